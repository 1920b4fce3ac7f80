import { useEffect } from 'react';
import { matches, platformOf, type KeyPress } from '../../shared/keys/combo.ts';
import { entriesOf } from '../../shared/keys/bindings.ts';
import { pressOf } from '../room/use-room-keys.ts';
import { useConsole, useConsoleStore } from '../session/context.tsx';

/** The one key of the room that goes on when the session has ended, also from the wall and from the menu. */
export function useCoverKey(covered: boolean, run: () => void): void {
  const { bridge } = useConsoleStore();
  const platform = useConsole(({ boot }) => boot?.platform) ?? '';
  const settings = useConsole((state) => state.settings);
  useEffect(() => {
    const id = covered ? 'uncover' : 'cover';
    const isIt = (press: KeyPress): boolean =>
      entriesOf(settings)
        .find((each) => each.id === id)
        ?.keys.some((combo) => matches(combo, press, platformOf(platform))) === true;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat || !isIt(pressOf(event))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stops = [
      bridge.on('wall:key', (key) => {
        if (isIt(key)) run();
      }),
      bridge.on('menu:command', (asked) => {
        if (asked.id === id) run();
      }),
    ];
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      for (const stop of stops) stop();
    };
  }, [bridge, covered, platform, settings, run]);
}
