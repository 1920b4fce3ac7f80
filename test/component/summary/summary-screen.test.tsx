import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { SummaryScreen } from '../../../renderer/summary/summary-screen.tsx';
import { reopening } from '../../../renderer/summary/reopen.ts';
import type { ConsoleBridge, ConsoleRequest, ExportAnswer } from '../../../shared/ipc/contract.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { decide } from '../../../shared/session/decide.ts';
import { stamp } from '../../../shared/session/stamp.ts';
import type { Opened } from '../../../shared/session/events.ts';
import { fold } from '../../../shared/session/fold.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { summaryView } from '../../../shared/summary/build.ts';
import { sampleRoster, sampleStart } from '../../support/summary/sample.ts';
import { sampleState } from '../../support/summary/sessions.ts';

const now = sampleStart + 3 * 3_600_000;
let ids = 0;
const newId = () => `t${(ids += 1)}`;

function carryOut(state: SessionState, command: Command): SessionState {
  const decided = decide(state, command, { now, newId, zone: 'Europe/Berlin' });
  if (!decided.ok) throw new Error(decided.error.code);
  return fold(state, stamp(state, decided.value, { now, newId, commandId: newId() }));
}
const closed = (): SessionState => {
  const state = sampleState();
  return state.facts.phase === 'closed' ? state : carryOut(state, { type: 'closeSession' });
};

function show(
  state: SessionState,
  {
    readOnly = false,
    saved = { ok: true, path: '/out/a.pdf' },
  }: { readonly readOnly?: boolean; readonly saved?: ExportAnswer } = {},
) {
  const sent: Command[] = [];
  const exported: ConsoleRequest<'summary:export'>[] = [];
  let left = 0;
  const bridge = {
    request: async (channel: string, payload: ConsoleRequest<'summary:export'>) => {
      if (channel === 'summary:view') return summaryView(state, sampleRoster, { ...payload, now });
      exported.push(payload);
      return saved;
    },
    on: () => () => {},
  } as unknown as ConsoleBridge;
  const props = {
    session: 's',
    state,
    readOnly,
    bridge,
    send: async (command: Command) => sent.push(command) > 0,
    onHome: () => {
      left += 1;
    },
  };
  render(<SummaryScreen {...props} />);
  return { user: userEvent.setup(), sent, exported, homes: () => left };
}

const page = (): HTMLElement => screen.getByRole('region', { name: 'Preview' });
const choose = (name: string): HTMLElement => screen.getByRole('radio', { name });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** The same session of another circle. */
const ofCircle = (state: SessionState, change: Partial<Opened['circle']>): SessionState => {
  const { opened } = state.facts;
  if (opened === null) throw new Error('not opened');
  const circle = { ...opened.circle, ...change };
  return { ...state, facts: { ...state.facts, opened: { ...opened, circle } } };
};

describe('the preview', () => {
  test('D25: opened for anyone, as the circle wants it, it names nobody', async () => {
    show(ofCircle(closed(), { audience: 'shareable' }));
    await waitFor(() => expect(within(page()).getByRole('heading', { level: 1 })).toBeVisible());
    expect(choose('Anyone')).toBeChecked();
    expect(choose('none')).toBeChecked();
    for (const { name } of Object.values(sampleRoster)) expect(page()).not.toHaveTextContent(name);
  });

  test('where minors take part there are first names, and none in full to be chosen', async () => {
    const { user } = show(ofCircle(closed(), { minors: true }));
    await waitFor(() => expect(within(page()).getByRole('heading', { level: 1 })).toBeVisible());
    expect(choose('first name')).toBeChecked();
    expect(screen.queryByRole('radio', { name: 'full' })).toBeNull();
    await user.click(choose('Me alone'));
    expect(choose('first name')).toBeChecked();
  });

  test('is the page of the audience that is chosen; first it is for the circle', async () => {
    const state = closed();
    const secret = state.facts.notes.find(({ visibility }) => visibility === 'private')?.text ?? '';
    expect(secret).not.toBe('');
    const { user } = show(state);
    const title = await within(page()).findByRole('heading', { level: 1 });
    expect(title).toHaveTextContent(state.facts.opened?.title ?? '');
    expect(page()).not.toHaveTextContent(secret);
    await user.click(choose('Me alone'));
    await waitFor(() => expect(page()).toHaveTextContent(secret));
    await user.click(choose('The circle'));
    await waitFor(() => expect(within(page()).getByRole('heading', { level: 1 })).toBeVisible());
    expect(page()).not.toHaveTextContent(secret);
  });
});

describe('saving', () => {
  test('exports what is previewed and says where it is', async () => {
    const { user, exported } = show(closed());
    await user.click(choose('Those who were absent'));
    await user.click(choose('initials'));
    await user.click(button('Save as PDF'));
    expect(await screen.findByText('Saved: /out/a.pdf')).toBeVisible();
    expect(exported).toEqual([{ session: 's', audience: 'absent', names: 'initials', format: 'pdf' }]);
  });

  test('CSV and JSON are for me alone, and the buttons say why', async () => {
    const { user } = show(closed());
    for (const name of ['Save as CSV', 'Save as Session JSON']) {
      expect(button(name)).toBeDisabled();
      expect(button(name)).toHaveAccessibleDescription(/only for “Me alone”/u);
    }
    await user.click(choose('Me alone'));
    expect(button('Save as CSV')).toBeEnabled();
    expect(button('Save as Session JSON')).toBeEnabled();
  });

  test('a file that is there is not overwritten, and it is said', async () => {
    const { user } = show(closed(), { saved: { ok: false, code: 'exists', detail: '/out/a.md' } });
    await user.click(button('Save as Markdown'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '/out/a.md is there already. Nothing was overwritten',
    );
  });

  test('thinking better of it says nothing', async () => {
    const { user, exported } = show(closed(), { saved: { ok: true, path: null } });
    await user.click(button('Save as HTML'));
    await waitFor(() => expect(exported).toHaveLength(1));
    expect(screen.queryByText(/Saved/u)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('after the close', () => {
  test('P23: the next meeting is set', async () => {
    const { user, sent } = show({ ...closed(), facts: { ...closed().facts, next: null } });
    await user.click(button('Set the next meeting'));
    expect(screen.getByText('Choose a date.')).toBeVisible();
    await user.type(screen.getByLabelText('Date'), '2026-12-10');
    await user.type(screen.getByLabelText('Time'), '19:00');
    await user.type(screen.getByRole('textbox', { name: 'Place' }), 'upstairs ');
    await user.click(button('Set the next meeting'));
    await waitFor(() =>
      expect(sent).toEqual([{ type: 'setNext', date: '2026-12-10', time: '19:00', place: 'upstairs' }]),
    );
  });

  test('R4: going on takes the close back', async () => {
    const { user, sent } = show(closed());
    await user.click(button('Go on with the session'));
    await waitFor(() => expect(sent).toEqual([{ type: 'reopenSession' }]));
  });

  test('R4: a next meeting set after the close survives going on', () => {
    const next = { date: '2026-12-10', time: null, place: 'upstairs' };
    const state = carryOut(closed(), { type: 'setNext', ...next });
    const open = carryOut(state, reopening(state) ?? { type: 'undo' });
    expect(open.facts.phase).toBe('open');
    expect(open.facts.next).toEqual(next);
  });

  test('a record that can only be read offers neither', () => {
    show(closed(), { readOnly: true });
    expect(screen.queryByRole('button', { name: 'Go on with the session' })).toBeNull();
    expect(screen.queryByRole('button', { name: /next meeting/u })).toBeNull();
    expect(button('Save as PDF')).toBeEnabled();
  });

  test('done leads home', async () => {
    const { user, homes } = show(closed());
    await user.click(button('Done'));
    expect(homes()).toBe(1);
  });
});
