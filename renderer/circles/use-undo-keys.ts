import { useEffect } from 'react';
import type { BookDesk } from './book-desk.ts';

/** Fields in which the system takes back what was typed. */
const typed = 'textarea, input:not([type]), input[type=text], input[type=search], input[type=number]';

/** Ctrl/⌘ Z, with Shift or as Ctrl Y the other way, wherever no text field has its own; a dialog is left alone. */
export function useUndoKeys({ undo, redo }: BookDesk): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
      if (document.activeElement?.matches(typed) === true) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
