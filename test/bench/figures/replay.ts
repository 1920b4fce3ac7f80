import { decodeLine, encodeHeader, encodeLine, encodeText } from '../../../electron/vault/journal-format.ts';
import { emptySession, fold } from '../../../shared/session/fold.ts';
import { parseEvent } from '../../../shared/session/upcast.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { alternating, median, ms, type Figure } from '../support/figures.ts';
import { longSession } from '../support/session.ts';

const rounds = 5;
const size = 100_000;

/** A log of 100,000 events: that of a session, its floor changes going on and on. */
function longLog(): SessionEvent[] {
  const { events, state } = longSession({ people: 60, events: 1_000, hours: 2, until: 1_800_000_000_000 });
  const log = [...events];
  let open = state.facts.turns.findLast(({ end }) => end === null)?.id ?? '';
  while (log.length < size) {
    const seq = log.length + 1;
    const place = { at: 1_800_000_000_000 + seq, command: `c${seq}` };
    const turn = `t${seq}`;
    log.push(
      { ...place, seq, id: `e${seq}`, type: 'turn.ended', data: { turn: open } },
      {
        ...place,
        seq: seq + 1,
        id: `e${seq + 1}`,
        type: 'turn.started',
        data: { turn, person: `p${seq % 60}`, measured: true },
      },
    );
    open = turn;
  }
  return log;
}

/** Replay of a log: fold alone, as the console does on a load, and from the journal's bytes, as main does. */
export async function replay(): Promise<Figure[]> {
  const log = longLog();
  const lines = log.map((event) => encodeText(encodeLine(event).trimEnd()));
  const json = `${encodeHeader('long', 0)}${JSON.stringify(log)}`;
  const timed = (run: () => unknown) => async (): Promise<number> => {
    const at = performance.now();
    run();
    return Promise.resolve(performance.now() - at);
  };
  const folding = timed(() => {
    if (fold(emptySession, log).seq !== log.length) throw new Error('not all was folded');
  });
  const reading = timed(() => {
    for (const line of lines) {
      const decoded = decodeLine(line);
      if (typeof decoded === 'string' || !parseEvent(decoded.value).ok)
        throw new Error('a line was not read');
    }
  });
  const bare = timed(() => void JSON.parse(json.slice(json.indexOf('\n') + 1)));
  const { one, other } = await alternating(rounds, folding, bare);
  const { one: read } = await alternating(rounds, reading, bare);
  const beside = `JSON.parse of the same log ${ms(median(other))}`;
  return [
    {
      name: `Replay of ${size.toLocaleString('en')} events (median of ${rounds})`,
      measured: ms(median(one)),
      beside,
      gate: '≤ 500 ms',
      met: median(one) <= 500,
    },
    {
      name: `Reading and checking the same journal's lines, before the replay`,
      measured: ms(median(read)),
      beside,
      gate: 'none',
      met: true,
    },
  ];
}
