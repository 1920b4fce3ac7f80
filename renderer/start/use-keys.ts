import { useEffect } from 'react';

/** Keys pressed anywhere on this screen; what an input method is still composing is not one yet. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.isComposing && !event.repeat) onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onKey]);
}
