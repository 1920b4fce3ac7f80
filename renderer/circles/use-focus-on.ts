import { useEffect, useState } from 'react';

/** Focuses what this selector finds once the page is drawn anew: what had the focus may be gone with its row. */
export function useFocusOn(): (selector: string) => void {
  const [wanted, setWanted] = useState<{ readonly selector: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) document.querySelector<HTMLElement>(wanted.selector)?.focus();
  }, [wanted]);
  return (selector) => setWanted({ selector });
}
