import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { en } from '../../shared/words/en.ts';
import { measure } from './measure.ts';
import { usePage } from './page.ts';

interface Props {
  readonly children: ReactNode;
  /** What stands in it, as one string: measured anew when that changes, and not with every second. */
  readonly of: string;
  readonly className?: string;
  /** Not larger than this, in per cent of the picture's height. */
  readonly largest?: number;
}

/**
 * Text as large as its box takes, in measured steps. What does not fit where the room can still read it is shown page
 * by page: nothing is cut, and nothing is written smaller. What must stay together says `break-inside: avoid`.
 */
export function Fit({ children, of, className = '', largest = 13 }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState(1);
  const page = usePage(pages, of);
  useLayoutEffect(() => {
    const fit = (): void => {
      if (box.current !== null && text.current !== null)
        setPages(measure(box.current, text.current, largest));
    };
    fit();
    const watch = new ResizeObserver(fit);
    if (box.current !== null) watch.observe(box.current);
    document.fonts?.addEventListener('loadingdone', fit);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', fit);
    };
  }, [of, largest]);
  return (
    <div className={`fit ${className}`}>
      <div ref={box} className="fit-box">
        <div
          ref={text}
          className="fit-text"
          // Pages stand side by side, each as wide as the box, with as much between them.
          style={pages > 1 ? { transform: `translateX(${-200 * page}%)` } : undefined}
        >
          {children}
        </div>
      </div>
      {pages > 1 && <p className="fit-page">{en.wall.page(page + 1, pages)}</p>}
    </div>
  );
}
