import { useState } from 'react';

interface DraftValue {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
  readonly onBlur: () => void;
}

/**
 * A field that may hold for a while what cannot be kept: it says why, and what is kept comes back when it is left.
 *
 * @param take keeps what was typed, or answers why not
 */
export function useDraftValue(kept: string, take: (typed: string) => string | null): DraftValue {
  const [draft, setDraft] = useState<{ readonly typed: string; readonly error: string | null } | null>(null);
  return {
    // What is typed is shown as it is, blanks at its end too, as long as the field has the focus.
    value: draft === null || (draft.error === null && draft.typed.trim() !== kept) ? kept : draft.typed,
    error: draft?.error ?? undefined,
    onChange: (typed) => setDraft({ typed, error: take(typed) }),
    onBlur: () => setDraft(null),
  };
}
