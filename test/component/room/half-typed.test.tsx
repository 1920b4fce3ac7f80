import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { draftAtLatestMs, draftPauseMs } from '../../../renderer/room/pad/draft-sender.ts';
import { noDraft, type NoteDraft } from '../../../shared/session/note-draft.ts';
import { inTheMiddle } from '../../support/evening.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';

async function show(main: FakeMain) {
  const shown = render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
  return shown;
}
const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
/** Says who would see what is typed, and changes it. */
const seenBy = (): HTMLElement =>
  within(line().closest('div') ?? document.body).getByRole('button', { name: /^Who sees it: / });
const type = (text: string): Promise<void> =>
  act(async () => void fireEvent.change(line(), { target: { value: text } }));
const later = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const told = (main: FakeMain): unknown[] =>
  main.requests.filter(({ channel }) => channel === 'draft:set').map(({ payload }) => payload);
const asked = (main: FakeMain): number =>
  main.requests.filter(({ channel }) => channel === 'draft:get').length;
const set = (text: string, visibility = 'circle') => ({ session: 'session-1', text, visibility });
const setCovered = (main: FakeMain, covered: boolean): Promise<void> =>
  act(async () => main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered } }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a half-typed note is told to main', () => {
  it('ROOM: once, after a pause, and not again while nothing changed', async () => {
    const main = inTheMiddle();
    await show(main);
    await later(10_000);
    expect(told(main)).toEqual([]);
    for (const text of ['h', 'ha', 'hal', 'half']) {
      await type(text);
      await later(draftPauseMs - 1);
    }
    expect(told(main)).toEqual([]);
    await later(1);
    expect(told(main)).toEqual([set('half')]);
    await type('halft');
    await type('half');
    await act(async () => void fireEvent.blur(line()));
    await later(10_000);
    expect(told(main)).toEqual([set('half')]);
  });

  it('ROOM: of somebody who types without a pause, every two seconds', async () => {
    const main = inTheMiddle();
    await show(main);
    for (let typed = 1; typed <= 45; typed += 1) {
      await type('x'.repeat(typed));
      await later(100);
    }
    expect(told(main)).toHaveLength(2);
    expect(draftAtLatestMs).toBe(2_000);
  });

  it('ROOM: at once when the line is left, and when the screen is covered', async () => {
    const main = inTheMiddle();
    await show(main);
    await type('half');
    await act(async () => void fireEvent.blur(line()));
    expect(told(main)).toEqual([set('half')]);
    await type('half a confidence');
    await setCovered(main, true);
    expect(told(main)).toEqual([set('half'), set('half a confidence')]);
  });

  it('ROOM: at once when the room goes', async () => {
    const main = inTheMiddle();
    const { unmount } = await show(main);
    await type('half');
    unmount();
    expect(told(main)).toEqual([set('half')]);
  });

  it('ROOM: kept, it is gone at once, after the command that keeps it', async () => {
    const main = inTheMiddle();
    await show(main);
    await type('half');
    await later(draftPauseMs);
    await act(async () => void fireEvent.keyDown(line(), { key: 'Enter' }));
    expect(told(main)).toEqual([set('half'), set('')]);
    const order = main.requests.map(({ channel }) => channel);
    expect(order.lastIndexOf('session:command')).toBeLessThan(order.lastIndexOf('draft:set'));
    expect(main.draft).toEqual(noDraft);
  });

  it('ROOM: emptied, it is gone at once; what was never told is not taken back either', async () => {
    const main = inTheMiddle();
    await show(main);
    await type('h');
    await type('');
    await later(10_000);
    expect(told(main)).toEqual([]);
    await type('half');
    await later(draftPauseMs);
    await type('  ');
    expect(told(main)).toEqual([set('half'), set('')]);
  });
});

describe('a half-typed note comes back', () => {
  const half: NoteDraft = { text: 'half a confidence', visibility: 'private' };
  /** As the app left it: main has it. */
  const left = (draft: NoteDraft): FakeMain => {
    const main = inTheMiddle();
    main.draft = draft;
    return main;
  };

  it('ROOM: into the pad of an open room, seen by whom it was typed for, and is not told again', async () => {
    const main = left(half);
    await show(main);
    expect(line()).toHaveValue('half a confidence');
    expect(seenBy()).toHaveTextContent('private');
    await later(10_000);
    expect(told(main)).toEqual([]);
    await act(async () => void fireEvent.keyDown(line(), { key: 'Enter' }));
    expect(main.sent.at(-1)).toMatchObject({ text: 'half a confidence', visibility: 'private' });
  });

  it('ROOM: a covered room neither asks for it nor takes it away; it is there once uncovered', async () => {
    const main = left(half);
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    await later(10_000);
    expect([asked(main), told(main)]).toEqual([0, []]);
    expect(document.documentElement.outerHTML).not.toContain('half a confidence');
    await setCovered(main, false);
    expect(line()).toHaveValue('half a confidence');
    await setCovered(main, true);
    await setCovered(main, false);
    expect(asked(main)).toBe(1);
    expect(line()).toHaveValue('half a confidence');
  });

  /** Main answers when the test says so. */
  const slowly = (main: FakeMain): (() => Promise<void>) => {
    const answers: (() => void)[] = [];
    const ask = main.bridge.request;
    vi.spyOn(main.bridge, 'request').mockImplementation(async (channel, payload) => {
      const answer = await ask(channel, payload);
      if (channel === 'draft:get') await new Promise<void>((resolve) => answers.push(resolve));
      return answer;
    });
    return () => act(async () => answers.splice(0).forEach((resolve) => resolve()));
  };

  it.each([
    ['theirs', 'circle', 'older', 'circle', 'circle'],
    ['theirs', 'shareable', 'older', 'private', 'private'],
    ['~ theirs', 'circle', 'older', 'circle', 'private'],
    ['theirs', 'circle', 'older', 'shareable', 'circle'],
  ] as const)(
    'ROOM: typed before the answer, %j (%s) stays below %j (%s), and is seen as %s',
    async (theirs, button, older, olderSeen, seen) => {
      const main = left({ text: older, visibility: olderSeen });
      const answer = slowly(main);
      await show(main);
      await type(theirs);
      if (button === 'shareable') await act(async () => void fireEvent.click(seenBy()));
      await later(10_000);
      // Not told yet: it would take the place of what is there.
      expect(told(main)).toEqual([]);
      await answer();
      expect(line()).toHaveValue(`${older}\n${theirs}`);
      await later(draftPauseMs);
      expect(told(main)).toEqual([set(`${older}\n${theirs}`, seen)]);
    },
  );

  it('ROOM: an answer that comes after the screen was covered is not taken in', async () => {
    const main = left(half);
    const answer = slowly(main);
    await show(main);
    await type('theirs');
    await setCovered(main, true);
    await answer();
    await setCovered(main, false);
    await answer();
    expect(line()).toHaveValue('half a confidence\ntheirs');
    expect(asked(main)).toBe(2);
  });

  it('ROOM: a main that cannot say leaves the pad as it is, and is told from then on', async () => {
    const main = left(noDraft);
    const ask = main.bridge.request;
    vi.spyOn(main.bridge, 'request').mockImplementation((channel, payload) =>
      channel === 'draft:get' ? Promise.reject(new Error('no')) : ask(channel, payload),
    );
    await show(main);
    await type('half');
    await later(draftPauseMs);
    expect(told(main)).toEqual([set('half')]);
  });

  it('ROOM: is not taken along into another session', async () => {
    const main = left(half);
    const ask = main.bridge.request;
    vi.spyOn(main.bridge, 'request').mockImplementation(async (channel, payload) => {
      const answer = await ask(channel, payload);
      const other = { ok: true, load: { ...main.load(), session: 'another' } };
      return channel === 'session:open-file' && waits-- > 0 ? (other as typeof answer) : answer;
    });
    let waits = 0;
    await show(main);
    expect(line()).toHaveValue('half a confidence');
    main.draft = noDraft;
    waits = 1;
    await act(async () => main.tell('session:file-waits', {}));
    expect(line()).toHaveValue('');
    expect(told(main)).toEqual([]);
  });
});
