import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../../../electron/vault/node-files.ts';
import { temporaryFolders } from '../../../support/disk/temporary.ts';
import { circles, events, given, openTestVault, type TestDoc } from '../../../support/disk/vault.ts';

const folder = temporaryFolders();
const doc = (version: number): TestDoc => ({ version, fill: `content ${version}` });

async function withDocuments(...versions: readonly number[]) {
  const dir = join(await folder(), 'vault');
  const vault = given(await openTestVault({ files: nodeFiles, dir }));
  const documents = vault.documents(circles);
  for (const version of versions) given(await documents.write('c1', doc(version)));
  return { dir, vault, documents, file: join(dir, 'circles', 'c1.json') };
}

describe('documents', () => {
  it('V4: a document is JSON that can be read without the app', async () => {
    const { vault, file, documents } = await withDocuments(1);
    const text = await readFile(file, 'utf8');
    expect(JSON.parse(text)).toMatchObject({ format: 'talking-piece circle 1', data: doc(1) });
    expect(text.split('\n').length).toBeGreaterThan(5);
    expect(await documents.list()).toEqual(['c1']);
    await vault.close();
  });

  it('V4: the last three good generations are kept, the one that stands among them', async () => {
    const { dir, vault } = await withDocuments(1, 2, 3, 4, 5, 6);
    const kept = join(dir, 'circles', 'generations', 'c1');
    const names = (await readdir(kept)).toSorted();
    const versions: number[] = [];
    for (const name of names) {
      const { data } = JSON.parse(await readFile(join(kept, name), 'utf8')) as { data: TestDoc };
      versions.push(data.version);
    }
    expect(versions).toEqual([4, 5, 6]);
    await vault.close();
  });

  it.each([
    ['cut', 'notJson', (text: string) => text.slice(0, 40)],
    ['empty', 'notJson', () => ''],
    ['zeros', 'notJson', (text: string) => '\0'.repeat(text.length)],
    ['changed', 'checksum', (text: string) => text.replace('content 3', 'content 8')],
    ['foreign', 'schema', () => '{"format":"recipe 1","data":{}}'],
  ] as const)(
    'V4: a %s file gives the newest good generation and says why',
    async (_name, reason, change) => {
      const { vault, documents, file } = await withDocuments(1, 2, 3);
      await writeFile(file, change(await readFile(file, 'utf8')));
      expect(await documents.read('c1')).toEqual({
        value: doc(3),
        report: { status: 'restored', file, reason },
      });
      await vault.close();
    },
  );

  it('V4: writing over a bad file keeps what was there in quarantine, and the good generations', async () => {
    const { dir, vault, documents, file } = await withDocuments(1, 2);
    await writeFile(file, 'spoilt');
    given(await documents.write('c1', doc(3)));
    const [kept] = await readdir(join(dir, 'quarantine'));
    expect(await readFile(join(dir, 'quarantine', kept ?? ''), 'utf8')).toBe('spoilt');
    await writeFile(file, 'spoilt again');
    expect((await documents.read('c1')).value).toEqual(doc(3));
    await vault.close();
  });

  it('R5: a document of a newer version is neither misread nor written over', async () => {
    const { vault, documents, file } = await withDocuments(1, 2);
    const newer = (await readFile(file, 'utf8')).replace('circle 1', 'circle 2');
    await writeFile(file, newer);
    expect(await documents.read('c1')).toMatchObject({ value: null, report: { reason: 'newerVersion' } });
    expect(await documents.write('c1', doc(3))).toMatchObject({ ok: false, error: { code: 'newerVersion' } });
    expect(await readFile(file, 'utf8')).toBe(newer);
    await vault.close();
  });

  it('V4: settings stand at the top of the vault; what was never written is missing, not broken', async () => {
    const { dir, vault, documents } = await withDocuments();
    const settings = vault.documents({ ...circles, folder: '', noun: 'settings' });
    expect((await settings.read('settings')).report.status).toBe('missing');
    given(await settings.write('settings', doc(1)));
    expect((await settings.read('settings')).value).toEqual(doc(1));
    expect(await readdir(dir)).toContain('settings.json');
    expect(await documents.list()).toEqual([]);
    await vault.close();
  });

  it('V6: a document goes to the trash and comes back with its generations', async () => {
    const { dir, vault, documents, file } = await withDocuments(1, 2);
    const entry = given(await documents.trash('c1'));
    expect(await documents.list()).toEqual([]);
    expect((await documents.read('c1')).report.status).toBe('missing');
    expect(await vault.listTrash()).toEqual([entry]);
    expect(given(await vault.restore(entry.name))).toEqual({ kind: 'circles', id: 'c1' });
    await writeFile(file, 'spoilt');
    expect((await documents.read('c1')).value).toEqual(doc(2));
    expect(await readdir(join(dir, 'trash'))).toEqual([]);
    await vault.close();
  });

  it('V6: replaced, no former copy of it is left, and the new one stands twice', async () => {
    const { dir, vault, documents, file } = await withDocuments(1, 2);
    await writeFile(file, 'content spoilt');
    given(await documents.write('c1', doc(3)));
    given(await documents.replace('c1', doc(4)));
    const texts: string[] = [];
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true }))
      if (entry.isFile() && entry.name !== 'lock')
        texts.push(await readFile(join(entry.parentPath, entry.name), 'utf8'));
    expect(texts).toHaveLength(2);
    for (const text of texts) expect((JSON.parse(text) as { data: TestDoc }).data).toEqual(doc(4));
    await writeFile(file, '{');
    expect(await documents.read('c1')).toMatchObject({ value: doc(4), report: { status: 'restored' } });
    // What stands there is bad and its copy is good: that one is not thrown away before the new one is there.
    given(await documents.replace('c1', doc(5)));
    expect((await documents.read('c1')).value).toEqual(doc(5));
    expect(await readdir(join(dir, 'quarantine'))).toEqual([]);
    await vault.close();
  });

  it('R5: a document of a newer version is not replaced', async () => {
    const { vault, documents, file } = await withDocuments(1);
    const newer = (await readFile(file, 'utf8')).replace('circle 1', 'circle 2');
    await writeFile(file, newer);
    expect(await documents.replace('c1', doc(3))).toMatchObject({
      ok: false,
      error: { code: 'newerVersion' },
    });
    expect(await readFile(file, 'utf8')).toBe(newer);
    await vault.close();
  });

  it('V6: for good means every copy', async () => {
    const { dir, vault, documents, file } = await withDocuments(1, 2);
    given(await documents.trash('c1'));
    given(await documents.write('c1', doc(3)));
    await writeFile(file, 'content spoilt');
    given(await documents.write('c1', doc(4)));
    given(await documents.destroy('c1'));
    expect(await vault.listTrash()).toEqual([]);
    const left = await readdir(dir, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile()).map((entry) => entry.name)).toEqual(['lock']);
    await vault.close();
  });
});

describe('names', () => {
  it('V4: they stand twice from the first, so that a bad byte in either loses none; the bad one is put aside', async () => {
    const dir = join(await folder(), 'vault');
    const vault = given(await openTestVault({ files: nodeFiles, dir }));
    const roster = { p: { name: 'Maria' }, q: { name: 'Zoë' } };
    const quiet = { onDurable: () => undefined, onDisk: () => undefined };
    const live = given(await vault.createSession({ id: 's1', roster, events: events(1, 'one') }, quiet));
    await live.close();
    const file = join(dir, 'sessions', 's1', 'roster.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('Maria', 'Mbria'));
    expect(given(await vault.readSession('s1')).roster).toEqual(roster);
    const again = given(await vault.openSession('s1', quiet));
    expect(again.roster()).toEqual(roster);
    await again.close();
    expect(await readFile(file, 'utf8')).toBe(whole);
    const [kept = ''] = await readdir(join(dir, 'quarantine'));
    expect(await readFile(join(dir, 'quarantine', kept), 'utf8')).toContain('Mbria');
    await vault.close();
  });
});
