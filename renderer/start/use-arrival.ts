import { useEffect, useRef, type RefObject } from 'react';

/** On arriving at a screen the focus goes to what is likely done next, so that Enter does it. */
export function useArrival<E extends HTMLElement>(selector: string): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>(selector)?.focus(), [selector]);
  return place;
}
