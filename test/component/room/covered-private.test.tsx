import { act, cleanup, fireEvent, render } from '@testing-library/react';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { sceneNow } from '../../../shared/wall/follow.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { FakeMain } from '../../support/fake-bridge.ts';
import {
  arbitrarySteps,
  named,
  openedWith,
  people,
  publicOnly,
  roster,
  secrets,
  startAt,
  type Step,
} from '../../support/wall-session.ts';

// Clocks stand still, but for what the test lets pass.
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const key = (name: string): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name }));

/** It stays covered, whatever is chosen for the wall. */
const covered = (command: Command): Command =>
  command.type === 'setWall' ? { ...command, wall: { ...command.wall, covered: true } } : command;

/**
 * The last `watched` steps happen before the eyes of the room, the others before it looks; `seen` is called first and
 * after every one of them.
 */
async function look(
  main: FakeMain,
  steps: readonly Step[],
  watched: number,
  seen: () => void | Promise<void>,
): Promise<void> {
  const carryOut = ({ command, afterMs }: Step): void => {
    main.now += afterMs;
    main.try(covered(named(main.state, command, main.now)));
  };
  const from = Math.max(0, steps.length - watched);
  steps.slice(0, from).forEach(carryOut);
  // What is half typed is as private as what is kept.
  main.draft = { text: secrets.note, visibility: 'circle' };
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  await seen();
  for (const step of steps.slice(from)) {
    await act(async () => {
      carryOut(step);
      await vi.advanceTimersByTimeAsync(0);
    });
    await seen();
  }
  cleanup();
}

const wholeDocument = (): string =>
  [
    document.documentElement.outerHTML,
    ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
  ].join('\n');

/** What belongs to the open console alone. */
const ofTheOpenConsole =
  '.petal, .threads, .seat, .seat-meter, .pad, .room-cue, .nudge, .strip, input, textarea, [role="textbox"]';

/** What is in the document though it may not be; nothing, as it should. */
function leaks({ state: { facts } }: FakeMain, namesOnWall: boolean): readonly string[] {
  const html = wholeDocument();
  const never = [secrets.note, secrets.cue, secrets.pronouns, ...(namesOnWall ? [] : [secrets.name])];
  // Where to turn is for everybody, in its own scene alone.
  if (sceneNow(facts) !== 'referral') never.push(secrets.contact);
  return [
    ...never.filter((secret) => html.includes(secret)),
    ...(/"p\d"|\d turns|\d %|not measured|said no/u.exec(html) ?? []),
    ...[...document.querySelectorAll(ofTheOpenConsole)].map(({ className }) => className),
  ];
}

const evening = fc.record({
  steps: arbitrarySteps,
  namesOnWall: fc.boolean(),
  untracked: fc.subarray([...people]),
});
const opening = (opened: Opened): FakeMain => new FakeMain(opened, roster, startAt);

describe('principle 2: the covered console, for random sessions', () => {
  it.each(['picture', 'plain view'])(
    'given whatever happens, when it is covered, nothing private is in its document: %s',
    async (way) => {
      let looked = 0;
      const places = new Set<string>();
      await fc.assert(
        fc.asyncProperty(evening, async ({ steps, namesOnWall, untracked }) => {
          const main = opening(openedWith({ namesOnWall, tracking: 'kept', untracked, cues: true }));
          await look(main, steps, 6, async () => {
            if (main.state.facts.phase !== 'open') return;
            if (way === 'plain view' && document.querySelector('.covered-plain') === null)
              await key('Escape');
            expect(
              document.querySelectorAll(way === 'picture' ? '.covered-wall' : '.covered-plain'),
            ).toHaveLength(1);
            expect(leaks(main, namesOnWall)).toEqual([]);
            places.add(sceneNow(main.state.facts));
            looked += 1;
          });
        }),
        { seed: 5, numRuns: 50 },
      );
      expect(looked).toBeGreaterThan(100);
      expect(places.size).toBeGreaterThan(5);
    },
  );

  it('given evenings that differ in private things alone, when they are covered, their pictures are the same', async () => {
    // Ids that React makes go on from page to page.
    const picture = (): string =>
      (document.querySelector('.covered')?.outerHTML ?? 'nothing').replaceAll(
        /(_r_\w+_|:r\w+:|«r\w+»)/gu,
        'id',
      );
    const pictures = new Set<string>();
    await fc.assert(
      fc.asyncProperty(evening, async ({ steps, namesOnWall, untracked }) => {
        const seen: string[] = [];
        const open = openedWith({ namesOnWall, tracking: 'kept', untracked: [], cues: true });
        const still = openedWith({ namesOnWall, tracking: 'not', untracked, cues: false });
        const afterAll: Step = { command: { type: 'resume' }, afterMs: 1_000, private: false };
        for (const [opened, list] of [
          [open, [...steps, afterAll]],
          [still, publicOnly([...steps, afterAll])],
        ] as const)
          await look(opening(opened), list, 0, () => {
            seen.push(picture());
          });
        expect(seen[0]).toBe(seen[1]);
        pictures.add(seen[0] ?? '');
      }),
      { seed: 6, numRuns: 80 },
    );
    expect([...pictures].filter((each) => each.includes('covered-scene')).length).toBeGreaterThan(30);
  });
});
