import { useLayoutEffect, useRef, type ReactNode } from 'react';

/** Per cent of the picture's height, largest first. Below the last nothing on the wall is written. */
const steps = [13, 12, 11, 10, 9, 8.25, 7.5, 6.75, 6, 5.5, 5] as const;

interface Props {
  readonly children: ReactNode;
  readonly className?: string;
  /** Not larger than this, in per cent of the picture's height. */
  readonly largest?: number;
}

/**
 * Text as large as its box takes, in measured steps. What does not even fit at the smallest is cut at a
 * line's end, visibly, rather than written smaller than the room can read.
 */
export function Fit({ children, className = '', largest = steps[0] }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      if (box.current !== null && text.current !== null) measure(box.current, text.current, largest);
    };
    fit();
    const watch = new ResizeObserver(fit);
    if (box.current !== null) watch.observe(box.current);
    document.fonts?.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', fit);
    };
  }, [children, largest]);
  return (
    <div ref={box} className={`fit ${className}`}>
      <div ref={text} className="fit-text">
        {children}
      </div>
    </div>
  );
}

function measure(box: HTMLElement, text: HTMLElement, largest: number): void {
  text.style.removeProperty('--lines');
  text.classList.remove('fit-cut');
  for (const step of steps) {
    if (step > largest) continue;
    text.style.setProperty('--size', `${step}cqb`);
    if (text.offsetHeight <= box.clientHeight && text.scrollWidth <= box.clientWidth) return;
  }
  if (text.offsetHeight <= box.clientHeight) return;
  const line = Number.parseFloat(getComputedStyle(text).lineHeight);
  text.style.setProperty('--lines', String(Math.max(1, Math.floor(box.clientHeight / line))));
  text.classList.add('fit-cut');
}
