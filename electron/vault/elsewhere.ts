import { join } from 'node:path';
import { ok } from '../../shared/lib/result.ts';
import type { Numbered, Outcome } from './api.ts';
import { aliveName } from './alive.ts';
import { osCode, type Files } from './files.ts';
import { decodeHeader, splitLines } from './journal-format.ts';
import { isId, problem } from './outcome.ts';
import { forgetMoved } from './moved.ts';
import { isThere, journalName, readIfThere, writeAside } from './places.ts';
import { plantSession } from './plant.ts';
import { linesOf, loadSession, type Loaded, type Shelf } from './stored.ts';

const rosterName = 'roster.json';

/** Whether every good line of `one` stands in `other` too, word for word. */
function goesOn<E extends Numbered>(one: Loaded<E>, other: Loaded<E>): boolean {
  const there = new Map(linesOf(other).map((line) => [line.seq, line.text]));
  return linesOf(one).every((line) => there.get(line.seq) === line.text);
}

/** The session whose journal lies in `folder`; null where that cannot be told. */
export async function whoseJournal(files: Files, folder: string): Promise<string | null> {
  try {
    const [first] = splitLines(await files.readFile(join(folder, journalName)));
    const header = first === undefined ? null : decodeHeader(first.bytes);
    return header !== null && isId(header.session) ? header.session : null;
  } catch (error) {
    osCode(error);
    return null;
  }
}

/**
 * Brings a log that was saved elsewhere back into the vault, in place of the part that is here. The
 * copy there is left alone: it is on somebody's stick. File errors of the vault are thrown.
 */
export async function bringBack<E extends Numbered>(
  shelf: Shelf<E>,
  from: string,
  id: string,
): Promise<Outcome<{ readonly id: string }>> {
  const { files, places } = shelf;
  let there: Outcome<Loaded<E>>;
  let roster: Uint8Array | null;
  let alive: Uint8Array | null;
  try {
    there = await loadSession(shelf, from, id);
    roster = await readIfThere(files, join(from, rosterName));
    alive = await readIfThere(files, join(from, aliveName));
  } catch (error) {
    osCode(error);
    return problem('elsewhere', from);
  }
  if (!there.ok) return problem('elsewhere', from);
  if (there.value.stored.readOnly !== null) return problem('readOnly', from);
  const { bytes, scan } = there.value;
  const journal = bytes.subarray(0, scan.goodEnd);
  const folder = join(places.sessions, id);
  if (!(await isThere(files, join(folder, journalName)))) {
    const planted = await plantSession(shelf, id, { journal, roster: roster ?? new Uint8Array() });
    return planted.ok ? ok({ id }) : planted;
  }
  const here = await loadSession(shelf, folder, id);
  if (!here.ok) return here;
  const fewer = there.value.stored.events.length < here.value.stored.events.length;
  if (fewer && goesOn(there.value, here.value)) {
    await forgetMoved(files, folder);
    return ok({ id });
  }
  if (!goesOn(here.value, there.value)) return problem('occupied', folder);
  await writeAside(files, folder, journalName, journal);
  if (roster !== null) await writeAside(files, folder, rosterName, roster);
  if (alive !== null) await writeAside(files, folder, aliveName, alive);
  await forgetMoved(files, folder);
  return ok({ id });
}
