import type { ReactNode } from 'react';
import { inlineOf } from '../../../shared/lib/inline.ts';

/** What a note says, with what is set off in it; all else is text. */
export const NoteText = ({ text }: { readonly text: string }): ReactNode =>
  inlineOf(text).map(({ kind, text: part }, i) => {
    // Parts never change their order.
    const key = `${i} ${kind}`;
    if (kind === 'strong') return <strong key={key}>{part}</strong>;
    if (kind === 'emphasis') return <em key={key}>{part}</em>;
    return kind === 'code' ? <code key={key}>{part}</code> : part;
  });
