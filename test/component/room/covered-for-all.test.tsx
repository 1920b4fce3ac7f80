import { act, cleanup, fireEvent, render } from '@testing-library/react';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SessionState } from '../../../shared/session/state.ts';
import { arbitrarySession } from '../../support/arbitrary-session.ts';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { FakeMain } from '../../support/fake-bridge.ts';
import { opened } from '../../support/record.ts';

// Whole rooms are drawn here, many of them.
vi.setConfig({ testTimeout: 60_000 });

const name = 'Qzname';
/** What only an open room holds: where notes, cues, measures, suggestions and what was missed stand. */
const open = '.pad, .petal, .seat-meter, .threads, .nudge, .missed, .timeline-begin, textarea';

/** Open, with somebody in it who has a name; what random facilitators left of it. */
const states = fc
  .sample(arbitrarySession(80), { seed: 57, numRuns: 120 })
  .filter(({ facts }) => facts.phase === 'open');

function mainOf(state: SessionState): FakeMain {
  const roster = Object.fromEntries(
    state.facts.people.map(({ id }) => [id, { name: `${name} ${id}`, pronouns: 'Qzpronouns' }]),
  );
  const main = new FakeMain(state.facts.opened ?? opened, roster, state.lastAt);
  main.state = state;
  main.now = state.lastAt + 30_000;
  return main;
}
const cover = (main: FakeMain, covered: boolean): void =>
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, screen: 'everyone', covered, stays: false } });
const page = (): string => document.documentElement.outerHTML;

describe('the covered console, after random facilitators', () => {
  it('holds no note, no cue, no measure and no suggestion, nor a name that was not agreed to; drawn as the wall or plainly', async () => {
    let hidden = 0;
    let named = 0;
    for (const state of states) {
      const main = mainOf(state);
      if (!state.facts.wall.covered || state.facts.wall.screen !== 'everyone') cover(main, true);
      const names = state.facts.opened?.circle.namesOnWall === true;
      render(<ConnectedApp bridge={main.bridge} />);
      await act(async () => undefined);
      for (const way of ['the wall’s picture', 'plain'] as const) {
        if (way === 'plain')
          await act(async () => void fireEvent.keyDown(window, { key: 'Escape', code: 'Escape' }));
        expect(document.querySelector('.covered, [data-covered]'), way).not.toBeNull();
        const html = page();
        for (const { text } of state.facts.notes) {
          hidden += 1;
          expect(html, way).not.toContain(text.split('\n')[0]);
        }
        expect(html, way).not.toMatch(/Cue of |cue \d|Qzpronouns/u);
        expect(document.querySelectorAll(open), way).toHaveLength(0);
        named += Number(html.includes(name));
        expect(!names && html.includes(name), way).toBe(false);
      }
      cleanup();
    }
    expect([hidden > 100, named > 0]).toEqual([true, true]);
  });

  it('and uncovered the same rooms hold all of it: what was looked for is there to be found', async () => {
    const found = { notes: 0, names: 0, open: 0 };
    for (const state of states.slice(0, 20)) {
      const main = mainOf(state);
      cover(main, false);
      render(<ConnectedApp bridge={main.bridge} />);
      await act(async () => undefined);
      const html = page();
      found.notes += state.facts.notes.filter(({ text }) =>
        html.includes(text.split('\n')[0] ?? text),
      ).length;
      found.names += Number(html.includes(name));
      found.open += document.querySelectorAll(open).length;
      cleanup();
    }
    expect(Object.values(found).every((each) => each > 10)).toBe(true);
  });
});
