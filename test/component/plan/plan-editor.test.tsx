import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../../renderer/start/use-templates.ts';
import { noOwnLibrary } from '../../../shared/plan/library/own.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { shortPlan, thursdayCircle } from '../../support/circles.ts';
import {
  cell,
  findings,
  grid,
  inShort,
  openEditor,
  selectedTitles,
  titles,
} from '../../support/plan-page.tsx';

// A page of this size is slow without a browser.
vi.setConfig({ testTimeout: 20_000 });

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const inHead = (name: string): HTMLElement => screen.getAllByRole('textbox', { name })[0] ?? document.body;
const side = (): ReturnType<typeof within> => within(screen.getByRole('region', { name: /^Row / }));
const saidOf = (): string => document.querySelector('output.visually-hidden')?.textContent ?? '';

// Read once from the disk, as in the app when the first picture stands.
beforeAll(() => loadTemplates());

describe('what it comes to', () => {
  test('close by, what is over and what is left stand above, as the end is typed', async () => {
    const { user } = await openEditor(shortPlan());
    expect(screen.getByText('close by').nextSibling).toHaveTextContent('19:50');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time there is' }), 'hard end at');
    const end = screen.getByRole('textbox', { name: 'Hard end' });
    expect(end).toHaveValue('20:00');
    await user.clear(end);
    await user.type(end, '19:45');
    await waitFor(() => expect(screen.getByText('over').nextSibling).toHaveTextContent('15 min'));
    expect(screen.getByText('close by').nextSibling).toHaveTextContent('19:35');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Time there is' }), 'in all');
    await user.clear(screen.getByRole('textbox', { name: 'In all' }));
    await user.type(screen.getByRole('textbox', { name: 'In all' }), '1h10');
    await waitFor(() => expect(screen.getByText('left').nextSibling).toHaveTextContent('10 min'));
  });

  test('a start that is no time is refused in its place; without one, rows count from the beginning', async () => {
    const { user } = await openEditor(shortPlan());
    await user.clear(inHead('Starts'));
    expect(cell(2, 'time')).toHaveTextContent('+0:10');
    await user.type(inHead('Starts'), 'soon');
    expect(screen.getByText('Write a time like 19:00.')).toBeVisible();
    await user.clear(inHead('Starts'));
    await user.type(inHead('Starts'), '7pm');
    expect(cell(2, 'time')).toHaveTextContent('19:10');
  });

  test('the circle says how many come, until somebody else does', async () => {
    const members = Array.from({ length: 12 }, (_, i) => ({
      person: `p${i}`,
      role: i === 0 ? ('observer' as const) : ('member' as const),
      badge: null,
      tracked: true,
      access: '',
    }));
    const circle = thursdayCircle({ members });
    const { user } = await openEditor(shortPlan({ circle: circle.id }), { prepared: { circles: [circle] } });
    expect(findings()[0]).toBe('11 people × 1 min = 11 min; “Closing round” has 10 min.');
    expect(inHead('People')).toHaveAttribute('placeholder', '11 in the circle');
    await user.type(inHead('People'), '7');
    await waitFor(() => expect(findings()).toEqual([]));
    expect(screen.getByText('The arithmetic works out.')).toBeVisible();
  });
});

describe('what does not work out', () => {
  const nine = (): Plan => shortPlan({ people: 9, end: { kind: 'total', ms: 50 * 60_000 } });

  test('stands in short sentences, and one press mends each', async () => {
    const { user, now } = await openEditor(nine());
    expect(findings()).toEqual([
      'The plan is 10 min over the time there is.',
      '9 people and no small groups: “Topic” is one circle for 40 min.',
    ]);
    await user.click(button('Take 10 min off 2 rows'));
    await waitFor(() => expect(findings()).toHaveLength(1));
    expect(titles()).toHaveLength(3);
    await user.click(button(/of it in trios first/));
    await waitFor(() => expect(findings()).toEqual([]));
    expect(titles()).toEqual(['Arrive', 'Trios', 'Topic', 'Closing round']);
    expect(grid()).toContainElement(document.activeElement as HTMLElement);
    expect(saidOf()).toBe('Mended.');
    await user.keyboard('{Control>}zz{/Control}');
    await waitFor(() => expect(inShort(now())).toEqual(inShort(nine())));
    await waitFor(() => expect(findings()).toHaveLength(2));
  });

  test('the sentence leads to its row, and is what its button is described by', async () => {
    const { user } = await openEditor(nine());
    expect(button(/in trios first/)).toHaveAccessibleDescription(/no small groups/);
    await user.click(button(/no small groups/));
    expect(selectedTitles()).toEqual(['Topic']);
    expect(cell(2, 'title')).toHaveFocus();
  });
});

describe('the row beside the table', () => {
  test('says and changes all of it, each as a step that can be taken back', async () => {
    const { user, now } = await openEditor(shortPlan());
    const write = async (name: string, text: string): Promise<void> => {
      const field = side().getByLabelText(name, { selector: 'input, textarea' });
      await user.clear(field);
      await user.paste(text);
    };
    await write('Prompt', 'Why are we here?');
    await write('Cue, private', 'Slowly');
    await write('Wall text', 'Welcome');
    await user.selectOptions(side().getByLabelText('Kind', { selector: 'select' }), 'Closing');
    await write('At the shortest', '8');
    await write('Pinned start', '19:30');
    await waitFor(() =>
      expect(now().segments[0]).toMatchObject({
        prompt: 'Why are we here?',
        cue: 'Slowly',
        wallText: 'Welcome',
        kind: 'closing',
        shortestMs: 8 * 60_000,
        pin: { day: 0, time: '19:30' },
      }),
    );
    await user.keyboard('{Escape}');
    expect(cell(1, 'title')).toHaveFocus();
    await waitFor(() => expect(now().segments[0]).not.toHaveProperty('pin'));
  });

  test('a checklist grows, is put in order and shrinks', async () => {
    const { user, now } = await openEditor(shortPlan());
    await user.type(side().getByRole('textbox', { name: 'New item' }), 'Chairs{Enter}Tea{Enter}');
    await user.click(side().getByRole('button', { name: 'Move up: Tea' }));
    await waitFor(() =>
      expect(now().segments[0]?.checklist?.map(({ text }) => text)).toEqual(['Tea', 'Chairs']),
    );
    await user.type(side().getByRole('textbox', { name: 'Item 1' }), ' and cups');
    await user.click(side().getByRole('button', { name: 'Remove: Chairs' }));
    await waitFor(() =>
      expect(now().segments[0]?.checklist?.map(({ text }) => text)).toEqual(['Tea and cups']),
    );
    await user.click(side().getByRole('button', { name: 'Remove: Tea and cups' }));
    await waitFor(() => expect(now().segments[0]).not.toHaveProperty('checklist'));
  });

  test('F6 goes there and back, and of several rows it says what they come to', async () => {
    const { user } = await openEditor(shortPlan());
    await user.keyboard('{F6}');
    expect(side().getByRole('textbox', { name: 'Length' })).toHaveFocus();
    await user.keyboard('{F6}{Control>}a{/Control}');
    expect(screen.getByRole('heading', { name: '3 rows selected' })).toBeVisible();
    expect(screen.getByText('1 h together')).toBeVisible();
  });
});

describe('templates', () => {
  test('begin an empty plan, with how many they are made for; one undo empties it again', async () => {
    const { user, now } = await openEditor(shortPlan({ title: '', segments: [] }));
    expect(button('Take a template')).toHaveFocus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: /^Peer consult/u }));
    await waitFor(() => expect(titles().length).toBeGreaterThan(3));
    expect(selectedTitles()).toEqual([titles()[0]]);
    await waitFor(() => expect(now()).toMatchObject({ title: 'Peer consult', people: 8 }));
    await user.click(button('Undo'));
    expect(screen.getByText('Nothing is planned yet.')).toBeVisible();
  });

  test('a plan is kept as one’s own, and found among them', async () => {
    const { user, prepared } = await openEditor(shortPlan());
    await user.click(button('More'));
    await user.click(screen.getByRole('menuitem', { name: 'Keep as template…' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Keep as template' }));
    await user.clear(dialog.getByRole('textbox', { name: 'Name' }));
    await user.click(dialog.getByRole('button', { name: 'Keep it' }));
    expect(dialog.getByText('Give it a name.')).toBeVisible();
    await user.type(dialog.getByRole('textbox', { name: 'Name' }), 'Our evening{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(prepared.store.getState().library.templates).toMatchObject([
      {
        title: 'Our evening',
        segments: [{ title: 'Arrive' }, { title: 'Topic' }, { title: 'Closing round' }],
      },
    ]);
    await user.click(button('More'));
    await user.click(screen.getByRole('menuitem', { name: 'Take a template…' }));
    expect(screen.getByRole('button', { name: /^Our evening/u })).toBeVisible();
  });

  test('that cannot be written is not pretended to be kept', async () => {
    const { user, prepared } = await openEditor(shortPlan(), {
      answers: { 'library:save': new Error('ENOSPC') },
    });
    await user.click(button('More'));
    await user.click(screen.getByRole('menuitem', { name: 'Keep as template…' }));
    await user.click(button('Keep it'));
    expect(await screen.findByText('It could not be written. Nothing was kept.')).toBeVisible();
    expect(prepared.store.getState().library).toEqual(noOwnLibrary);
  });
});

test('an earlier version is told apart in words, comes back, and goes again by undo', async () => {
  const plan = shortPlan();
  const [arrive, ...rest] = plan.segments;
  const earlier = shortPlan({
    title: 'As it was',
    segments: [
      ...rest,
      { ...rest[0], id: 'gone', title: 'Tea', durationMs: 300_000 } as Plan['segments'][number],
    ],
  });
  const { user, now } = await openEditor(plan, {
    versions: [{ at: Date.parse('2026-08-03T10:00:00Z'), plan: earlier }],
  });
  await user.click(button('More'));
  await user.click(screen.getByRole('menuitem', { name: 'Earlier versions…' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Earlier versions' }));
  expect(
    await dialog.findByText(
      '3 rows, 55 min, 5 min shorter than now. Has “Tea”. Does not have “Arrive”. Another title, start, end or number of people.',
    ),
  ).toBeVisible();
  expect(arrive?.title).toBe('Arrive');
  await user.click(dialog.getByRole('button', { name: /^Bring back .*August 3, 2026.*12:00/u }));
  expect(titles()).toEqual(['Topic', 'Closing round', 'Tea']);
  await waitFor(() => expect(now().title).toBe('As it was'));
  await user.click(button('Undo'));
  expect(titles()).toEqual(['Arrive', 'Topic', 'Closing round']);
});

test('versions that cannot be read are said to be so', async () => {
  const { user } = await openEditor(shortPlan(), { answers: { 'plan:versions': new Error('EIO') } });
  await user.click(button('More'));
  await user.click(screen.getByRole('menuitem', { name: 'Earlier versions…' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'They could not be read. The plan itself is safe.',
  );
});

test('Markdown is saved without private words, unless they are asked for', async () => {
  const plan = shortPlan();
  const cued = { ...plan, segments: plan.segments.map((each) => ({ ...each, cue: 'Be quiet' })) };
  const { user, asked } = await openEditor(cued, {
    answers: { 'text:save': { ok: true, path: '/plan.md' } },
  });
  const texts = (): string[] =>
    asked.flatMap(({ channel, payload }) =>
      channel === 'text:save' ? [(payload as { text: string }).text] : [],
    );
  for (const isPrivate of [false, true]) {
    await user.click(button('More'));
    await user.click(screen.getByRole('menuitem', { name: 'Markdown…' }));
    if (isPrivate) await user.click(screen.getByRole('radio', { name: /my private cues/u }));
    await user.click(button('Save…'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(saidOf()).toBe('Saved as /plan.md');
  }
  expect(texts().map((text) => text.includes('Be quiet'))).toEqual([false, true]);
});

describe('on the disk', () => {
  test('every change is written behind, the newest only, and what is left when the editor goes', async () => {
    const { user, saved, unmount } = await openEditor(shortPlan());
    await user.keyboard('Hello{Enter}');
    await waitFor(() => expect(saved.at(-1)?.segments[0]?.title).toBe('Hello'));
    expect(saved.length).toBeLessThan(3);
    expect(screen.getByText('on disk')).toBeVisible();
    await user.keyboard('World');
    expect(screen.getByText('saving')).toBeVisible();
    unmount();
    await waitFor(() => expect(saved.at(-1)?.segments[1]?.title).toBe('World'));
  });

  test('a window that closes has it written first', async () => {
    const { user, saved } = await openEditor(shortPlan());
    await user.keyboard('X');
    fireEvent(window, new Event('pagehide'));
    await waitFor(() => expect(saved.at(-1)?.segments[0]?.title).toBe('X'));
  });

  test('also when another change is on its way to the disk still', async () => {
    const page = await openEditor(shortPlan());
    const { user, main, asked } = page;
    let arrive: (answer: null) => void = () => undefined;
    main.answers['plan:save'] = new Promise<null>((resolve) => (arrive = resolve));
    const sent = (): string[] =>
      asked.flatMap(({ channel, payload }) =>
        channel === 'plan:save' ? [(payload as { plan: Plan }).plan.segments[0]?.title ?? ''] : [],
      );
    await user.keyboard('X');
    await waitFor(() => expect(sent()).toEqual(['X']));
    await user.keyboard('Y');
    fireEvent(window, new Event('pagehide'));
    fireEvent(window, new Event('beforeunload'));
    expect(sent()).toEqual(['X', 'XY']);
    act(() => arrive(null));
  });

  test('what cannot be written is said, stays, and is tried again; leaving waits for it once', async () => {
    const page = await openEditor(shortPlan(), { answers: { 'plan:save': new Error('ENOSPC') } });
    const { user, main, saved, gone } = page;
    await user.keyboard('X{Enter}');
    await user.click(button('Back'));
    expect(await screen.findByText(/could not be written \(ENOSPC\)/u)).toBeVisible();
    expect(gone).toEqual([]);
    delete main.answers['plan:save'];
    await user.click(button('Try again'));
    await waitFor(() => expect(saved.at(-1)?.segments[0]?.title).toBe('X'));
    await waitFor(() => expect(screen.queryByText(/could not be written/u)).toBeNull());
    await user.click(button('Back'));
    await waitFor(() => expect(gone).toEqual(['back']));
  });

  test('the session starts from what is written', async () => {
    const { user, saved, gone } = await openEditor(shortPlan());
    await user.keyboard('X{Enter}');
    await user.click(button('Start the session'));
    await waitFor(() => expect(gone).toEqual(['start plan-1']));
    expect(saved.at(-1)?.segments[0]?.title).toBe('X');
  });
});

test('a plan that is gone says so, and leads back', async () => {
  const { user, gone } = await openEditor(shortPlan(), { prepared: { plans: [] } });
  expect(screen.getByText('This run of show is not here any more.')).toBeVisible();
  await user.click(button('Back'));
  expect(gone).toEqual(['back']);
});
