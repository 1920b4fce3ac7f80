import type { ClipboardEvent } from 'react';

/** Chromium lays a pasted text out line by line, which is quadratic: thousands of lines would hang the window. */
const mostLines = 300;
const mostCharacters = 50_000;

/**
 * Puts a large pasted text in as a value instead of as typing. Such a paste cannot be taken back by the field's
 * own undo; a small one can, and is left alone.
 */
export function onLargePaste(
  event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>,
  change: (value: string) => void,
): void {
  const pasted = event.clipboardData.getData('text/plain');
  if (pasted.length <= mostCharacters && pasted.split('\n', mostLines + 1).length <= mostLines) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  change(value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length));
}
