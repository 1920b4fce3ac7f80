import { useState } from 'react';
import type { SessionCard } from '../../shared/ipc/contract.ts';
import { clockTime, dateLong } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { useAfterPaint } from '../ui/use-after-paint.ts';

interface Props {
  readonly sessions: readonly SessionCard[];
  readonly zone: string;
  readonly onOpen: (card: SessionCard) => void;
  /** null: a session runs, which comes first. */
  readonly onAgain: ((card: SessionCard) => void) | null;
  readonly onRemove: (card: SessionCard) => void;
}

const words = en.start.home;
/** More would take longer than a frame to draw, and are looked for rather than read. */
const atFirst = 30;
/** The first picture does not wait for those that it does not show. */
const inSight = 5;

export const titleOf = (card: SessionCard): string => (card.title === '' ? words.untitled : card.title);

/** Earlier sessions, newest first. */
export function SessionList({ sessions, zone, onOpen, onAgain, onRemove }: Props) {
  const [all, setAll] = useState(false);
  const isDrawn = useAfterPaint(true, false);
  const shown = all ? sessions : sessions.slice(0, isDrawn ? atFirst : inSight);
  return (
    <section className="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      <ul>
        {shown.map((card) => (
          <li key={card.session} className="earlier-row" data-session={card.session}>
            {card.readable ? (
              <Button weight="quiet" onPress={() => onOpen(card)}>
                <RowWords card={card} zone={zone} />
              </Button>
            ) : (
              <div className="earlier-unreadable">
                <RowWords card={card} zone={zone} />
              </div>
            )}
            {card.readable && onAgain !== null && (
              <Button
                weight="quiet"
                aria-label={words.sameAgain(titleOf(card))}
                onPress={() => onAgain(card)}
              >
                {words.sameAgainShort}
              </Button>
            )}
            <Button weight="quiet" aria-label={words.remove(titleOf(card))} onPress={() => onRemove(card)}>
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {isDrawn && shown.length < sessions.length && (
        <Button weight="quiet" onPress={() => setAll(true)}>
          {words.showAll(sessions.length)}
        </Button>
      )}
    </section>
  );
}

function RowWords({ card, zone }: { readonly card: SessionCard; readonly zone: string }) {
  const { locale } = en.summary;
  const parts = card.readable
    ? [words.details(card.people, card.notes), ...(card.closedAt === null ? [words.notEnded] : [])]
    : [words.unreadable];
  if (card.problem !== null) parts.push(words.problems[card.problem] ?? card.problem);
  return (
    <span className="earlier-words">
      <span className="earlier-title" dir="auto">
        {titleOf(card)}
      </span>
      <span className="earlier-details">
        {[dateLong(card.openedAt, zone, locale), clockTime(card.openedAt, zone, locale), ...parts].join(
          ' · ',
        )}
      </span>
    </span>
  );
}
