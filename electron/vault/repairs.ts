import { join } from 'node:path';
import type { LostLine, Numbered, Repair } from './api.ts';
import { bestEffort } from './outcome.ts';
import { decodeHeader, decodeLine, splitLines } from './journal-format.ts';
import { allInQuarantine, type Kept } from './quarantine.ts';
import { scanJournal } from './scan.ts';
import type { Shelf } from './stored.ts';

/** Raw type and instant of a line, even where only a piece of it is left; text in it has its quotes escaped. */
function glimpse(bytes: Uint8Array): Pick<LostLine, 'type' | 'at'> {
  const text = Buffer.from(bytes).toString('latin1');
  const at = /"at":(\d{12,14})[,}]/.exec(text)?.[1];
  return {
    type: /"type":"([a-z.-]{1,40})"/.exec(text)?.[1] ?? null,
    at: at === undefined ? null : Number(at),
  };
}

/** What was ever put aside and is kept, newest first. What cannot be read is passed over. */
export async function listRepairs<E extends Numbered>(shelf: Shelf<E>): Promise<readonly Repair[]> {
  const { files, places } = shelf;
  const repairs: Repair[] = [];
  for (const kept of await allInQuarantine(files, places.quarantine))
    await bestEffort(async () => {
      const copy = join(places.quarantine, kept.name);
      const { mtimeMs } = await files.stat(copy);
      const found = look(shelf, kept, await files.readFile(copy));
      repairs.push({ kind: kept.kind, id: kept.id, foundAt: mtimeMs, copy, ...found });
    });
  return withoutRepetition(repairs.toSorted((a, b) => a.lines.length - b.lines.length)).toSorted(
    (a, b) => b.foundAt - a.foundAt,
  );
}

function look<E extends Numbered>(
  shelf: Shelf<E>,
  { id, line }: Kept,
  bytes: Uint8Array,
): Pick<Repair, 'how' | 'lines'> {
  const raw = splitLines(bytes);
  const [first] = raw;
  if (first !== undefined && decodeHeader(first.bytes) !== null) {
    const scan = scanJournal(bytes, id, shelf);
    const lines = scan.lines.map((report) => ({
      ...report,
      ...glimpse(raw[report.line]?.bytes ?? new Uint8Array()),
    }));
    return { how: 'lines', lines };
  }
  // A copy made before its name said the line.
  const isTail = line !== null || (first !== undefined && /^[0-9a-f]{8} /.test(latin(first.bytes)));
  if (!isTail) return { how: 'document', lines: [] };
  const lines = raw.map(({ line: index, bytes: left }): LostLine => {
    const decoded = decodeLine(left);
    const reason = typeof decoded === 'string' ? decoded : 'sequence';
    return { line: line === null ? null : line + index, reason, ...glimpse(left) };
  });
  return { how: 'tail', lines };
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 9)).toString('latin1');

/** A bad line stays where it stands (V3), so a later copy of the same journal holds it again: told once. */
function withoutRepetition(repairs: readonly Repair[]): readonly Repair[] {
  const told = new Set<string>();
  return repairs.flatMap((repair) => {
    if (repair.how !== 'lines') return [repair];
    const lines = repair.lines.filter(({ line }) => !told.has(`${repair.id} ${line}`));
    for (const { line } of lines) told.add(`${repair.id} ${line}`);
    return lines.length === 0 && repair.lines.length > 0 ? [] : [{ ...repair, lines }];
  });
}
