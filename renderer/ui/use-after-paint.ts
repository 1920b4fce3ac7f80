import { useEffect, useState } from 'react';

/**
 * The value as it was when the last frame was drawn, and `before` until there was one: what hangs on it does not keep
 * the frame before waiting.
 */
export function useAfterPaint<T>(value: T, before: T = value): T {
  const [painted, setPainted] = useState(before);
  useEffect(() => {
    // The frame after the one that is drawn first: sooner it would be in the way of that one's way to the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(() => value));
    });
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return painted;
}
