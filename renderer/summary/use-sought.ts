import { useEffect, useRef, type RefObject } from 'react';

const name = 'sought';
const bare = (text: string): string => text.replace(/\s+/gu, '');

/**
 * Brings the note with this text into sight and highlights it, without touching the page, which is the export. null:
 * nothing is looked for, or the page is not there yet. Where this audience does not get the note, nothing happens.
 */
export function useSought(text: string | null): RefObject<HTMLElement | null> {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    if (text === null) return undefined;
    const notes = [...(page.current?.querySelectorAll('.summary-text') ?? [])];
    const found = notes.find(({ textContent }) => bare(textContent ?? '') === bare(text));
    if (found === undefined) return undefined;
    found.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(found);
    CSS.highlights.set(name, new Highlight(range));
    return () => void CSS.highlights.delete(name);
  }, [text]);
  return page;
}
