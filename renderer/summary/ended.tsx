import { useEffect, useRef } from 'react';
import { platformOf } from '../../shared/keys/combo.ts';
import { firstKey } from '../../shared/keys/bindings.ts';
import { en } from '../../shared/words/en.ts';
import { SavedState } from '../room/saved-state.tsx';
import { useConsole, useLive } from '../session/context.tsx';
import { Button } from '../ui/button.tsx';
import './ended.css';

interface Props {
  /** Asks first. */
  readonly onShow: () => void;
  readonly onHome: () => void;
}

const words = en.preview.ended;

/** What everyone may see of a session that has ended: nothing of what was said in it, and of nobody a name. */
export function Ended({ onShow, onHome }: Props) {
  const { state } = useLive();
  const platform = platformOf(useConsole(({ boot }) => boot?.platform) ?? '');
  // Not a button: whoever presses Enter once more than it takes uncovers nothing.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const shows = firstKey(
    useConsole((each) => each.settings),
    'uncover',
  );
  return (
    <main className="ended">
      <p className="ended-title" dir="auto">
        {state.facts.opened?.title}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {words.heading}
      </h1>
      <SavedState />
      <div className="ended-ways">
        <Button weight="main" onPress={onShow}>
          {words.show}
          {shows !== undefined && <kbd aria-hidden="true">{en.keys.combo(shows, platform)}</kbd>}
        </Button>
        <Button weight="quiet" onPress={onHome}>
          {words.home}
        </Button>
      </div>
    </main>
  );
}
