import { IDBDatabase as FDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IndexEngine, type Journals } from '../../../renderer/index/engine.ts';
import { openStore, type IndexStore } from '../../../renderer/index/store.ts';
import type { IndexedSession, IndexStatus } from '../../../shared/search/types.ts';
import { indexedOf } from '../../support/indexed.ts';

const name = 'index-under-test';
let factory: IDBFactory;
let stores: IndexStore[];
const end = (): void => stores.forEach((store) => store.close());
beforeEach(() => {
  stores = [];
  factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
});
afterEach(() => {
  vi.restoreAllMocks();
  end();
});

/** Main, with the journals that the test puts there. */
class Vault implements Journals {
  readonly asked: string[][] = [];
  #sessions = new Map<string, IndexedSession>();

  put(...sessions: readonly IndexedSession[]): void {
    for (const each of sessions) this.#sessions.set(each.row.session, each);
  }
  remove(session: string): void {
    this.#sessions.delete(session);
  }
  readonly heads = async () => [...this.#sessions.values()].map(({ head }) => head);
  readonly sessions = async (ids: readonly string[]) => {
    this.asked.push([...ids]);
    return ids.flatMap((id) => this.#sessions.get(id) ?? []);
  };
}

/** The app starts: an engine on whatever lies on the disk. Where one ran before, it has ended. */
function start(vault: Journals, store: IndexStore = openStore(name)) {
  end();
  stores.push(store);
  const told: IndexStatus[] = [];
  const engine = new IndexEngine(store, vault, (status) => told.push(status));
  return {
    engine,
    told,
    store,
    find: (text: string, withPrivate = true) =>
      engine
        .search({ text, withPrivate })
        .found.flatMap(({ row, hits }) => hits.map(({ note }) => `${row.session}/${note}`)),
  };
}

/** An index on disk that agrees with these journals, and the app has ended. */
async function made(...sessions: readonly IndexedSession[]): Promise<Vault> {
  const vault = new Vault();
  vault.put(...sessions);
  const first = start(vault);
  await first.engine.sync();
  end();
  vault.asked.length = 0;
  return vault;
}

/** Does something to the database behind the index's back. */
async function tamper(change: (db: Dexie) => Promise<unknown>): Promise<void> {
  const db = new Dexie(name);
  await db.open();
  await change(db);
  db.close();
}
const everyWord = async (): Promise<string> => {
  let text = '';
  await tamper(async (db) => {
    for (const table of db.tables) text += JSON.stringify(await table.toArray());
  });
  return text;
};

const a = indexedOf('a', ['Asking for help turned out well', 'A word in confidence'], { privately: 1 });
const b = indexedOf('b', ['Silence is an answer too']);

describe('V5: an index that agrees with the journals', () => {
  test('is read from disk, and no journal is read again', async () => {
    const vault = await made(a, b);
    const { engine, find } = start(vault);
    await engine.sync();
    expect(vault.asked).toEqual([]);
    expect(engine.status).toMatchObject({ phase: 'ready', rebuilt: null, kept: true });
    expect(find('silence')).toEqual(['b/n0']);
  });

  test('of a vault without sessions is no lost one when the first session comes', async () => {
    const vault = await made();
    vault.put(a);
    const { engine } = start(vault);
    await engine.sync();
    expect(engine.status.rebuilt).toBeNull();
    expect(vault.asked).toEqual([['a']]);
  });
});

describe('V5: behind, it catches up', () => {
  test('with what is new, and reads nothing else', async () => {
    const vault = await made(a, b);
    vault.put(indexedOf('b', ['Silence is an answer too', 'Tea helps']), indexedOf('c', ['Begin on time']));
    const { engine, find } = start(vault);
    await engine.sync();
    expect(vault.asked).toEqual([['b', 'c']]);
    expect(engine.status.rebuilt).toBeNull();
    expect([find('tea'), find('begin'), find('asking')]).toEqual([['b/n1'], ['c/n0'], ['a/n0']]);
  });

  test('V6: other words at the same seq are an erasure: none of the old ones is left', async () => {
    const vault = await made(a, b);
    vault.put(indexedOf('a', ['Asking for help turned out well'], { seq: a.head.seq }));
    const { engine, find } = start(vault);
    await engine.sync();
    expect(vault.asked).toEqual([['a']]);
    expect(engine.status.rebuilt).toBeNull();
    expect(find('confidence')).toEqual([]);
    expect(await everyWord()).not.toContain('confidence');
    expect(await everyWord()).toContain('turned out well');
  });

  test('V6: a session that is in the trash is out of it, words and all', async () => {
    const vault = await made(a, b);
    const { engine, find } = start(vault);
    await engine.sync();
    vault.remove('a');
    await engine.forget('a');
    expect(find('confidence')).toEqual([]);
    expect(await everyWord()).not.toContain('confidence');
    await engine.sync();
    expect(engine.status.rebuilt).toBeNull();
  });

  test('rows and appliedSeq change in one transaction: torn in between, neither is there', async () => {
    const vault = await made(a);
    vault.put(indexedOf('a', ['Asking for help turned out well', 'New words'], { seq: 9 }));
    const before = await everyWord();
    const store = openStore(name);
    stores.push(store);
    const torn = indexedOf('a', ['New words'], { seq: 9 });
    await expect(store.replace([{ ...torn, notes: [...torn.notes, ...torn.notes] }])).rejects.toThrow(
      /ConstraintError|BulkError/u,
    );
    expect(await everyWord()).toBe(before);
    const { engine, find } = start(vault);
    await engine.sync();
    expect(engine.status.rebuilt).toBeNull();
    expect(find('new words')).toEqual(['a/n1']);
  });

  test('interrupted in the middle of many, it goes on where it was', async () => {
    const vault = new Vault();
    vault.put(...Array.from({ length: 50 }, (_, i) => indexedOf(`s${i}`, [`Word number ${i}`])));
    const { heads, sessions } = vault;
    const dying: Journals = {
      heads,
      sessions: (ids) => (vault.asked.length === 1 ? Promise.reject(new Error('killed')) : sessions(ids)),
    };
    const first = start(dying);
    await first.engine.sync();
    expect(first.engine.status.phase).toBe('failed');
    vault.asked.length = 0;
    const { engine, told, find } = start(vault);
    await engine.sync();
    expect(vault.asked.flat()).toEqual(Array.from({ length: 30 }, (_, i) => `s${i + 20}`));
    expect(told).toContainEqual(expect.objectContaining({ phase: 'reading', done: 20, of: 30 }));
    expect(find('49')).toEqual(['s49/n0']);
  });
});

describe('V5: anything else, it is deleted and rebuilt, and says so', () => {
  test.each<[string, (vault: Vault) => void | Promise<void>, string]>([
    ['gone', async () => Dexie.delete(name), 'missing'],
    [
      'ahead',
      (vault) =>
        vault.put(
          indexedOf(
            'b',
            b.notes.map(({ text }) => text),
            { seq: 1 },
          ),
        ),
      'ahead',
    ],
    [
      'foreign',
      (vault) => vault.put(indexedOf('b', ['Silence is an answer too'], { epoch: 'x' })),
      'foreign',
    ],
    ['holding a session that no journal has', (vault) => vault.remove('a'), 'stray'],
    [
      'holding rows that no journal has',
      () => tamper((db) => db.table('notes').put({ ...b.notes[0], session: 'zzz' })),
      'count',
    ],
    [
      'holding rows of no session in place of others',
      () =>
        tamper(async (db) => {
          await db.table('notes').delete(['b', 0]);
          await db.table('notes').put({ ...b.notes[0], session: 'zzz' });
        }),
      'stray',
    ],
    ['counting wrong', () => tamper((db) => db.table('notes').delete(['a', 1])), 'count'],
    [
      'counting wrong in one session and right on the whole',
      () =>
        tamper(async (db) => {
          await db.table('notes').delete(['a', 1]);
          await db.table('notes').put({ ...b.notes[0], place: 1 });
        }),
      'count',
    ],
    [
      'with other words than were put in',
      () => tamper((db) => db.table('notes').update(['b', 0], { text: 'Something else' })),
      'damaged',
    ],
    ['with a row that is none', () => tamper((db) => db.table('sessions').put({ session: 'a' })), 'foreign'],
    [
      'from a newer version of the app',
      async () => {
        await Dexie.delete(name);
        const db = new Dexie(name);
        db.version(99).stores({ other: 'key' });
        await db.open();
        db.close();
      },
      'missing',
    ],
  ])('%s', async (_, harm, reason) => {
    const vault = await made(a, b);
    await harm(vault);
    const journals = (await vault.heads()).map(({ session }) => session);
    const { engine, find } = start(vault);
    await engine.sync();
    expect(engine.status).toMatchObject({ phase: 'ready', rebuilt: reason, kept: true });
    expect(vault.asked.flat()).toEqual(journals);
    expect(find('silence')).toEqual(['b/n0']);
    expect(await everyWord()).not.toMatch(/zzz|Something else/u);
    // And the next start finds nothing wrong.
    vault.asked.length = 0;
    const next = start(vault);
    await next.engine.sync();
    expect(next.engine.status.rebuilt).toBeNull();
    expect(vault.asked).toEqual([]);
  });

  test('deleted while it is in use', async () => {
    const vault = await made(a, b);
    const { engine, find, told } = start(vault);
    await engine.sync();
    await new Promise((resolve, reject) => {
      const request = factory.deleteDatabase(name);
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ phase: 'ready', rebuilt: 'missing' }));
    expect(find('silence')).toEqual(['b/n0']);
    expect(await everyWord()).toContain('Silence');
  });

  test('a database that fails once is made anew; one that goes on failing is done without', async () => {
    const vault = await made(a, b);
    const store = openStore(name);
    vi.spyOn(store, 'notes').mockRejectedValueOnce(new Error('Internal error'));
    const once = start(vault, store);
    await once.engine.sync();
    expect(once.engine.status).toMatchObject({ phase: 'ready', rebuilt: 'broken', kept: true });

    const dead = openStore(name);
    for (const call of ['applied', 'replace', 'destroy'] as const)
      vi.spyOn(dead, call).mockRejectedValue(new Error('Internal error'));
    const without = start(vault, dead);
    await without.engine.sync();
    expect(without.engine.status).toMatchObject({ phase: 'ready', kept: false });
    expect(without.find('silence')).toEqual(['b/n0']);
    // From memory it follows the journals as well.
    vault.put(indexedOf('c', ['Begin on time']));
    await without.engine.sync();
    expect(without.find('begin')).toEqual(['c/n0']);
  });

  test('where main does not answer, nothing is deleted', async () => {
    const vault = await made(a, b);
    const { engine, find } = start({ ...vault, heads: () => Promise.reject(new Error('gone')) });
    await engine.sync();
    expect(engine.status).toMatchObject({ phase: 'failed', rebuilt: null });
    expect(find('silence')).toEqual([]);
    expect(await everyWord()).toContain('Silence');
  });
});

test('V5: what is written is on disk before it counts', async () => {
  const asked = vi.spyOn(FDBDatabase.prototype, 'transaction');
  const store = openStore(name);
  stores.push(store);
  await store.replace([a]);
  await store.forget('a');
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.map(([tables, , options]) => [tables, options])).toEqual([
    [['made', 'sessions', 'notes'], { durability: 'strict' }],
    [['sessions', 'notes'], { durability: 'strict' }],
  ]);
});
