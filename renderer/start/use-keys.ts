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

/** Ctrl/⌘ Enter goes on from anywhere on this screen: ahead of a button that has the focus and would take it for its own. */
export function useGoKey(onGo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isGo = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      // What stands open over it has its own keys.
      if (!isGo || event.isComposing || event.repeat || document.querySelector('[role=dialog]') !== null)
        return;
      event.preventDefault();
      event.stopPropagation();
      onGo();
    };
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, [onGo]);
}
