import type { Circle } from '../../shared/circle/circle.ts';
import type { Standing } from '../../shared/circle/standing.ts';
import { dateOf } from '../../shared/time/local.ts';
import { dateWords } from '../../shared/words/en/circles.ts';
import { en } from '../../shared/words/en.ts';
import { Seats } from '../start/seats.tsx';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly circle: Circle;
  readonly standing: Standing;
  /** Local date `yyyy-MM-dd`. */
  readonly today: string;
  readonly zone: string;
  /** It is what is likely done next. */
  readonly likely: boolean;
  readonly onOpen: () => void;
  /** null: a session runs, which comes first. */
  readonly onStart: (() => void) | null;
  readonly onPrepare: () => void;
}

const words = en.circles;
export const circleName = ({ name }: Circle): string => (name.trim() === '' ? words.untitled : name);

/** A circle as it is met on the home page: who, what for, when next, what is still open. */
export function CircleCard({ circle, standing, today, zone, likely, onOpen, onStart, onPrepare }: Props) {
  const name = circleName(circle);
  const { lastMet, openActions, reaffirmedAt } = standing;
  const { next, members } = circle;
  const facts = [
    words.people(members.length),
    lastMet === null ? words.notMet : words.lastMet(dateWords(dateOf(lastMet, zone), today)),
    ...(openActions === 0 ? [] : [words.actions(openActions)]),
    ...(reaffirmedAt === null ? [] : [words.reaffirmed(dateWords(dateOf(reaffirmedAt, zone), today))]),
  ];
  return (
    <li className="circle-card" data-circle={circle.id}>
      <div className="circle-seats">
        <Seats
          names={members.map(() => '')}
          facilitator={members.findIndex(({ role }) => role === 'facilitator')}
          bare
        />
      </div>
      <div className="circle-words">
        <h3 dir="auto">{name}</h3>
        {circle.purpose !== '' && (
          <p className="circle-purpose" dir="auto">
            {circle.purpose}
          </p>
        )}
        <p className="circle-next">
          {next === null ? words.noNext : words.next(next.date, next.time, today)}
        </p>
        <p className="circle-facts">{facts.join(' · ')}</p>
        <div className="circle-keys">
          {onStart !== null && (
            <Button
              weight={likely ? 'main' : 'plain'}
              data-likely={likely || undefined}
              aria-label={words.starts(name)}
              onPress={onStart}
            >
              {words.start}
            </Button>
          )}
          <Button aria-label={words.open(name)} onPress={onOpen}>
            {words.openShort}
          </Button>
          <Button weight="quiet" aria-label={words.prepares(name)} onPress={onPrepare}>
            {words.prepare}
          </Button>
        </div>
      </div>
    </li>
  );
}
