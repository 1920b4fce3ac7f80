import { lazy, Suspense, useState } from 'react';
import { isErased } from '../../shared/session/decide.ts';
import { en } from '../../shared/words/en.ts';
import { useLivePart } from '../session/context.tsx';
import { Button } from '../ui/button.tsx';

const StripPanel = lazy(async () => ({
  default: (await import('../room/strip/strip-panel.tsx')).StripPanel,
}));

const words = en.preview.turns;

/** The way to the strip of turns once the session is over, for one's own record only; where talk time was measured and kept. */
export function TurnsAfterwards() {
  const state = useLivePart((live) => live.state);
  const [shown, setShown] = useState(false);
  const { tracking } = state.facts;
  if (tracking === 'not' || isErased(state)) return null;
  if (tracking === 'session') return <p className="panel-hint">{words.reopenFirst}</p>;
  return (
    <div className="after-turns">
      <Button aria-describedby="turns-hint" onPress={() => setShown(true)}>
        {words.open}
      </Button>
      <p id="turns-hint" className="panel-hint">
        {words.hint}
      </p>
      {shown && (
        <Suspense>
          <StripPanel onClose={() => setShown(false)} />
        </Suspense>
      )}
    </div>
  );
}
