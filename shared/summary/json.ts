import type { SessionEvent } from '../session/events.ts';
import type { Roster } from '../session/roster.ts';

export const sessionFormat = 'talking-piece/session';
/** What a double click opens; inside it is the same JSON under either ending. */
export const sessionFileExtension = 'talkingpiece';
/** Of the file, not of its events, which upcast one by one (R5). */
export const sessionFormatVersion = 1;

/** The whole record: who, and every event, one a line. Reads back as the same log. */
export function sessionJson(events: readonly SessionEvent[], roster: Roster): string {
  const opened = events.find((event) => event.type === 'session.opened');
  const header = {
    session: opened?.data.session ?? null,
    title: opened?.data.title ?? '',
    openedAt: opened?.at ?? null,
  };
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(',\n');
  return [
    '{',
    `  "format": ${JSON.stringify(sessionFormat)},`,
    `  "version": ${sessionFormatVersion},`,
    `  "header": ${JSON.stringify(header)},`,
    `  "roster": ${JSON.stringify(roster)},`,
    `  "events": [\n${lines}\n  ]`,
    '}\n',
  ].join('\n');
}
