import { useEffect, useState } from 'react';

/** After a change: the frame that shows what a key did is on the screen by then, and nothing is in its way. */
const settlesAfterMs = 50;

/** The value as it was when nothing had changed it for a moment: for what may follow what a key did. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(() => value), settlesAfterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
