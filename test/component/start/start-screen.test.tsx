import { createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePreparedStore } from '../../../renderer/prepared/store.ts';
import { StartScreen } from '../../../renderer/start/start-screen.tsx';
import { loadTemplates } from '../../../renderer/start/use-templates.ts';
import {
  defaultSettings,
  type Boot,
  type ConsoleBridge,
  type SessionCard,
  type SessionLoad,
} from '../../../shared/ipc/contract.ts';
import type { Start } from '../../../shared/session/start.ts';
import { sampleEvents, sampleRoster } from '../../support/summary/sample.ts';

const card = (session: string, more: Partial<SessionCard> = {}): SessionCard => ({
  session,
  title: `Evening ${session}`,
  circle: 'Circle',
  circleId: null,
  openedAt: Date.UTC(2026, 10, 1, 18),
  closedAt: Date.UTC(2026, 10, 1, 20),
  people: 7,
  notes: 1,
  openActions: 0,
  readable: true,
  problem: null,
  ...more,
});
const load = (session: string): SessionLoad => ({
  session,
  events: [],
  roster: {},
  durableSeq: 0,
  disk: { state: 'ok' },
  readOnly: null,
  recovered: null,
});

/** Main as far as this screen knows it: a list, a trash, and what was asked. */
function setUp(more: Partial<Boot> = {}, answers: Readonly<Record<string, unknown>> = {}) {
  let sessions = more.sessions ?? [];
  let trashed: readonly SessionCard[] = [];
  const asked: { channel: string; payload: unknown }[] = [];
  const started: SessionLoad[] = [];
  const answer = (channel: string, payload: { session?: string }): unknown => {
    if (channel in answers) {
      const given = answers[channel];
      if (given instanceof Error) throw given;
      return given;
    }
    const chosen = ({ session }: SessionCard): boolean => session === payload.session;
    switch (channel) {
      case 'session:list':
        return sessions;
      case 'repairs:list':
        return [];
      case 'session:start':
        return load('new');
      case 'session:load':
        return load(payload.session ?? '');
      case 'session:trash':
        trashed = sessions.filter(chosen);
        sessions = sessions.filter((each) => !chosen(each));
        return null;
      case 'session:restore':
        sessions = [...sessions, ...trashed];
        return null;
      default:
        return null;
    }
  };
  const bridge = {
    request: async (channel: string, payload: object) => {
      // Asked by itself, on arrival.
      if (channel !== 'repairs:list') asked.push({ channel, payload });
      return answer(channel, payload);
    },
    on: () => () => {},
  } as unknown as ConsoleBridge;
  const boot: Boot = {
    anchor: { now: 0 },
    settings: defaultSettings,
    zone: 'Europe/Berlin',
    locale: 'en',
    platform: 'linux',
    session: null,
    sessions: [],
    externalDisplay: false,
    wallOpen: false,
    appVersion: '0.1.0',
    vaultPath: '/vault',
    ...more,
  };
  render(
    <StartScreen
      boot={boot}
      bridge={bridge}
      prepared={makePreparedStore(bridge)}
      now={() => Date.UTC(2026, 10, 25, 18)}
      externalDisplay={boot.externalDisplay}
      onStarted={(one) => started.push(one)}
    />,
  );
  const start = (): Start => asked.find(({ channel }) => channel === 'session:start')?.payload as Start;
  return { user: userEvent.setup(), asked, started, start };
}

// Read once from the disk, as in the app when the first picture stands.
beforeAll(() => loadTemplates());

/** A button by its whole name, or by what its name begins with: what it shows besides belongs to it. */
const named = (name: string | RegExp): RegExp =>
  typeof name === 'string' ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u') : name;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name: named(name) });
const names = (): HTMLElement => screen.getByRole('textbox', { name: 'Who is here?' });

describe('the first start', () => {
  test('offers the sample circle and the quick start, and Enter takes the sample', async () => {
    const { user, started, start } = setUp();
    expect(button('Quick start')).toBeVisible();
    expect(button('Sample circle')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Who sees this screen?' })).toBeVisible();
    await user.keyboard('m');
    expect(screen.getByRole('heading', { name: /talk time measured/u })).toBeVisible();
    await user.keyboard('k');
    await waitFor(() => expect(started).toHaveLength(1));
    expect(start()).toMatchObject({ title: 'Thursday peer circle', screen: 'me', tracking: 'kept' });
    expect(start().people).toHaveLength(12);
  });

  test.each([
    ['{Enter}{Enter}', 'everyone', 'not'],
    ['es', 'everyone', 'session'],
    ['21', 'me', 'not'],
    ['13', 'everyone', 'kept'],
    ['MN', 'me', 'not'],
  ])('both questions take one key each: %s', async (keys, seenBy, tracking) => {
    const { user, start } = setUp();
    await user.click(button('Sample circle'));
    await user.keyboard(keys);
    await waitFor(() => expect(start()).toMatchObject({ screen: seenBy, tracking }));
  });

  test('Esc goes back from either question and starts nothing', async () => {
    const { user, start } = setUp();
    await user.click(button('Sample circle'));
    await user.keyboard('m');
    expect(screen.getByText('Question 2 of 2')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByText('Question 1 of 2')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(button('Sample circle')).toBeVisible();
    expect(start()).toBeUndefined();
  });

  test('thousands of pasted lines are put in at once, not typed', async () => {
    const { user } = setUp();
    await user.click(button('Quick start'));
    const lines = Array.from({ length: 10_000 }, (_, i) => `Person ${i}`).join('\n');
    const pasted = createEvent.paste(names(), { clipboardData: { getData: () => lines } });
    fireEvent(names(), pasted);
    expect(pasted.defaultPrevented).toBe(true);
    expect(names()).toHaveValue(lines);
    expect(screen.getByText(/10000 lines: a circle holds 500 people/u)).toBeVisible();
  });

  test('with a second display nobody is asked who sees this one', async () => {
    const { user, start } = setUp({ externalDisplay: true });
    await user.click(button('Sample circle'));
    expect(screen.getByText('Question 1 of 1')).toBeVisible();
    await user.keyboard('n');
    await waitFor(() => expect(start()).toMatchObject({ screen: null, tracking: 'not' }));
  });

  test('a start that fails is said, and what was typed is still there', async () => {
    const { user, started } = setUp({}, { 'session:start': new Error('ENOSPC') });
    await user.click(button('Quick start'));
    await user.click(names());
    await user.paste('Amara\nJonas');
    await user.click(button('Go'));
    await user.keyboard('en');
    expect(await screen.findByRole('alert')).toHaveTextContent('ENOSPC');
    expect(names()).toHaveValue('Amara\nJonas');
    expect(started).toHaveLength(0);
  });
});

describe('quick start', () => {
  const open = async (more: Partial<Boot> = {}) => {
    const up = setUp(more);
    await up.user.click(button('Quick start'));
    return up;
  };

  test('by keys alone: names, a run of show, go, two answers', async () => {
    const { user, start } = await open();
    expect(names()).toHaveFocus();
    await user.paste('Amara\nJonas\nMei, she/her');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('es');
    await waitFor(() => expect(start().people.map(({ name }) => name)).toEqual(['Amara', 'Jonas', 'Mei']));
    expect(start()).toMatchObject({ title: 'Peer circle', screen: 'everyone', tracking: 'session' });
    expect(start().people[2]?.pronouns).toBe('she/her');
    expect(start().plan.at(-1)?.kind).toBe('closing');
    expect(start().circle.namesOnWall).toBe(false);
  });

  test('the rarer runs of show stand in one list, and it is said how long the chosen one is and for how many', async () => {
    const { user, start } = await open();
    await user.paste('Amara\nJonas');
    const list = await screen.findByRole('combobox', { name: 'Which one' });
    const another = screen.getByRole('radio', { name: 'Another run of show' });
    expect(screen.getByRole('radio', { name: /^Peer circle ?90 min/u })).toBeChecked();
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    expect(within(list).getAllByRole('option')).toHaveLength(7);
    await user.selectOptions(list, 'Half-day workshop');
    expect(another).toBeChecked();
    expect(screen.getByText('210 min, made for 8 to 24 people.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: /Short check-in/u }));
    expect(list).toHaveValue('half-day-workshop');
    await user.click(another);
    await user.click(button('Go'));
    await user.keyboard('en');
    await waitFor(() =>
      expect(start().plan.reduce((sum, each) => sum + each.durationMs, 0)).toBe(210 * 60_000),
    );
    expect(start().plan[0]?.checklist).not.toHaveLength(0);
  });

  test('one of the common runs of show, a title, who facilitates, names on the wall', async () => {
    const { user, start } = await open();
    await user.paste('Amara\nJonas');
    await user.click(screen.getByRole('radio', { name: /Short check-in/u }));
    await user.type(screen.getByRole('textbox', { name: 'What is it called?' }), 'Tea');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Who facilitates?' }), 'Jonas');
    await user.click(screen.getByRole('checkbox', { name: /names may stand on the wall/u }));
    await user.click(button('Go'));
    await user.keyboard('en');
    await waitFor(() => expect(start()).toMatchObject({ title: 'Tea', circle: { namesOnWall: true } }));
    expect(start().people.map(({ role }) => role)).toEqual(['member', 'facilitator']);
    expect(start().plan.reduce((sum, each) => sum + each.durationMs, 0)).toBe(30 * 60_000);
  });

  test('a pasted agenda is the run of show; a fault names its line and starts nothing', async () => {
    const { user, asked, start } = await open();
    await user.paste('Amara');
    await user.click(screen.getByRole('radio', { name: 'My own agenda' }));
    const agenda = screen.getByRole('textbox', { name: 'Agenda' });
    await user.click(agenda);
    await user.paste('Opening, 5\nTopic');
    await user.click(button('Go'));
    expect(screen.getByText(/^Line 2 does not end in minutes/u)).toBeVisible();
    expect(agenda).toHaveFocus();
    expect(asked).toHaveLength(0);
    await user.clear(agenda);
    await user.paste('Opening, 5\nTopic, 20\nGoodbye, 5');
    expect(screen.getByText('3 segments, 30 min')).toBeVisible();
    await user.click(button('Go'));
    await user.keyboard('en');
    await waitFor(() =>
      expect(start().plan.map(({ title }) => title)).toEqual(['Opening', 'Topic', 'Goodbye']),
    );
  });

  test('without names it asks for one, where they are typed', async () => {
    const { user, asked } = await open();
    await user.click(button('Go'));
    expect(screen.getByText('Type or paste at least one name.')).toBeVisible();
    expect(names()).toHaveFocus();
    expect(names()).toBeInvalid();
    expect(asked).toHaveLength(0);
  });

  test('10,000 lines are answered with the limit and the line, and nobody is taken over', async () => {
    const { user } = await open();
    await user.paste(Array.from({ length: 10_000 }, (_, i) => `Person ${i}`).join('\n'));
    expect(screen.getByText(/^10000 lines: a circle holds 500 people\. Line 501/u)).toBeVisible();
    expect(screen.getByText('The circle is empty')).toBeVisible();
  });

  test('R7: two people of one name are told, and both come', async () => {
    const { user, start } = await open();
    await user.paste('Sam\nAmara\nSam');
    expect(screen.getByText('2 people are called Sam (lines 1 and 3). They stay 2 people.')).toBeVisible();
    await user.click(button('Go'));
    await user.keyboard('en');
    await waitFor(() => expect(start().people).toHaveLength(3));
    expect(new Set(start().people.map(({ id }) => id)).size).toBe(3);
  });

  test('going back from the questions loses nothing', async () => {
    const { user } = await open();
    await user.paste('Amara');
    await user.click(button('Go'));
    await user.keyboard('m');
    await user.click(button('Back'));
    await user.click(button('Back'));
    expect(names()).toHaveValue('Amara');
    await user.keyboard('{Escape}');
    expect(button('Sample circle')).toBeVisible();
  });
});

describe('earlier sessions', () => {
  test('are listed with day, people and notes; one that has not ended says so', async () => {
    const { user, started } = setUp({ sessions: [card('a', { closedAt: null }), card('b')] });
    const rows = screen.getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/Evening a.*1 November 2026 · 19:00 · 7 people, 1 note · not ended/u);
    await user.click(button('Evening a'));
    await user.click(button('Evening b'));
    await waitFor(() => expect(started.map(({ session }) => session)).toEqual(['a', 'b']));
  });

  test('one that cannot be read says why and cannot be opened', () => {
    setUp({ sessions: [card('a', { readable: false, problem: 'header', title: '' })] });
    const row = screen.getByRole('listitem');
    expect(row).toHaveTextContent('Cannot be read · its first line is not one of a session');
    expect(within(row).getAllByRole('button')).toHaveLength(1);
  });

  test('one goes to the trash and comes back', async () => {
    const { user } = setUp({ sessions: [card('a'), card('b')] });
    await user.click(button('Delete Evening a'));
    expect(await screen.findByRole('status')).toHaveTextContent('“Evening a” is in the trash for 30 days.');
    expect(screen.queryByRole('button', { name: /^Evening a/u })).toBeNull();
    await user.click(button('Undo'));
    expect(await screen.findByRole('button', { name: /^Evening a/u })).toBeVisible();
  });

  test('WCAG: what is deleted or brought back leaves the focus in its place', async () => {
    const { user } = setUp({ sessions: [card('a'), card('b'), card('c')] });
    const remove = async (name: string): Promise<void> => {
      button(`Delete ${name}`).focus();
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('button', { name: named(name) })).toBeNull());
    };
    await remove('Evening a');
    await waitFor(() => expect(button('Evening b')).toHaveFocus());
    await remove('Evening c');
    await waitFor(() => expect(button('Evening b')).toHaveFocus());
    button('Undo').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(button('Evening c')).toHaveFocus());
    await remove('Evening c');
    await remove('Evening b');
    await waitFor(() => expect(button('Sample circle')).toHaveFocus());
  });

  test('a running session comes first and is continued', async () => {
    const { user, started } = setUp({ session: load('running') });
    await user.click(button('Continue'));
    expect(started.map(({ session }) => session)).toEqual(['running']);
  });

  test('a file that cannot be read is refused with its name, its line and the reason', async () => {
    const params = { file: 'evening.json', line: 12, text: 'x' };
    const { user } = setUp({}, { 'session:import': { ok: false, code: 'jsonTruncated', params } });
    await user.click(button(/Open a session file/u));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'evening.json, line 12: the JSON ends here before it is complete. Nothing was taken over.',
    );
  });

  test('an imported session is in the list', async () => {
    const { user } = setUp(
      { sessions: [card('a')] },
      { 'session:import': { ok: true, session: 'b' }, 'session:list': [card('a'), card('b')] },
    );
    await user.click(button(/Open a session file/u));
    expect(await screen.findByRole('status')).toHaveTextContent('“Evening b” is in the list now.');
    expect(button('Evening b')).toBeVisible();
  });
});

describe('the same circle again', () => {
  const events = sampleEvents().map((event) =>
    event.type === 'session.opened'
      ? {
          ...event,
          data: {
            ...event.data,
            members: event.data.members.map((each, i) =>
              i === 1 ? { ...each, role: 'timekeeper' as const } : each,
            ),
          },
        }
      : event,
  );
  const opened = events.find((event) => event.type === 'session.opened')?.data;
  const roster = { ...sampleRoster, ann: { name: 'Amara Okafor', pronouns: 'she/her' } };
  const up = (more: Partial<Boot> = {}) =>
    setUp(
      { sessions: [card('a')], externalDisplay: true, ...more },
      { 'session:load': { ...load('a'), events, roster } },
    );

  test('people, pronouns, roles, title, purpose and run of show are taken over, and nothing else', async () => {
    const { user, asked, start } = up();
    await user.click(button('Same circle again: Evening a'));
    expect(await screen.findByLabelText('Who is here?')).toHaveValue(
      [
        'Amara Okafor, she/her',
        ...Object.values(sampleRoster)
          .slice(1)
          .map(({ name }) => name),
      ].join('\n'),
    );
    // It was only looked into.
    expect(asked.map(({ channel }) => channel)).toEqual(['session:load', 'session:leave']);
    expect(screen.getByRole('radio', { name: /As last time/u })).toBeChecked();
    await user.click(button('Go'));
    await user.click(button('N'));
    const { title, circle, people, plan } = start();
    expect([title, circle]).toEqual([
      opened?.title,
      {
        id: null,
        name: opened?.title,
        purpose: opened?.circle.purpose,
        agreements: [],
        namesOnWall: false,
        referrals: [],
      },
    ]);
    expect(people.slice(0, 3).map(({ name, pronouns, role }) => [name, pronouns, role])).toEqual([
      ['Amara Okafor', 'she/her', 'facilitator'],
      ['Jonas Weber', undefined, 'timekeeper'],
      ['Mei Lin Chen', undefined, 'member'],
    ]);
    expect(people).toHaveLength(opened?.members.length ?? 0);
    // Ids are of that session.
    expect(people.map(({ id }) => id)).not.toContain('ann');
    const bare = (segments: Start['plan'] | undefined) => segments?.map(({ id: _id, ...rest }) => rest);
    expect(bare(plan)).toEqual(bare(opened?.plan));
    expect(plan.map(({ id }) => id)).not.toEqual(opened?.plan.map(({ id }) => id));
  });

  test('a quick start after it is empty again', async () => {
    const { user } = up();
    await user.click(button('Same circle again: Evening a'));
    await user.click(await screen.findByRole('button', { name: 'Back' }));
    await user.click(button('Quick start'));
    expect(screen.getByLabelText('Who is here?')).toHaveValue('');
  });

  test('not while a session runs', () => {
    up({ session: load('running'), sessions: [card('a')] });
    expect(screen.queryByRole('button', { name: /Same circle again/u })).toBeNull();
  });

  test('not of one that cannot be read', () => {
    up({ sessions: [card('a', { readable: false })] });
    expect(screen.queryByRole('button', { name: /Same circle again/u })).toBeNull();
  });
});
