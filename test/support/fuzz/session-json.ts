import { isDeepStrictEqual } from 'node:util';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { sessionJson } from '../../../shared/summary/json.ts';
import type { Random } from '../disk/random.ts';
import { holds, type Care, type Case, type Format } from './format.ts';
import { importOptions, importParse, judgeImported, judgeRefusal, type ImportParse } from './imported.ts';
import { mutate } from './mutate.ts';
import { someSession } from './sessions.ts';

/** The file as it was written; to a record that was still open, the app adds an event when it reads it. */
interface Meaning {
  readonly json: string;
  readonly events: number;
}

/** One event, laid out and changed on its own: most of what is in a file is the opening. */
function changed(random: Random, events: readonly SessionEvent[], json: string): string {
  const line = JSON.stringify(random.pick(events));
  return json.replace(line, () => mutate(random, line));
}

function make(random: Random): Case<Meaning> {
  const { events, json } = someSession(random);
  const kind = random.below(8);
  if (kind === 0) {
    const layouts = [
      json,
      JSON.stringify(JSON.parse(json)),
      `\ufeff${json.replaceAll('\n', '\r\n')}`,
    ] as const;
    return { text: random.pick(layouts), meaning: { json, events: events.length } };
  }
  if (kind === 1) return { text: mutate(random, JSON.stringify(JSON.parse(json), null, 1)), meaning: null };
  return { text: kind < 5 ? changed(random, events, json) : mutate(random, json), meaning: null };
}

function judge(parse: ImportParse, { text, meaning }: Case<Meaning>, how: Care): string {
  const result = parse(text, importOptions());
  if (!result.ok) {
    holds(meaning === null, `refused as it was written: ${result.error.code}`);
    return judgeRefusal(result.error, text);
  }
  const { events, roster } = result.value;
  judgeImported(result.value, parse, how);
  if (how === 'thorough') sameAsStored(text, events);
  if (meaning !== null) {
    const log = events.slice(0, meaning.events);
    holds(sessionJson(log, roster) === meaning.json, 'it reads differently than it was written');
  }
  return 'read';
}

/** Event by event what stands in the file, and nothing that does not. */
function sameAsStored(text: string, events: readonly SessionEvent[]): void {
  const stored = JSON.parse(text.replace(/^\ufeff/u, '')) as {
    readonly version: number;
    readonly events: readonly { readonly data: unknown }[];
  };
  holds(stored.version === 1, `version ${stored.version} is none`);
  holds(events.length - stored.events.length <= 1, 'events that are not in the file');
  for (const [i, { data }] of stored.events.entries())
    holds(isDeepStrictEqual(data, events[i]?.data), `number ${i + 1} reads differently than it stands there`);
}

export const sessionFile: Format<Meaning, ImportParse> = {
  name: 'session-json',
  parse: importParse,
  make,
  judge,
};
