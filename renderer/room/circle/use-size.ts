import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** 1 where 1rem is 16 px. */
  readonly scale: number;
}

/** The room an element has, in whole CSS pixels, as it changes. */
export function useSize<E extends HTMLElement>(fallback: Size): readonly [RefObject<E | null>, Size] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const read = (): void => {
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
      if (width === 0 || height === 0) return;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize((before) => {
        const scale = Number.isFinite(rem) ? rem / 16 : 1;
        const same = before.width === width && before.height === height && before.scale === scale;
        return same ? before : { width, height, scale };
      });
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    // Bundled type arrives after the first paint and changes no box, but what is measured.
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
