import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the running segment in sight when another one runs and when the room for the list changes. Only the list
 * moves, never the page around it; what is done may go, what comes is in sight.
 */
export function useRunningInSight(runningId: string | undefined): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const box = list.current;
    if (box === null || runningId === undefined) return undefined;
    const bring = (): void => {
      const row = box.querySelector<HTMLElement>('[aria-current="step"]');
      if (row === null) return;
      // Heights are told in whole pixels: one more for what was rounded, or its last line stands half outside.
      const above = Math.min(row.offsetHeight * 0.7, box.clientHeight - row.offsetHeight - 1);
      box.scrollTop = Math.max(0, row.offsetTop - box.offsetTop - Math.max(0, above));
    };
    bring();
    const observer = new ResizeObserver(bring);
    observer.observe(box);
    return () => observer.disconnect();
  }, [runningId]);
  return list;
}
