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

/** Half of it was before the console is looked at; then it looks on, and `seen` is called after every step. */
async function look(
  opened: Opened,
  steps: readonly Step[],
  watched: number,
  seen: (main: FakeMain, at: number) => void,
): Promise<void> {
  const main = new FakeMain(opened, roster, startAt);
  const carryOut = ({ command, afterMs }: Step): void => {
    main.now += afterMs;
    main.try(covered(named(main.state, command, main.now)));
  };
  const from = steps.length - watched;
  for (const step of steps.slice(0, Math.max(0, from))) carryOut(step);
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  seen(main, Math.max(0, from));
  for (const [i, step] of steps.entries()) {
    if (i < from) continue;
    await act(async () => {
      carryOut(step);
      await vi.advanceTimersByTimeAsync(0);
    });
    seen(main, i + 1);
  }
}

const document_ = (): string =>
  document.documentElement.outerHTML +
  [...document.querySelectorAll('input, textarea')].map((each) => (each as HTMLInputElement).value).join('\n');

/** What belongs to the open console alone. */
const ofTheOpenConsole =
  '.petal, .threads, .seat-meter, .seat, .pad, .room-cue, .nudge, .strip, input, textarea, [role="textbox"]';

const room = fc.record({
  steps: arbitrarySteps,
  namesOnWall: fc.boolean(),
  untracked: fc.subarray([...people]),
  plain: fc.boolean(),
});

describe('the covered console, for random sessions', () => {
  it('given whatever happens, when it is covered, nothing private is in its document: picture and plain view', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(room, async ({ steps, namesOnWall, untracked, plain }) => {
        const opened = openedWith({ namesOnWall, tracking: 'kept', untracked, cues: true });
        await look(opened, steps, 5, ({ state }) => {
          expect(state.facts.wall.covered).toBe(true);
          if (state.facts.phase !== 'open') return;
          looked += 1;
          const html = document_();
          expect(document.querySelectorAll('.covered')).toHaveLength(1);
          for (const secret of [secrets.note, secrets.cue, secrets.pronouns]) expect(html).not.toContain(secret);
          if (sceneNow(state.facts) !== 'referral') expect(html).not.toContain(secrets.contact);
          if (!namesOnWall) expect(html).not.toContain(secrets.name);
          expect(html).not.toMatch(/"p\d"|\d turns|\d %|not measured|opted/u);
          expect(document.querySelectorAll(ofTheOpenConsole)).toHaveLength(0);
        });
        if (plain) await key('Escape');
        const html = document_();
        if (document.querySelector('.covered-plain') !== null) {
          for (const secret of [secrets.note, secrets.cue, secrets.pronouns]) expect(html).not.toContain(secret);
          if (!namesOnWall) expect(html).not.toContain(secrets.name);
          expect(html).not.toMatch(/"p\d"|\d turns|\d %|not measured|opted/u);
          expect(document.querySelectorAll(ofTheOpenConsole)).toHaveLength(0);
        }
        cleanup();
      }),
      { seed: 5, numRuns: 25 },
    );
    expect(looked).toBeGreaterThan(60);
  });
});
