import { describe, expect, it } from 'vitest';
import type { Files } from '../../../../electron/vault/files.ts';
import { Disk } from '../../../support/disk/disk.ts';
import { Random } from '../../../support/disk/random.ts';
import { events, given, openTestVault, quiet } from '../../../support/disk/vault.ts';

const folder = '/vault/sessions/s1';
const draft = (text: string) => ({ text, visibility: 'private' as const });

/** A machine with a running session, on a disk that does what the seed says. */
async function running(seed = 7) {
  const disk = new Disk(new Random(seed));
  const boot = async (files: Files = disk.boot()) => {
    // Starting a machine again takes longer than writing a lock.
    disk.now += 60_000;
    return given(await openTestVault({ files, dir: '/vault', now: () => disk.now }));
  };
  const files = disk.boot();
  const vault = await boot(files);
  const created = { id: 's1', roster: { p: { name: 'Maria' } }, events: events(1, 'one') };
  const live = given(await vault.createSession(created, quiet));
  /** The power fails, and the app starts again in the session. */
  const powerCut = async () => {
    disk.losePower();
    disk.dieAt = Number.POSITIVE_INFINITY;
    const again = await boot();
    return { vault: again, live: given(await again.openSession('s1', quiet)) };
  };
  const texts = () =>
    [...disk.all()].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);
  /** Where these words stand. */
  const placesOf = (words: string) => texts().flatMap(([path, text]) => (text.includes(words) ? [path] : []));
  return { disk, files, vault, live, boot, powerCut, placesOf };
}

describe('a half-typed note', () => {
  it('ROOM: is on the disk once that is said, and comes back after a power cut', async () => {
    const { live, powerCut } = await running();
    expect(await live.draft()).toBeNull();
    await live.setDraft(draft('half a conf'));
    await live.setDraft(draft('half a confidence'));
    expect(await (await powerCut()).live.draft()).toEqual(draft('half a confidence'));
  });

  it('V4: leaves no former wording anywhere', async () => {
    const { live, placesOf } = await running();
    await live.setDraft(draft('first wording'));
    await live.setDraft(draft('second'));
    expect(placesOf('first wording')).toEqual([]);
    expect(placesOf('second')).toEqual([`${folder}/draft.json`]);
  });

  it('V4: is gone for good once it is said to be, after a power cut too', async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const { live, powerCut, placesOf } = await running(seed);
      await live.setDraft(draft('half a confidence'));
      await live.setDraft(null);
      const after = await powerCut();
      expect([seed, await after.live.draft(), placesOf('half a confidence')]).toEqual([seed, null, []]);
    }
  });

  it('V4: a crash at any moment of writing it leaves the old or the new, whole', async () => {
    const found = new Set<string>();
    for (let seed = 1; seed <= 200; seed++) {
      const { disk, live, powerCut } = await running(seed);
      await live.setDraft(draft('the old one'));
      disk.dieAt = disk.calls + 1 + (seed % 8);
      await Promise.race([live.setDraft(draft('the new one, which is longer')), disk.died]);
      const after = await powerCut();
      found.add((await after.live.draft())?.text ?? 'none');
      expect([...disk.all().keys()].filter((path) => path.includes('draft'))).toEqual([
        `${folder}/draft.json`,
      ]);
    }
    expect([...found].toSorted()).toEqual(['the new one, which is longer', 'the old one']);
  });

  it('V1: goes only after the note that it became is durable', async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { disk, live, powerCut } = await running(seed);
      await live.setDraft(draft('a whole thought'));
      disk.dieAt = disk.calls + 1 + (seed % 10);
      void live.append(events(2, 'a whole thought'));
      await Promise.race([live.setDraft(null), disk.died]);
      const { live: after } = await powerCut();
      const kept = after.stored.events.some((event) => event.text === 'a whole thought');
      expect([seed, kept || (await after.draft()) !== null]).toEqual([seed, true]);
    }
  });

  it('V2: a full disk disturbs nothing: the session is acknowledged, the draft stays in memory, no half of it is left', async () => {
    const { disk, live, placesOf } = await running();
    disk.fault = (op, path) => (path.includes('draft') && op === 'write' ? 'ENOSPC' : null);
    await live.setDraft(draft('no room for this'));
    await live.append(events(2, 'two'));
    await live.settled();
    expect(live.disk).toEqual({ state: 'ok' });
    expect(live.durableSeq).toBe(2);
    expect(await live.draft()).toEqual(draft('no room for this'));
    expect([...disk.all().keys()].filter((path) => path.includes('draft'))).toEqual([]);
    disk.fault = () => null;
    await live.setDraft(draft('room again'));
    expect(placesOf('room again')).toEqual([`${folder}/draft.json`]);
  });

  it('V2: is not taken along to another place', async () => {
    const { disk, live, files, placesOf } = await running();
    await files.mkdir('/stick');
    disk.fault = (op, path) => (path.startsWith('/vault') && op === 'write' ? 'ENOSPC' : null);
    await live.append(events(2, 'two'));
    await live.settled();
    given(await live.saveTo('/stick'));
    disk.fault = () => null;
    await live.setDraft(draft('half a confidence'));
    expect(placesOf('half a confidence')).toEqual([`${folder}/draft.json`]);
  });

  it('ROOM: only what was set last is written when a slow disk lags behind', async () => {
    const { disk, live } = await running();
    let writes = 0;
    disk.fault = (op, path) => {
      if (op === 'write' && path.includes('draft')) writes += 1;
      return null;
    };
    await Promise.all(['a', 'ab', 'abc', 'abcd'].map((text) => live.setDraft(draft(text))));
    expect(writes).toBe(1);
    expect(await live.draft()).toEqual(draft('abcd'));
  });

  it('V3: a spoilt one counts as none, and no copy of it is kept', async () => {
    const { live, files, powerCut, placesOf } = await running();
    await live.setDraft(draft('half a confidence'));
    const file = await files.open(`${folder}/draft.json`, 'change');
    await file.write(new TextEncoder().encode('X'), 0);
    await file.sync();
    const after = await powerCut();
    expect(await after.live.draft()).toBeNull();
    await after.live.setDraft(draft('a new one'));
    expect(placesOf('half a confidence')).toEqual([]);
  });
});

describe('what is removed takes the half-typed note along (V6)', () => {
  const closed = async (seed?: number) => {
    const machine = await running(seed);
    await machine.live.setDraft(draft('half a confidence'));
    await machine.live.close();
    expect(machine.placesOf('half a confidence')).toEqual([`${folder}/draft.json`]);
    return machine;
  };

  it('ROOM: closing in good order keeps it for the next start, and nothing is written after that', async () => {
    const { live, powerCut } = await closed();
    await live.setDraft(draft('too late'));
    expect(await (await powerCut()).live.draft()).toEqual(draft('half a confidence'));
  });

  it.each(['destroySession', 'erase', 'trashSession', 'dropDraft'] as const)(
    '%s leaves none',
    async (how) => {
      const { vault, placesOf } = await closed();
      given<unknown>(await (how === 'erase' ? vault.erase('s1', (event) => event) : vault[how]('s1')));
      expect(placesOf('half a confidence')).toEqual([]);
    },
  );

  it.each(['destroySession', 'erase'] as const)(
    '%s, once begun, is finished after a crash at any moment',
    async (how) => {
      let finished = 0;
      for (let seed = 1; seed <= 100; seed++) {
        const { disk, vault, boot, placesOf } = await closed(seed);
        disk.dieAt = disk.calls + 1 + (seed % 40);
        const removing = how === 'erase' ? vault.erase('s1', (event) => event) : vault.destroySession('s1');
        await Promise.race([removing, disk.died]);
        disk.losePower();
        disk.dieAt = Number.POSITIVE_INFINITY;
        const begun = [...disk.all().keys()].some((path) => /\/tombstones\/.*\.json$/u.test(path));
        await boot();
        expect([seed, begun ? placesOf('half a confidence') : []]).toEqual([seed, []]);
        if (begun) finished += 1;
      }
      expect(finished).toBeGreaterThan(10);
    },
  );

  it('dropDraft, once said to be done, is done after a power cut, and changes nothing where there is none', async () => {
    const { disk, vault, boot, placesOf } = await closed();
    given(await vault.dropDraft('s1'));
    given(await vault.dropDraft('s1'));
    disk.losePower();
    await boot();
    expect(placesOf('half a confidence')).toEqual([]);
  });
});
