import { groupsLeftMs, groupsWarningMs } from '../../../shared/groups/out.ts';
import { countdown } from '../../../shared/time/clock.ts';
import { enGroups } from '../../../shared/words/en-groups.ts';
import { useConsoleStore, useLivePart, useNow } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';

const words = enGroups.out;

/** The groups' own time, beside the segment's; the word comes two minutes before, and is said then. */
export function TimeLeft() {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const now = useNow();
  const left = groupsLeftMs(facts, now);
  if (left === null) return <p className="groups-time-left">{words.untimed}</p>;
  const at = left <= 0 ? 'over' : left <= groupsWarningMs ? 'soon' : 'calm';
  return (
    <p className="groups-time-left" data-at={at}>
      <span role="timer" aria-label={words.time}>
        {countdown(left)}
      </span>
      <output>{words.words[at]}</output>
      <LiveButton
        weight="quiet"
        aria-label={words.lessLabel}
        onClick={() => void send({ type: 'resizeBreakout', deltaMs: -60_000 })}
      >
        {words.less}
      </LiveButton>
      <LiveButton
        weight="quiet"
        aria-label={words.moreLabel}
        onClick={() => void send({ type: 'resizeBreakout', deltaMs: 60_000 })}
      >
        {words.more}
      </LiveButton>
    </p>
  );
}
