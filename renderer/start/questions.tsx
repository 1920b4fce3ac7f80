import { useState } from 'react';
import type { Prepared } from '../../shared/plan/sample.ts';
import type { Tracking } from '../../shared/session/events.ts';
import type { Start } from '../../shared/session/start.ts';
import { en } from '../../shared/words/en.ts';
import { Ask } from './ask.tsx';

export type Screen = NonNullable<Start['screen']>;

/** A session that only waits for its answers. */
export interface Meeting {
  readonly prepared: Prepared;
  /** What the circle usually says to being measured; the answer that Enter gives. */
  readonly usual: Tracking;
  /** false: nothing is measured, whatever anybody would say, so nobody is asked. */
  readonly asksTracking: boolean;
}

export const meetingOfNoCircle = (prepared: Prepared): Meeting => ({
  prepared,
  usual: 'not',
  asksTracking: prepared.circle.minors !== true,
});

/** Whether anything has to be asked. With a second display this one is the facilitator's. */
export const hasQuestions = ({ asksTracking }: Meeting, externalDisplay: boolean): boolean =>
  asksTracking || !externalDisplay;

interface Props {
  readonly meeting: Meeting;
  readonly externalDisplay: boolean;
  readonly onAnswered: (screen: Screen, tracking: Tracking) => void;
  readonly onBack: () => void;
}

const words = en.start.ask;

/** Who sees this screen, and whether talk time is measured: one key each. */
export function Questions({ meeting, externalDisplay, onAnswered, onBack }: Props) {
  const [screen, setScreen] = useState<Screen | null>(externalDisplay ? 'me' : null);
  const { usual, asksTracking } = meeting;
  const questions = (externalDisplay ? 0 : 1) + (asksTracking ? 1 : 0);
  if (screen === null)
    return (
      <Ask
        key="screen"
        step={words.step(1, questions)}
        title={words.screen.title}
        hint={asksTracking ? words.screen.hint : `${words.screen.hint} ${words.screen.minors}`}
        options={[
          { value: 'everyone', ...words.screen.everyone },
          { value: 'me', ...words.screen.me },
        ]}
        unanswered="everyone"
        onAnswer={(answer) => (asksTracking ? setScreen(answer) : onAnswered(answer, 'not'))}
        onBack={onBack}
      />
    );
  return (
    <Ask
      key="tracking"
      step={words.step(questions, questions)}
      title={words.tracking.title}
      hint={words.tracking.hint}
      options={[
        { value: 'not', ...words.tracking.not },
        { value: 'session', ...words.tracking.session },
        { value: 'kept', ...words.tracking.kept },
      ]}
      unanswered={usual}
      onAnswer={(tracking) => onAnswered(screen, tracking)}
      onBack={() => (externalDisplay ? onBack() : setScreen(null))}
    />
  );
}
