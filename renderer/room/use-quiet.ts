import { useEffect, useState } from 'react';

/** Nobody touched anything for this long: the open console levels out (ROOM). Milliseconds. */
export const quietAfterMs = 15_000;
const touches = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

export function useQuiet(): boolean {
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const touch = (): void => {
      setQuiet(false);
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(true), quietAfterMs);
    };
    touch();
    for (const each of touches) window.addEventListener(each, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const each of touches) window.removeEventListener(each, touch, { capture: true });
    };
  }, []);
  return quiet;
}
