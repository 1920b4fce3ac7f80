import { useEffect, useState } from 'react';
import type { IndexStatus } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';

const words = en.search;
/** Sooner nobody wonders; a line that comes and goes at once only startles. */
const worthSayingMs = 1_000;

interface Props {
  readonly status: IndexStatus;
  /** Something is searched for. */
  readonly asked: boolean;
}

/** How the index is: silent as long as all is well. */
export function IndexNotice({ status, asked }: Props) {
  const [seen, setSeen] = useState<IndexStatus['rebuilt']>(null);
  const { phase, done, of, rebuilt, kept } = status;
  const long = useLasting(phase === 'reading', worthSayingMs);
  if (phase === 'failed') return <p className="search-state">{words.failed}</p>;
  if (phase === 'reading' && long)
    return (
      <div className="search-state">
        <output>{words.reading(done, of)}</output>
        <progress max={of} value={done} aria-hidden="true" />
      </div>
    );
  if (phase === 'opening') return asked ? <p className="search-state">{words.opening}</p> : null;
  if (!kept) return <p className="search-state">{words.inMemory}</p>;
  // None is there on the first start after an update: it is made, and nothing was wrong.
  if (rebuilt === null || rebuilt === 'missing' || rebuilt === seen) return null;
  return (
    <div className="search-state">
      <output>{words.rebuilt(rebuilt)}</output>
      <Button weight="quiet" onPress={() => setSeen(rebuilt)}>
        {words.dismiss}
      </Button>
    </div>
  );
}

/** Whether something has gone on for so many milliseconds, and still does. */
function useLasting(going: boolean, ms: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [going, ms]);
  return going && lasted;
}
