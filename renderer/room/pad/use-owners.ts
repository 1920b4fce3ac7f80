import { useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { NamedPerson } from '../../../shared/keys/letters.ts';
import { mentionAt, mentioned, mentionOf } from '../../../shared/keys/mention.ts';

/** More than these are not looked through: another letter is typed. */
const mostShown = 6;

interface Owners {
  readonly people: readonly NamedPerson[];
  /** Place of the one that Enter takes; -1: none yet. */
  readonly at: number;
  readonly pick: (person: NamedPerson) => void;
  /** true: the key was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The caret or the line moved. */
  readonly look: () => void;
}

/**
 * Names to choose from while an `@` is typed into the line: ↓ and ↑ go through them, Tab takes the one they are at, or the
 * first, Enter only one that was gone to, so that a note is never kept from being kept. Esc puts them away.
 */
export function useOwners(
  input: RefObject<HTMLTextAreaElement | null>,
  everyone: readonly NamedPerson[],
  /** Only of an action somebody is the owner. */
  isOn: boolean,
  setLine: (line: string) => void,
): Owners {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(-1);
  const people = typed === null || !isOn ? [] : mentioned(typed, everyone).slice(0, mostShown);
  const look = (): void => {
    const { current } = input;
    const found = current === null ? null : mentionAt(current.value, current.selectionStart);
    const next = found?.typed ?? null;
    if (next === typed) return;
    setTyped(next);
    setAt(-1);
  };
  const pick = (person: NamedPerson): void => {
    const { current } = input;
    if (current === null) return;
    const found = mentionAt(current.value, current.selectionStart);
    if (found === null) return;
    const before = `${current.value.slice(0, found.from)}${mentionOf(person, everyone)} `;
    const rest = current.value.slice(found.to).trimStart();
    // The caret goes where the line is by then.
    flushSync(() => setLine(before + rest));
    input.current?.setSelectionRange(before.length, before.length);
    setTyped(null);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (people.length === 0 || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    const taken = people[Math.max(0, at)];
    switch (event.key) {
      case 'ArrowDown':
        setAt((at + 1) % people.length);
        break;
      case 'ArrowUp':
        setAt(at <= 0 ? people.length - 1 : at - 1);
        break;
      case 'Escape':
        setTyped(null);
        break;
      case 'Tab':
      case 'Enter':
        if (event.shiftKey || (event.key === 'Enter' && at < 0) || taken === undefined) return false;
        pick(taken);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  };
  return { people, at, pick, onKey, look };
}
