import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../../renderer/start/use-templates.ts';
import type { Prepared } from '../../../shared/ipc/documents.ts';
import { shortPlan } from '../../support/circles.ts';
import { button, card, circle, openHome } from '../../support/start-page.tsx';
import { startAt } from '../../support/wall-session.ts';

// The editors come in scripts of their own, which are read and compiled at their first use.
vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => loadTemplates());

const cardOf = (name: string): HTMLElement => {
  const found = screen.getByRole('heading', { name }).closest('li');
  if (found === null) throw new Error(`${name} has no card`);
  return found;
};

describe('circles on the home page', () => {
  test('the first start is as calm as ever, with one more way', async () => {
    await openHome();
    expect(button(/^Sample circle/u)).toHaveFocus();
    expect(button('New circle')).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Circles' })).toBeNull();
  });

  test('a card says what for, when next, how many, what is open, when it last met; Enter starts', async () => {
    await openHome({
      prepared: { circles: [circle({ next: { date: '2026-11-26', time: '19:00', place: '' } })] },
      boot: { sessions: [card('one'), card('two', { openActions: 1, openedAt: Date.UTC(2026, 10, 5, 18) })] },
    });
    const shown = cardOf('Thursday circle');
    for (const words of [
      'We learn from each other how to ask for help.',
      'Meets on Thursday at 19:00',
      '2 people · last met on Thursday, 12 November · 3 open actions',
    ])
      expect(within(shown).getByText(words)).toBeVisible();
    expect(button('Start: Thursday circle meets now')).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Earlier sessions' })).toBeVisible();
  });

  test('archived ones stand apart and come back', async () => {
    const { user, main } = await openHome({
      prepared: { circles: [circle(), circle({ id: 'circle-2', name: 'Old circle', archivedAt: 1 })] },
    });
    expect(screen.queryByText('Old circle')).toBeNull();
    await user.click(button('Archived circles (1)'));
    await user.click(button('Bring Old circle back from the archive'));
    expect(screen.getByRole('heading', { name: 'Old circle' })).toBeVisible();
    await waitFor(() =>
      expect(main.prepared.circles.every(({ archivedAt }) => archivedAt === null)).toBe(true),
    );
  });

  test('what could not be read is said, and nothing is written over it', async () => {
    await openHome({ broken: 'documents:read' });
    expect(screen.getByRole('alert')).toHaveTextContent('Circles could not be read (ENOSPC)');
    expect(screen.queryByRole('button', { name: 'New circle' })).toBeNull();
    expect(button(/^Quick start/u)).toBeVisible();
  });
});

describe('a new circle', () => {
  test('the limits are said before the first save; it needs a name; then its page is open', async () => {
    const { user, main } = await openHome();
    await user.click(button('New circle'));
    const name = await screen.findByRole('textbox', { name: 'What is it called?' });
    expect(name).toHaveFocus();
    const limits = screen.getByRole('complementary', { name: 'Before you begin' });
    for (const words of [/clinical record/u, /assessing staff/u, /first names/u, /not encrypted/u])
      expect(within(limits).getByText(words)).toBeVisible();
    await user.click(button(/^I have read this/u));
    expect(screen.getByText(/Give it a name/u)).toBeVisible();
    expect(main.prepared.circles).toEqual([]);
    await user.type(name, 'Mondays');
    await user.click(screen.getByRole('checkbox', { name: 'Minors take part' }));
    await user.click(button(/^I have read this/u));
    expect(await screen.findByRole('textbox', { name: 'Name of the circle' })).toHaveValue('Mondays');
    expect(main.prepared.circles).toMatchObject([{ name: 'Mondays', minors: true, tracking: 'not' }]);
  });

  test('where it cannot be saved nothing is made, and it is said', async () => {
    const { user, prepared } = await openHome({ broken: 'circle:save' });
    await user.click(button('New circle'));
    await user.type(await screen.findByRole('textbox', { name: 'What is it called?' }), 'Mondays{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('could not be saved (ENOSPC)');
    expect(prepared.store.getState().circles).toEqual([]);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: /^Sample circle/u })).toBeVisible();
  });

  test('thrown away it can be taken back at once', async () => {
    const { user, main } = await openHome({ prepared: { circles: [circle()] } });
    await user.click(button('Open Thursday circle'));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('“Thursday circle” is in the trash for 30 days.')).toBeVisible();
    expect(main.prepared.circles).toEqual([]);
    await user.click(button('Undo'));
    expect(await screen.findByRole('heading', { name: 'Thursday circle' })).toBeVisible();
    expect(main.prepared.circles).toHaveLength(1);
  });
});

describe('a circle meets', () => {
  const planned = {
    circles: [circle({ plan: 'plan-1', tracking: 'kept', wallNames: 'initials' })],
    plans: [shortPlan({ circle: 'circle-1' })],
  } satisfies Partial<Prepared>;

  test('R7: with its plan and the same people; the usual answer is ready, and asked for', async () => {
    const { user, starts } = await openHome({ prepared: planned });
    await user.keyboard('{Enter}');
    await user.keyboard('m');
    expect(screen.getByRole('heading', { name: /talk time measured/u })).toBeVisible();
    expect(button(/^Yes, and keep it/u)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(starts).toHaveLength(1));
    expect(starts[0]).toMatchObject({
      title: 'An evening',
      screen: 'me',
      tracking: 'kept',
      plannedStart: startAt,
      circle: { id: 'circle-1', wallNames: 'initials', namesOnWall: true },
      people: [
        { id: 'ada', name: 'Ada' },
        { id: 'sam', pronouns: 'they/them' },
      ],
    });
    expect(starts[0]?.plan.map(({ title }) => title)).toEqual(['Arrive', 'Topic', 'Closing round']);
  });

  test('with minors nobody asks whether anything is measured', async () => {
    const minors = { ...planned, circles: [circle({ plan: 'plan-1', minors: true })] };
    const { user, starts } = await openHome({ prepared: minors });
    await user.click(button(/^Start: /u));
    expect(screen.getByText('Question 1 of 1')).toBeVisible();
    expect(screen.getByText(/Minors take part: nothing is measured/u)).toBeVisible();
    await user.keyboard('e');
    await waitFor(() => expect(starts).toMatchObject([{ tracking: 'not', screen: 'everyone' }]));
  });

  test('with minors and a second display nothing is left to ask', async () => {
    const minors = { ...planned, circles: [circle({ plan: 'plan-1', minors: true })] };
    const { user, starts } = await openHome({ prepared: minors, boot: { externalDisplay: true } });
    await user.click(button(/^Start: /u));
    await waitFor(() => expect(starts).toMatchObject([{ tracking: 'not', screen: null }]));
  });

  test('without a plan a run of show is chosen; the one of the last time is offered first', async () => {
    const { user, starts } = await openHome({
      prepared: { circles: [circle()] },
      boot: { sessions: [card('one')] },
    });
    await user.click(button(/^Start: /u));
    const again = await screen.findByRole('radio', { name: /^As last time/u });
    expect(again).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /^Short check-in/u }));
    await user.click(again);
    await user.click(button('Go on'));
    await user.keyboard('mn');
    await waitFor(() => expect(starts).toHaveLength(1));
    expect(starts[0]?.title).toBe('Thursday circle');
    expect(starts[0]?.plan.map(({ title }) => title)).toContain('Purpose and agreements');
  });

  test('Ctrl Enter starts from anywhere on its page, also from a button that has the focus', async () => {
    const { user } = await openHome({ prepared: planned });
    await user.click(button('Open Thursday circle'));
    (await screen.findByRole('button', { name: 'Delete' })).focus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: 'Who sees this screen?' })).toBeVisible();
    expect(screen.queryByText(/in the trash/u)).toBeNull();
  });

  test('Esc goes back to where it was asked from, and starts nothing', async () => {
    const { user, starts } = await openHome({ prepared: planned });
    await user.click(button('Open Thursday circle'));
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    await screen.findByRole('heading', { name: 'Who sees this screen?' });
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('textbox', { name: 'Name of the circle' })).toBeVisible();
    expect(starts).toEqual([]);
  });

  test('a circle of nobody leads to its people', async () => {
    const { user } = await openHome({ prepared: { circles: [circle({ members: [] })] } });
    await user.click(button(/^Start: /u));
    expect(screen.getByText(/Nobody is in this circle yet/u)).toBeVisible();
    await user.click(button('Add people'));
    expect(await screen.findByRole('textbox', { name: 'Add somebody' })).toBeVisible();
  });

  test('prepared, it has a plan of its own that begins at its time', async () => {
    const { user, main } = await openHome({
      prepared: { circles: [circle({ next: { date: '2026-11-26', time: '18:30', place: '' } })] },
    });
    await user.click(button('Prepare the run of show of Thursday circle'));
    await user.click(await screen.findByRole('radio', { name: /^Short check-in/u }));
    await user.click(button('To the plan'));
    await waitFor(() => expect(main.prepared.plans).toHaveLength(1));
    const [plan] = main.prepared.plans;
    expect(plan).toMatchObject({ title: 'Thursday circle', circle: 'circle-1', start: '18:30' });
    await waitFor(() => expect(main.prepared.circles[0]?.plan).toBe(plan?.id));
  });

  test('R7: the same circle again, of a session of a circle that is kept, is that circle', async () => {
    const { user, starts } = await openHome({ prepared: planned, boot: { sessions: [card('one')] } });
    await user.click(button('Same circle again: Evening one'));
    await screen.findByRole('heading', { name: 'Who sees this screen?' });
    await user.keyboard('mn');
    await waitFor(() =>
      expect(starts).toMatchObject([{ circle: { id: 'circle-1' }, people: [{ id: 'ada' }, {}] }]),
    );
  });
});
