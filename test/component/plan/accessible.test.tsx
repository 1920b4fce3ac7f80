import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { LibraryPanel } from '../../../renderer/library/library-panel.tsx';
import { ImportAgenda } from '../../../renderer/plan/import/import-agenda.tsx';
import { Rehearse } from '../../../renderer/plan/rehearse/rehearse.tsx';
import { makePreparedStore } from '../../../renderer/prepared/store.ts';
import { noOwnLibrary } from '../../../shared/plan/library/own.ts';
import { planOf } from '../../../shared/plan/templates/plan-of.ts';
import { usualTemplate } from '../../../shared/plan/templates/usual.ts';
import { bridgeOf } from '../../support/plain-bridge.ts';

const nothing = (): undefined => undefined;
const { bridge } = bridgeOf({
  'documents:read': () => ({
    circles: [],
    plans: [],
    people: [],
    library: noOwnLibrary,
    unreadable: [],
    heldInTrash: [],
  }),
});

/** Names, roles and their order; colours need a real window. */
async function faults(): Promise<string[]> {
  const found = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(found.passes.length).toBeGreaterThanOrEqual(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the import passes axe, before and after it was read', async () => {
  render(<ImportAgenda bridge={bridge} onTake={nothing} onClose={nothing} />);
  expect(await faults()).toEqual([]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox'));
  await user.paste('# Evening\n- 18:30 Arrive\n- 18:40 Round, 10-15 min\n  - Owner: Anna\n- Talk');
  expect(screen.getByRole('table')).toBeVisible();
  expect(await faults()).toEqual([]);
});

test('the library passes axe: items, one being written, runs of show', async () => {
  const prepared = makePreparedStore(bridge);
  const panel = (
    <LibraryPanel
      bridge={bridge}
      prepared={prepared}
      onPick={nothing}
      onTemplate={nothing}
      onClose={nothing}
    />
  );
  render(panel);
  await screen.findByRole('searchbox');
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Write your own' }));
  expect(await faults()).toEqual([]);
  await userEvent.click(screen.getByRole('option', { name: 'Runs of show' }));
  expect(await faults()).toEqual([]);
});

test('the rehearsal passes axe, while it is played and at its end', async () => {
  render(<Rehearse plan={planOf(usualTemplate, () => crypto.randomUUID())} people={9} onClose={nothing} />);
  expect(await faults()).toEqual([]);
  for (let i = 0; i < usualTemplate.segments.length; i += 1) await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'How it went' })).toBeVisible();
  expect(await faults()).toEqual([]);
});
