import { useEffect, useState } from 'react';

/**
 * The value as it was when the last frame was drawn, and `before` until there was one: what hangs on it does not keep
 * the frame before waiting.
 */
export function useAfterPaint<T>(value: T, before: T = value): T {
  const [painted, setPainted] = useState(before);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame is asked for, and once it is being drawn, what comes after it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
