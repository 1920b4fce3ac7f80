import { lazy, Suspense, useEffect, useState } from 'react';
import { en } from '../../../shared/words/en.ts';
import { LiveButton } from '../../ui/button.tsx';
import './preview.css';

const Picture = lazy(async () => {
  const { Picture: Shown } = await import('./picture.tsx');
  return { default: Shown };
});

/** Where it would take the room of the run of show there is none: the wall's panel has it then. */
const room = '(min-height: 780px)';

/** What the room sees, small, in the open console. Not there, it is not drawn either. */
export function Preview({ onOpen }: { readonly onOpen: () => void }) {
  const { preview } = en.room;
  const fits = useMedia(room);
  const [shown, setShown] = useState(true);
  if (!fits) return null;
  return (
    <section className="wall-preview" aria-label={preview.label}>
      <div className="wall-preview-head">
        <LiveButton weight="quiet" onClick={onOpen}>
          {preview.open}
        </LiveButton>
        <LiveButton weight="quiet" aria-expanded={shown} onClick={() => setShown((was) => !was)}>
          {shown ? preview.hide : preview.show}
        </LiveButton>
      </div>
      {shown && (
        <Suspense fallback={<div className="wall-preview-empty" />}>
          <Picture label={preview.label} />
        </Suspense>
      )}
    </section>
  );
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const told = (): void => setMatches(list.matches);
    list.addEventListener('change', told);
    return () => list.removeEventListener('change', told);
  }, [query]);
  return matches;
}
