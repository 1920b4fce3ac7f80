import { useState } from 'react';
import type { Circle } from '../../shared/circle/circle.ts';
import { inOrder, standingOf } from '../../shared/circle/standing.ts';
import type { SessionCard } from '../../shared/ipc/contract.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { CircleCard, circleName } from './circle-card.tsx';
import './home-circles.css';

interface Props {
  readonly circles: readonly Circle[];
  readonly sessions: readonly SessionCard[];
  readonly today: string;
  readonly zone: string;
  readonly onNew: () => void;
  readonly onOpen: (circle: Circle) => void;
  readonly onStart: ((circle: Circle) => void) | null;
  readonly onPrepare: (circle: Circle) => void;
  readonly onBringBack: (circle: Circle) => void;
}

const words = en.circles;

/** The circles in use, who meets soonest first; the archived ones apart. */
export function CirclesSection(props: Props) {
  const { circles, sessions, today, zone, onNew, onOpen, onStart, onPrepare, onBringBack } = props;
  const [isShown, setIsShown] = useState(false);
  const used = inOrder(
    circles.filter(({ archivedAt }) => archivedAt === null),
    sessions,
    today,
  );
  const archived = circles.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <section className="circles" aria-labelledby="circles">
      <div className="circles-head">
        <h2 id="circles">{words.heading}</h2>
        <Button onPress={onNew}>{words.new}</Button>
      </div>
      <ul className="circle-list">
        {used.map((circle, i) => (
          <CircleCard
            key={circle.id}
            circle={circle}
            standing={standingOf(circle.id, sessions)}
            today={today}
            zone={zone}
            likely={i === 0}
            onOpen={() => onOpen(circle)}
            onStart={onStart === null ? null : () => onStart(circle)}
            onPrepare={() => onPrepare(circle)}
          />
        ))}
      </ul>
      {archived.length > 0 && (
        <div className="circles-archived">
          <Button weight="quiet" aria-expanded={isShown} onPress={() => setIsShown(!isShown)}>
            {words.archived(archived.length)}
          </Button>
          {isShown && (
            <ul>
              {archived.map((circle) => (
                <li key={circle.id} data-circle={circle.id}>
                  <span className="circle-name" dir="auto">
                    {circleName(circle)}
                  </span>
                  <Button
                    weight="quiet"
                    aria-label={words.open(circleName(circle))}
                    onPress={() => onOpen(circle)}
                  >
                    {words.openShort}
                  </Button>
                  <Button
                    weight="quiet"
                    aria-label={words.bringsBack(circleName(circle))}
                    onPress={() => onBringBack(circle)}
                  >
                    {words.bringBack}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
