import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../../renderer/start/use-templates.ts';
import { shortPlan } from '../../support/circles.ts';
import { button, openHome } from '../../support/start-page.tsx';

// The editor comes in a script of its own, which is read and compiled at its first use.
vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => loadTemplates());

const three = [
  shortPlan({ id: 'one', title: 'Monday' }),
  shortPlan({ id: 'two', title: 'Tuesday', segments: [] }),
  shortPlan({ id: 'three', title: '' }),
];
const shown = (): string[] =>
  within(screen.getByRole('region', { name: 'Runs of show' }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.earlier-title')?.textContent ?? '');

describe('runs of show on the home page', () => {
  test('the last one stands first, each with its size; those of a circle are on its card', async () => {
    await openHome({
      prepared: { plans: [...three, shortPlan({ id: 'x', circle: 'circle-1', title: 'Hers' })] },
    });
    expect(shown()).toEqual(['Run of show without a title', 'Tuesday', 'Monday']);
    expect(button(/^Monday/u)).toHaveTextContent('3 rows · 60 min');
    expect(button(/^Tuesday/u)).toHaveTextContent('nothing in it yet');
    expect(screen.queryByText('Hers')).toBeNull();
  });

  test('without one there is no list, only the way to a new one', async () => {
    const { user, main } = await openHome();
    expect(screen.queryByRole('heading', { name: 'Runs of show' })).toBeNull();
    button('Plan a run of show').focus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(main.prepared.plans).toMatchObject([{ title: '', segments: [], circle: null }]),
    );
  });

  test('by keys: thrown away, the next one has the focus, and undo brings it back to where it was, with the focus', async () => {
    const { user, main } = await openHome({ prepared: { plans: three } });
    button('Delete Tuesday').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('“Tuesday” is in the trash for 30 days.')).toBeVisible();
    expect(shown()).toEqual(['Run of show without a title', 'Monday']);
    expect(main.prepared.plans.map(({ id }) => id)).toEqual(['one', 'three']);
    // Not its delete: a second Enter must not take that one, too.
    await waitFor(() => expect(button(/^Monday/u)).toHaveFocus());
    await user.tab();
    await user.tab();
    expect(button('Undo')).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(shown()).toHaveLength(3));
    expect(main.prepared.plans).toHaveLength(3);
    expect(screen.queryByText(/in the trash/u)).toBeNull();
    await waitFor(() => expect(button(/^Tuesday/u)).toHaveFocus());
  });

  test('the notice is put away, and the plan stays thrown away', async () => {
    const { user, main } = await openHome({ prepared: { plans: three } });
    await user.click(button('Delete Monday'));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/in the trash/u)).toBeNull();
    expect(main.prepared.plans.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  test('where it cannot be thrown away it stays, and it is said', async () => {
    const { user } = await openHome({ prepared: { plans: three }, broken: 'document:trash' });
    await user.click(button('Delete Monday'));
    expect(await screen.findByRole('alert')).toHaveTextContent('ENOSPC');
    expect(shown()).toContain('Monday');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('where it cannot be taken back it is said, and nothing is lost', async () => {
    const { user } = await openHome({ prepared: { plans: three }, broken: 'document:restore' });
    await user.click(button('Delete Monday'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('ENOSPC');
    expect(shown()).not.toContain('Monday');
  });
});
