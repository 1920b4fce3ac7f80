import { useState } from 'react';
import type { IndexStatus } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';

const words = en.search;
/** So few are read before anybody has seen that they are. */
const worthSaying = 20;

interface Props {
  readonly status: IndexStatus;
  /** Something is searched for. */
  readonly asked: boolean;
}

/** How the index is: silent as long as all is well. */
export function IndexNotice({ status, asked }: Props) {
  const [seen, setSeen] = useState<IndexStatus['rebuilt']>(null);
  const { phase, done, of, rebuilt, kept } = status;
  if (phase === 'failed') return <p className="search-state">{words.failed}</p>;
  if (phase === 'reading' && of >= worthSaying)
    return (
      <div className="search-state">
        <output>{words.reading(done, of)}</output>
        <progress max={of} value={done} aria-hidden="true" />
      </div>
    );
  if (phase === 'opening') return asked ? <p className="search-state">{words.opening}</p> : null;
  if (!kept) return <p className="search-state">{words.inMemory}</p>;
  if (rebuilt === null || rebuilt === seen) return null;
  return (
    <div className="search-state">
      <output>{words.rebuilt(rebuilt)}</output>
      <Button weight="quiet" onPress={() => setSeen(rebuilt)}>
        {words.dismiss}
      </Button>
    </div>
  );
}
