import type { Files } from '../../../electron/vault/files.ts';
import type { Outcome, Vault } from '../../../electron/vault/vault.ts';
import {
  findDoc,
  findSession,
  lookForErased,
  openSession,
  type Court,
  type KnownDoc,
  type KnownSession,
} from './audit.ts';
import { Disk } from './disk.ts';
import { Random } from './random.ts';
import { circles, lost, openTestVault, type TestEvent } from './vault.ts';

/** Lives through crashes with a vault on a simulated disk and keeps book of what was acknowledged. */

const redacted = 'redacted';

export interface Verdict {
  /** What was acknowledged and is not there, or came back, or cannot be read. */
  readonly failures: readonly string[];
  readonly acknowledged: number;
  readonly crashes: number;
}

export type Mutant = (files: Files) => Files;

export async function runWorkload(seed: number, mutant: Mutant = (files) => files): Promise<Verdict> {
  const random = new Random(seed);
  const disk = new Disk(random);
  const run = new Run(seed, random, disk, mutant);
  const crashes = 2 + random.below(3);
  for (let round = 0; round < crashes && run.failures.length === 0; round++) {
    disk.dieAt = disk.calls + 1 + random.below(round === 0 ? 160 : 220);
    await run.live(false);
    if (random.chance(0.25)) disk.kill();
    else disk.losePower();
  }
  disk.dieAt = Number.POSITIVE_INFINITY;
  if (run.failures.length === 0) await run.live(true);
  return { failures: run.failures, acknowledged: run.acknowledged, crashes };
}

/** Stands in a document of this version, and nowhere else. */
const wordOf = (version: number): string => `<d${version}>`;

class Run {
  readonly failures: string[] = [];
  acknowledged = 0;
  readonly #sessions = new Map<string, KnownSession>();
  readonly #docs = new Map<string, KnownDoc>();
  readonly #seed: number;
  readonly #random: Random;
  readonly #disk: Disk;
  readonly #mutant: Mutant;
  #count = 0;
  /** Words that were erased for good and must not be anywhere. */
  readonly #erased: string[] = [];
  /** Of each document, the versions that may still stand in former copies of it. */
  readonly #former = new Map<string, readonly number[]>();
  #process = 0;
  readonly #court: Court = { fail: (what) => this.#fail(what), hooks: (session) => this.#hooks(session) };

  constructor(seed: number, random: Random, disk: Disk, mutant: Mutant) {
    this.#seed = seed;
    this.#random = random;
    this.#disk = disk;
    this.#mutant = mutant;
  }

  /** One run of the app, up to its death; with `last`, to an orderly end. */
  async live(last: boolean): Promise<void> {
    const files = this.#mutant(this.#disk.boot());
    this.#process += 1;
    this.#disk.fault = () => null;
    const working = this.#work(files, last).catch((error: unknown) => {
      this.#fail(`threw ${error instanceof Error ? (error.stack ?? error.message) : 'something'}`);
    });
    await Promise.race([working, this.#disk.died]);
  }

  async #work(files: Files, last: boolean): Promise<void> {
    const pid = this.#process;
    const opened = await openTestVault({
      files,
      dir: '/vault',
      pid,
      isAlive: (other) => other === pid,
      // The next start of the app is some time later.
      now: () => this.#disk.now + this.#process * 60_000,
      newId: () => `token${this.#next()}`,
    });
    if (!opened.ok) {
      this.#fail(`vault: ${JSON.stringify(opened.error)}`);
      return;
    }
    const vault = opened.value;
    const stick = '/stick';
    try {
      await files.mkdir(stick);
    } catch {
      // It is there from an earlier round.
    }
    await files.syncFolder('/');
    for (const session of this.#sessions.values()) await findSession(this.#court, vault, session);
    for (const doc of this.#docs.values()) {
      const could = doc.versions;
      await findDoc(this.#court, vault, doc);
      this.#outdate(doc, could);
    }
    lookForErased(this.#court, this.#disk.all(), this.#erased);
    if (this.failures.length > 0) return;
    const steps = last ? 2 : 40;
    for (let step = 0; step < steps && this.failures.length === 0; step++) {
      // A dead process does nothing more, not even what needs no disk.
      if (this.#disk.isDead || pid !== this.#process) return;
      await this.#step(vault);
    }
    if (this.#disk.isDead || pid !== this.#process) return;
    this.#disk.fault = () => null;
    await vault.close();
  }

  #hooks(session: KnownSession) {
    const process = this.#process;
    return {
      onDurable: (seq: number) => {
        if (process !== this.#process) return;
        this.acknowledged += Math.max(0, seq - session.acknowledged);
        session.acknowledged = Math.max(session.acknowledged, seq);
      },
      onDisk: () => undefined,
    };
  }

  async #step(vault: Vault<TestEvent>): Promise<void> {
    const random = this.#random;
    const sessions = [...this.#sessions.values()].filter((session) => !session.unclear);
    const docs = [...this.#docs.values()].filter((doc) => !doc.unclear);
    const session = sessions.length > 0 ? random.pick(sessions) : null;
    const doc = docs.length > 0 ? random.pick(docs) : null;
    const dice = random.below(100);
    if (dice < 4) this.#breakDisk();
    else if (dice < 8) this.#disk.fault = () => null;
    else if (session === null || dice < 14) await this.#create(vault);
    else if (dice < 62) await this.#append(session);
    else if (dice < 66) await this.#rename(session);
    else if (dice < 71) await this.#moveSession(vault, session);
    else if (dice < 74) await this.#erase(vault, session);
    else if (dice < 77) await this.#reopen(vault, session);
    else if (doc === null || dice < 93) await this.#write(vault, doc);
    else await this.#moveDoc(vault, doc);
  }

  /** From now on calls in the vault fail, some or all; the stick is another disk. */
  #breakDisk(): void {
    const kinds = this.#random.pick([
      ['write'],
      ['sync'],
      ['write', 'open', 'mkdir'],
      ['sync', 'syncFolder', 'write'],
    ] as const);
    const code = this.#random.pick(['ENOSPC', 'EIO']);
    let left = 1 + this.#random.below(12);
    this.#disk.fault = (op, path) => {
      if (!path.startsWith('/vault') || left <= 0 || !(kinds as readonly string[]).includes(op)) return null;
      left -= 1;
      return code;
    };
  }

  #text(): string {
    const long = this.#random.chance(0.1) ? this.#random.below(3000) : this.#random.below(60);
    return `<w${this.#next()}>${'é'.repeat(long)}`;
  }

  async #create(vault: Vault<TestEvent>): Promise<void> {
    if (this.#sessions.size > 4) return;
    const id = `s${this.#next()}`;
    const texts = Array.from({ length: 1 + this.#random.below(4) }, () => this.#text());
    const name = `<n${this.#next()}>`;
    const session: KnownSession = {
      id,
      where: ['gone', 'kept'],
      texts: texts.map((text) => [text]),
      acknowledged: 0,
      names: [name],
      savedTo: null,
      live: null,
      unclear: false,
    };
    this.#sessions.set(id, session);
    const made = await vault.createSession(
      { id, roster: { p: { name } }, events: texts.map((text, index) => ({ seq: index + 1, text })) },
      this.#hooks(session),
    );
    if (!this.#went(made, session)) return;
    session.where = ['kept'];
    session.live = made.value;
    session.acknowledged = Math.max(session.acknowledged, made.value.durableSeq);
  }

  async #append(session: KnownSession): Promise<void> {
    const { live } = session;
    if (live === null) return;
    for (let batch = 1 + this.#random.below(4); batch > 0; batch--) {
      const added = Array.from({ length: 1 + this.#random.below(5) }, () => this.#text());
      const first = session.texts.length + 1;
      session.texts.push(...added.map((text) => [text]));
      const answered = live.append(added.map((text, index) => ({ seq: first + index, text })));
      if (this.#random.chance(0.5)) await answered;
    }
    if (this.#random.chance(0.6)) await live.settled();
    if (live.disk.state === 'ok' || this.#random.chance(0.3)) return;
    const elsewhere = this.#random.chance(0.6);
    const saved = await live.saveTo(elsewhere ? '/stick' : '/vault/sessions');
    if (saved.ok && elsewhere) session.savedTo = saved.value.folder;
    if (!saved.ok && elsewhere)
      this.#fail(`session ${session.id} cannot be saved elsewhere: ${saved.error.code}`);
  }

  async #rename(session: KnownSession): Promise<void> {
    if (session.live === null) return;
    const name = `<n${this.#next()}>`;
    session.names = [...session.names, name];
    const done = await session.live.setRoster({ p: { name } });
    if (done.ok) session.names = [name];
  }

  async #release(session: KnownSession): Promise<boolean> {
    const { live } = session;
    session.live = null;
    await live?.close();
    // What could not be made durable is given up with the process; here, with the closing.
    if (live !== null && (live.disk.state === 'failing' || session.savedTo !== null)) session.unclear = true;
    return !session.unclear;
  }

  async #reopen(vault: Vault<TestEvent>, session: KnownSession): Promise<void> {
    if (session.live === null || !(await this.#release(session))) return;
    this.#disk.fault = () => null;
    await openSession(this.#court, vault, session);
  }

  async #moveSession(vault: Vault<TestEvent>, session: KnownSession): Promise<void> {
    const here = session.where[0];
    if (here === 'kept') {
      if (!(await this.#release(session))) return;
      const forGood = this.#random.chance(0.3);
      session.where = ['kept', forGood ? 'gone' : 'trash'];
      const done = await (forGood ? vault.destroySession(session.id) : vault.trashSession(session.id));
      if (!this.#went(done, session)) return;
      session.where = [forGood ? 'gone' : 'trash'];
      if (forGood) this.#forget(session.texts.flat());
    } else if (here === 'trash') {
      const entry = (await vault.listTrash()).find((it) => it.kind === 'session' && it.id === session.id);
      if (entry === undefined) return this.#fail(`session ${session.id} is not in the trash`);
      const forGood = this.#random.chance(0.3);
      session.where = ['trash', forGood ? 'gone' : 'kept'];
      const done = await (forGood ? vault.destroyTrashed(entry.name) : vault.restore(entry.name));
      if (!this.#went<unknown>(done, session)) return;
      session.where = [forGood ? 'gone' : 'kept'];
      if (forGood) this.#forget(session.texts.flat());
      else if (this.#disk.fault('read', '') === null) session.unclear = true;
    }
  }

  async #erase(vault: Vault<TestEvent>, session: KnownSession): Promise<void> {
    if (session.where[0] !== 'kept' || !(await this.#release(session))) return;
    const words = session.texts
      .flat()
      .filter((text, index) => index % 2 === 0 && text !== lost && text !== redacted);
    session.texts = session.texts.map((texts) =>
      texts.some((text) => words.includes(text)) ? [...texts, redacted] : texts,
    );
    const done = await vault.erase(session.id, (event) =>
      words.includes(event.text) ? { seq: event.seq, text: redacted } : event,
    );
    session.unclear = true;
    if (!done.ok) return;
    session.texts = session.texts.map((texts) => (texts.includes(redacted) ? [redacted] : texts));
    this.#forget(words);
  }

  async #write(vault: Vault<TestEvent>, known: KnownDoc | null): Promise<void> {
    const fresh = known === null || (this.#docs.size < 3 && this.#random.chance(0.3));
    const doc: KnownDoc = fresh
      ? { id: `c${this.#next()}`, where: ['gone'], versions: [0], unclear: false }
      : known;
    if (doc.where[0] === 'trash') return;
    this.#docs.set(doc.id, doc);
    const version = this.#next();
    doc.where = doc.where[0] === 'gone' ? ['gone', 'kept'] : ['kept'];
    doc.versions = [...doc.versions, version];
    const forGood = this.#random.chance(0.3);
    const former = doc.versions.slice(0, -1);
    const documents = vault.documents(circles);
    const value = { version, fill: `${wordOf(version)}${'ü'.repeat(this.#random.below(400))}` };
    const done = await (forGood ? documents.replace(doc.id, value) : documents.write(doc.id, value));
    if (!done.ok) {
      doc.unclear = true;
      return;
    }
    doc.where = ['kept'];
    doc.versions = [version];
    this.#outdate(doc, former);
    if (forGood) {
      this.#erased.push(...(this.#former.get(doc.id) ?? []).map(wordOf));
      this.#former.delete(doc.id);
    }
    this.acknowledged += 1;
  }

  /** Former copies of it may still have these versions, but for the one that it has now. */
  #outdate(doc: KnownDoc, versions: readonly number[]): void {
    const old = versions.filter((version) => !doc.versions.includes(version));
    this.#former.set(doc.id, [...(this.#former.get(doc.id) ?? []), ...old]);
  }

  async #moveDoc(vault: Vault<TestEvent>, doc: KnownDoc): Promise<void> {
    const here = doc.where[0];
    if (here === 'kept') {
      const forGood = this.#random.chance(0.3);
      doc.where = ['kept', forGood ? 'gone' : 'trash'];
      const documents = vault.documents(circles);
      const done = await (forGood ? documents.destroy(doc.id) : documents.trash(doc.id));
      if (!done.ok) doc.unclear = true;
      else doc.where = [forGood ? 'gone' : 'trash'];
      if (done.ok && forGood) doc.versions = [0];
    } else if (here === 'trash') {
      const entry = (await vault.listTrash()).find((it) => it.kind === 'circles' && it.id === doc.id);
      if (entry === undefined) return this.#fail(`document ${doc.id} is not in the trash`);
      doc.where = ['trash', 'kept'];
      const done = await vault.restore(entry.name);
      if (!done.ok) doc.unclear = true;
      else doc.where = ['kept'];
    }
  }

  /** Whether it was done; if not, the session is left alone until the next start. */
  #went<T>(done: Outcome<T>, session: KnownSession): done is { readonly ok: true; readonly value: T } {
    if (!done.ok) session.unclear = true;
    return done.ok;
  }

  #forget(texts: readonly string[]): void {
    this.#erased.push(
      ...texts.map((text) => text.slice(0, text.indexOf('>') + 1)).filter((word) => word !== ''),
    );
  }

  #next(): number {
    return ++this.#count;
  }

  #fail(what: string): void {
    this.failures.push(`seed ${this.#seed}: ${what}`);
  }
}
