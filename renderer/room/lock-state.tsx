import { platformOf } from '../../shared/keys/combo.ts';
import { firstKey } from '../../shared/keys/bindings.ts';
import { en } from '../../shared/words/en.ts';
import { useConsole, useConsoleStore } from '../session/context.tsx';
import { LiveButton } from '../ui/button.tsx';
import './lock-state.css';

/** Stands as long as the keys are locked, on the open console and the covered one; it says what still goes, and the way out. */
export function LockState() {
  const { lock: setLocked } = useConsoleStore();
  const locked = useConsole((state) => state.locked);
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const key = firstKey(
    useConsole((state) => state.settings),
    'lock.toggle',
  );
  const { lock } = en.room;
  if (!locked) return null;
  return (
    <output className="banner lock-state">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2" />
        <rect x="2.5" y="7" width="11" height="7.5" rx="1.5" />
      </svg>
      <span>
        <b>{lock.title}</b> {lock.goesOn}
      </span>
      <LiveButton onClick={() => setLocked(false)}>
        {lock.unlock(key === undefined ? '' : en.keys.combo(key, platform))}
      </LiveButton>
    </output>
  );
}
