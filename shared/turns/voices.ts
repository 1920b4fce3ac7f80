import type { SessionFacts, Turn } from '../session/state.ts';
import { heldNow } from './unmeasured.ts';

/** A turn as it counts: clipped to now, and one where a person's own turns overlap. */
export interface Voice {
  /** null: unnamed or unattributed (U4). */
  readonly person: string | null;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
  readonly seq: number;
}

/**
 * All turns in order of start, ties by `seq`. Turns that last no time are slips of the finger and are
 * left out, unless they are still open. Where talk time may not be measured, or is somebody's who said
 * no, the voice has no person (U4). An unmeasured turn that was corrected to somebody tracked is theirs.
 */
export function voices(facts: SessionFacts, now: number): Voice[] {
  const end = heldNow(facts, now);
  const known = new Set(facts.people.filter((each) => each.tracked).map((each) => each.id));
  const ordered: Voice[] = [];
  for (const turn of facts.turns) {
    if (turn.start > end || (turn.end !== null && turn.end <= turn.start)) continue;
    const attributed = facts.tracking !== 'not' && turn.person !== null && known.has(turn.person);
    ordered.push({
      person: attributed ? turn.person : null,
      from: turn.start,
      to: turn.end === null ? end : Math.min(turn.end, end),
      open: turn.end === null,
      seq: turn.seq,
    });
  }
  ordered.sort((a, b) => a.from - b.from || a.seq - b.seq);
  return joined(ordered);
}

/** Open turns, in order of start, ties by `seq` (U1). */
export const floor = (facts: SessionFacts): Turn[] =>
  facts.turns.filter((turn) => turn.end === null).toSorted((a, b) => a.start - b.start || a.seq - b.seq);

/** U2 keeps a person's own turns apart; a record from elsewhere may not, and then they count their union. */
function joined(ordered: readonly Voice[]): Voice[] {
  const out: Voice[] = [];
  const latest = new Map<string, number>();
  for (const voice of ordered) {
    const index = voice.person === null ? undefined : latest.get(voice.person);
    const before = index === undefined ? undefined : out[index];
    if (index !== undefined && before !== undefined && voice.from < before.to) {
      out[index] = { ...before, to: Math.max(before.to, voice.to), open: before.open || voice.open };
      continue;
    }
    if (voice.person !== null) latest.set(voice.person, out.length);
    out.push(voice);
  }
  return out;
}
