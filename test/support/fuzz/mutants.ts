import { splitLines } from '../../../electron/vault/journal-format.ts';
import type { SessionEvent } from '../../../shared/session/events.ts';
import { agenda } from './agenda.ts';
import { csv } from './csv.ts';
import { importOptions } from './imported.ts';
import { journal } from './journal.ts';
import { roster } from './roster.ts';
import { rttm } from './rttm.ts';
import { sessionFile } from './session-json.ts';

type Parsers<F extends { readonly parse: unknown }> = Readonly<Record<string, F['parse']>>;

const journals: Parsers<typeof journal> = {
  'a line after one with a wrong checksum is passed over'(bytes, session, codec) {
    const scan = journal.parse(bytes, session, codec);
    const bad = scan.lines.find(({ reason }) => reason === 'checksum');
    const next = splitLines(bytes)[(bad?.line ?? bytes.length) + 1];
    if (bad === undefined || next === undefined) return scan;
    const without = Buffer.concat([
      bytes.subarray(0, next.end - next.bytes.length - 1),
      bytes.subarray(next.end),
    ]);
    return journal.parse(without, session, codec);
  },
  'a number that was there already is taken again'(bytes, session, codec) {
    const scan = journal.parse(bytes, session, codec);
    const twice = scan.lines.some(({ reason }) => reason === 'sequence');
    return twice ? { ...scan, lines: scan.lines.filter(({ reason }) => reason !== 'sequence') } : scan;
  },
  'what it calls a bad tail begins too early'(bytes, session, codec) {
    const scan = journal.parse(bytes, session, codec);
    const { length } = scan.lines;
    return length > 0 && scan.events.length > 2 ? { ...scan, goodEnd: scan.goodEnd - 1 } : scan;
  },
};

const sessionFiles: Parsers<typeof sessionFile> = {
  'the last event is lost where lines end in CRLF'(text, options) {
    const read = sessionFile.parse(text, options);
    if (!read.ok || !text.includes('\r\n')) return read;
    return { ok: true, value: { ...read.value, events: read.value.events.slice(0, -1) } };
  },
  'events may run backwards'(text, options) {
    const read = sessionFile.parse(text, options);
    if (read.ok || read.error.code !== 'backwards') return read;
    const { events, roster: names } = JSON.parse(text.replace(/^\ufeff/u, '')) as {
      events: SessionEvent[];
      roster: Readonly<Record<string, { name: string }>>;
    };
    return { ok: true, value: { events, roster: names } };
  },
  'a refusal names the line after the last'(text, options) {
    const read = sessionFile.parse(text, options);
    if (read.ok || read.error.code !== 'jsonTruncated') return read;
    return { ok: false, error: { ...read.error, line: (read.error.line ?? 0) + 1 } };
  },
};

const rttms: Parsers<typeof rttm> = {
  'a negative duration is taken'(text, options) {
    const read = rttm.parse(text, options);
    if (read.ok || read.error.code !== 'negative') return read;
    const positive = rttm.parse(text.replaceAll(/(?<=\s)-(?=[\d.])/gu, ''), importOptions());
    if (!positive.ok) return read;
    const events = positive.value.events.map((event) =>
      event.type === 'turn.added'
        ? { ...event, data: { ...event.data, start: event.data.end, end: event.data.start } }
        : event,
    );
    return { ok: true, value: { ...positive.value, events } };
  },
  'the last line is dropped where there is a tab in it': (text, options) =>
    rttm.parse(text.replace(/\n.*\t.*\n?$/u, ''), options),
};

const csvs: Parsers<typeof csv> = {
  'the last line is dropped where there is a tab in it': (text, options) =>
    csv.parse(text.replace(/[\r\n].*\t.*[\r\n]*$/u, ''), options),
  'doubled quotation marks stay doubled': (text, options) =>
    csv.parse(text.replaceAll('""', '""""'), options),
};

const rosters: Parsers<typeof roster> = {
  'blank lines do not count': (text) => roster.parse(text.replace(/^(?:[ \t]*\n)+/gmu, '')),
  'names that end in a space are kept as they are'(text) {
    const read = roster.parse(text);
    if (!read.ok || !text.includes(' \n')) return read;
    return {
      ok: true,
      value: { ...read.value, people: read.value.people.map((each) => ({ ...each, name: `${each.name} ` })) },
    };
  },
  'names of any length are taken'(text) {
    const read = roster.parse(text);
    if (read.ok || read.error.code !== 'longName') return read;
    return {
      ok: true,
      value: { people: [{ name: text.slice(0, 200), pronouns: null, line: 1 }], shared: [] },
    };
  },
};

const agendas: Parsers<typeof agenda> = {
  'a row of hours and minutes counts its hours alone': (text) =>
    agenda.parse(text.replaceAll(/( h) \d+/gu, '$1')),
  'the last line is dropped where there is a tab in it': (text) =>
    agenda.parse(text.replace(/\n.*\t.*$/u, '')),
  'a row that says no length gets ten minutes'(text) {
    const read = agenda.parse(text);
    if (!read.ok) return read;
    const rows = read.value.rows.map((row) => ({ ...row, minutes: row.minutes ?? 10 }));
    return { ok: true, value: { ...read.value, rows } };
  },
};

/** Parsers with a fault each; the same judgement has to find every one of them out. */
export const mutants = {
  journal: journals,
  sessionFile: sessionFiles,
  rttm: rttms,
  csv: csvs,
  roster: rosters,
  agenda: agendas,
};
