import { useState } from 'react';
import { longestWords, type WallState } from '../../../shared/session/events.ts';
import { minutesTyped, minutesWritten } from '../../../shared/lib/minutes-typed.ts';
import { enWall } from '../../../shared/words/en-wall.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props {
  readonly message: NonNullable<WallState['message']> | null;
  readonly onChange: (to: Partial<WallState>) => void;
}

/** Words for the wall, and their own countdown. It begins when they are shown. */
export function MessageForm({ message, onChange }: Props) {
  const { message: words } = enWall;
  const [text, setText] = useState(message?.text ?? '');
  const [time, setTime] = useState(message?.totalMs == null ? '' : minutesWritten(message.totalMs));
  const [wrong, setWrong] = useState(false);
  const show = (): void => {
    const totalMs = time.trim() === '' ? null : minutesTyped(time);
    const isWrong = totalMs === null && time.trim() !== '';
    setWrong(isWrong);
    if (isWrong || text.trim() === '') return;
    onChange({
      scene: 'message',
      calm: false,
      message: { text: text.trim(), totalMs, startedAt: totalMs === null ? null : 0 },
    });
  };
  return (
    <form
      className="wall-message"
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <TextField
        label={words.text}
        placeholder={words.placeholder}
        value={text}
        maxLength={longestWords}
        onChange={setText}
      />
      <TextField
        label={words.minutes}
        value={time}
        {...(wrong ? { error: words.minutesWrong } : {})}
        onChange={(typed) => {
          setWrong(false);
          setTime(typed);
        }}
      />
      <div className="wall-message-actions">
        <Button type="submit">{words.show}</Button>
        {message !== null && (
          <Button weight="quiet" onPress={() => onChange({ scene: 'now', message: null })}>
            {words.away}
          </Button>
        )}
      </div>
    </form>
  );
}
