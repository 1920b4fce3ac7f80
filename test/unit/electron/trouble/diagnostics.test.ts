import * as fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logClock, logDisk, logLoaded } from '../../../../electron/main/log-news.ts';
import { diagnosticsText, type DiagnosticFacts } from '../../../../electron/trouble/diagnostics.ts';
import { standFast } from '../../../../electron/trouble/faults.ts';
import { Log } from '../../../../electron/trouble/log.ts';
import { plainPath } from '../../../../electron/trouble/plain-path.ts';
import { defaultSettings } from '../../../../shared/ipc/contract.ts';
import type { Command } from '../../../../shared/session/commands.ts';
import { deskMachine } from '../../../support/desk.ts';
import { arbitraryHistory } from '../../../support/arbitrary-session.ts';
import { EventEmitter } from 'node:events';

const facts: DiagnosticFacts = {
  versions: { app: '0.1.0', electron: '45.4.1' },
  platform: 'linux',
  arch: 'x64',
  osRelease: '6.1.0-of-priya',
  locale: 'en',
  zone: 'Europe/Berlin',
  vaultPath: '/home/priya/.config/Talking Piece/vault',
  home: '/home/priya',
  free: 12_345_678_901,
  settings: defaultSettings,
  displays: [
    { width: 1440, height: 900, scaleFactor: 2 },
    { width: 1920, height: 1080, scaleFactor: 1 },
  ],
  wallOpen: true,
  cards: [],
  repairs: 2,
  load: null,
  log: ['2026-11-23T18:00:00.000Z app.started'],
};

describe('diagnostics', () => {
  it('tell versions, machine, displays, counts, settings, the disk and the last log lines', () => {
    expect(diagnosticsText(facts)).toBe(
      [
        'app: 0.1.0',
        'electron: 45.4.1',
        'platform: linux x64 6.1.0',
        'locale: en',
        'zone: Europe/Berlin',
        'theme: system',
        'bareKeys: true',
        'paper: auto',
        'displays: 1440×900@2 1920×1080@1',
        'wall: true',
        'vault: ~/.config/Talking Piece/vault',
        'freeMB: 12346',
        'sessions: 0',
        'unreadable: 0',
        'people: 0',
        'notes: 0',
        'repairs: 2',
        'loaded: false',
        '',
        '2026-11-23T18:00:00.000Z app.started',
        '',
      ].join('\n'),
    );
  });

  it('a path keeps nothing that a person named', () => {
    expect(plainPath('/home/priya/.config/Talking Piece/vault', '/home/priya')).toBe(
      '~/.config/Talking Piece/vault',
    );
    expect(plainPath('/home/priya/Circles of Mei/vault', '/home/priya')).toBe('~/…/vault');
    expect(plainPath('/home/priyanka/vault', '/home/priya')).toBe('/…/…/vault');
    expect(plainPath('C:\\Users\\Mei\\AppData\\Roaming\\Talking Piece\\vault', 'C:\\Users\\Mei')).toBe(
      '~/AppData/Roaming/Talking Piece/vault',
    );
    expect(plainPath('D:\\Mei\\vault', 'C:\\Users\\Mei')).toBe('…/…/vault');
  });

  it('V6: whatever is typed in a session, no word of it is in the diagnostics or in the log files', async () => {
    const word = fc
      .stringMatching(/^[a-z]{3,8}$/)
      .map((text) => `Marker${text}`)
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(word, arbitraryHistory(25), async (marker, history) => {
        const root = await mkdtemp(join(tmpdir(), 'talking-piece-trouble-'));
        const machine = await deskMachine();
        const log = new Log(join(root, 'logs'), machine.now);
        const process = new EventEmitter() as EventEmitter & Pick<NodeJS.Process, 'on'>;
        standFast({ process, log, monotonic: machine.now, giveUp: () => undefined });
        const { desk, tell } = machine.desk();
        tell.loaded.mockImplementation(() => logLoaded(log, desk));
        tell.disk.mockImplementation((_, disk) => logDisk(log, disk, desk));
        await machine.start(desk, typed(marker));
        for (const { command } of history.slice(1))
          await desk.command(machine.newId(), marked(command, marker));
        await desk.command(machine.newId(), note(marker));
        await desk.name('p1', `${marker} name`);
        // What fails with a typed word in its message, and what the machine calls things.
        process.emit('uncaughtException', new Error(`cannot read ${marker}`));
        process.emit('unhandledRejection', { reason: marker });
        logDisk(log, { state: 'failing', code: marker, path: `/media/${marker}` }, desk);
        logClock(log, { kind: 'adjusted', offset: 3_000 });
        const load = desk.load();
        expect(JSON.stringify(load)).toContain(marker);
        const text = diagnosticsText({
          ...facts,
          vaultPath: `/home/priya/${marker}/vault`,
          home: `/home/${marker}`,
          osRelease: `6.1.0-${marker}`,
          cards: await desk.list(),
          load: load === null ? null : { ...load, disk: { state: 'failing', code: marker, path: marker } },
          log: log.last(200),
        });
        expect(text).toContain('session.loaded');
        expect(text).toMatch(/^people: [1-9]/m);
        expect(text).not.toContain(marker);
        for (const name of await readdir(join(root, 'logs')))
          expect(await readFile(join(root, 'logs', name), 'utf8')).not.toContain(marker);
        await desk.end();
        await machine.end();
        await rm(root, { recursive: true });
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

const note = (text: string): Command => ({
  type: 'takeNote',
  kind: 'insight',
  visibility: 'private',
  text,
  owner: null,
  due: null,
});

/** Everything that is typed before a session. */
function typed(marker: string) {
  const segment = { kind: 'topic', format: 'whole', durationMs: 600_000, shortestMs: 60_000 } as const;
  return {
    title: `${marker} title`,
    circle: {
      id: null,
      name: `${marker} circle`,
      purpose: `${marker} purpose`,
      agreements: [{ id: 'a1', text: `${marker} agreement` }],
      namesOnWall: true,
      referrals: [{ name: `${marker} who`, contact: `${marker} where` }],
    },
    people: ['one', 'two', 'three', 'four'].map((name, i) => ({
      id: `p${i + 1}`,
      name: `${marker} ${name}`,
      pronouns: `${marker} they`,
      role: 'member',
      tracked: true,
      present: true,
    })),
    plan: ['s1', 's2'].map((id) => ({
      ...segment,
      id,
      title: `${marker} segment`,
      prompt: `${marker} prompt`,
      cue: `${marker} cue`,
    })),
  };
}

/** The same command with the marker in every text of it that a person types. */
function marked(command: Command, marker: string): Command {
  if ('text' in command) return { ...command, text: `${marker} ${command.text}` };
  if (command.type === 'insertSegment')
    return { ...command, segment: { ...command.segment, title: marker, cue: marker, prompt: marker } };
  return command;
}
