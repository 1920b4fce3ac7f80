import { enStrip } from '../../../shared/words/en-strip.ts';
import { useConsole, useConsoleStore } from '../../session/context.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';

const words = enStrip.settings;
const minute = 60_000;
const choices = { unpressedAfterMs: [1, 2, 3, 5, 10], longTurnAfterMs: [5, 10, 15, 20, 30] } as const;

/** After how long the room says that something was missed. */
export function WhenToSay() {
  const store = useConsoleStore();
  const settings = useConsole((state) => state.settings);
  if (settings === null) return null;
  const one = (which: keyof typeof choices, label: string, short: string) => {
    const options = choices[which].map((n) => [String(n * minute), words.minutes(n)] as const);
    return (
      <label>
        <NativeSelect
          bare
          label={label}
          value={settings[which] === null ? 'never' : String(settings[which])}
          options={[...options, ['never', words.never] as const]}
          onChange={(value) =>
            void store.changeSettings({ ...settings, [which]: value === 'never' ? null : Number(value) })
          }
        />
        {short}
      </label>
    );
  };
  return (
    <div className="strip-when">
      {words.label}
      {one('unpressedAfterMs', words.unpressed, words.unpressedShort)}
      {one('longTurnAfterMs', words.longTurn, words.longTurnShort)}
    </div>
  );
}
