import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { CircleEditor } from '../../../renderer/circles/circle-editor.tsx';
import { makePreparedStore } from '../../../renderer/prepared/store.ts';
import type { Circle } from '../../../shared/circle/circle.ts';
import type { People } from '../../../shared/circle/people.ts';
import type { Boot } from '../../../shared/ipc/contract.ts';
import { memberOf, thursdayCircle } from '../../support/circles.ts';
import { FakeMain } from '../../support/fake-bridge.ts';
import { openedWith, startAt } from '../../support/wall-session.ts';

// A whole page is drawn, and asked for by role, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 20_000 });
const today = '2026-11-25';
const boot = {
  anchor: { now: startAt },
  zone: 'Europe/Berlin',
  locale: 'en',
  platform: 'linux',
  sessions: [],
} as unknown as Boot;

interface Given {
  readonly circle?: Partial<Circle>;
  readonly others?: readonly Circle[];
  readonly people?: People;
}

async function setUp({ circle = {}, others = [], people = [] }: Given = {}) {
  const main = new FakeMain(
    openedWith({ namesOnWall: false, tracking: 'not', untracked: [], cues: false }),
    {},
    startAt,
  );
  main.prepared = { ...main.prepared, circles: [thursdayCircle(circle), ...others], people };
  const prepared = makePreparedStore(main.bridge);
  await prepared.read();
  const went: unknown[] = [];
  render(
    <CircleEditor
      boot={boot}
      bridge={main.bridge}
      prepared={prepared}
      circle="circle-1"
      today={today}
      onBack={(told) => went.push(['back', told])}
      onCircle={(to) => went.push(['circle', to])}
      onPlan={() => went.push(['plan'])}
      onStart={(which) => went.push(['start', which])}
    />,
  );
  const kept = (): Circle => {
    const found = main.prepared.circles.find(({ id }) => id === 'circle-1');
    if (found === undefined) throw new Error('it is gone');
    return found;
  };
  const saved = (): Promise<HTMLElement> => screen.findByText('saved');
  return { user: userEvent.setup({ delay: null }), main, prepared, went, kept, saved };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const ada = { id: 'ada', name: 'Ada', pronouns: null };
const sam = { id: 'sam', name: 'Sam', pronouns: 'they/them' };
const two = { circle: { members: [memberOf('ada'), memberOf('sam')] }, people: [ada, sam] };

describe('purpose and scope', () => {
  test('P1: what is typed is judged as it is typed, and on disk a moment later', async () => {
    const { user, kept, saved } = await setUp({ circle: { purpose: '' } });
    expect(screen.getByText(/One sentence, to be said aloud/u)).toBeVisible();
    await user.click(field('What do you meet for?'));
    await user.paste('A group for nurses.');
    expect(screen.getByText(/So far it names the group/u)).toBeVisible();
    await user.type(field('What do you meet for?'), ' No.');
    expect(screen.getByText(/more than one sentence/u)).toBeVisible();
    await user.click(field('This space is'));
    await user.paste('ours');
    await user.click(field('It is not'));
    await user.paste('therapy');
    await waitFor(() => expect(kept().scope).toEqual({ is: 'ours', isNot: 'therapy' }));
    await saved();
    expect(kept().purpose).toBe('A group for nurses. No.');
  });

  test('P18: the limits can be read at any time', async () => {
    await setUp();
    for (const words of [/clinical record/u, /assessing staff/u, /With minors/u, /not encrypted/u])
      expect(screen.getByText(words)).toBeInTheDocument();
  });

  test('with minors nothing can be measured and no full name can stand on the wall', async () => {
    const { user, kept } = await setUp({ circle: { tracking: 'kept', wallNames: 'full' } });
    expect(screen.getByRole('radio', { name: 'Measured and kept' })).toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: 'Minors take part' }));
    expect(screen.queryByRole('radio', { name: 'Measured and kept' })).toBeNull();
    expect(screen.queryByRole('radio', { name: 'Full names' })).toBeNull();
    expect(screen.getByRole('radio', { name: 'First names' })).toBeChecked();
    await waitFor(() => expect(kept()).toMatchObject({ minors: true, tracking: 'not', wallNames: 'first' }));
  });
});

describe('agreements', () => {
  test('P2: picked from suggestions, put back, in own words; adopted with the date', async () => {
    const { user, kept } = await setUp();
    expect(screen.getByText(/Three to five, made with the group/u)).toBeVisible();
    const suggestion = await screen.findByRole('button', { name: /^Anyone may pass/u });
    await user.click(suggestion);
    expect(suggestion).toHaveAttribute('aria-pressed', 'true');
    await user.click(suggestion);
    expect(screen.queryByRole('textbox', { name: 'Agreement 1' })).toBeNull();
    await user.click(suggestion);
    await user.type(field('In your own words'), 'We begin on time.{Enter}');
    expect(field('In your own words')).toHaveValue('');
    expect(field('Agreement 2')).toHaveValue('We begin on time.');
    expect(screen.getByText(/^Two so far/u)).toBeVisible();
    await user.click(button('Mark agreement 2 as adopted today'));
    expect(field('Agreement 2')).toHaveFocus();
    expect(screen.getByText('Adopted Wednesday, 25 November 2026')).toBeVisible();
    await waitFor(() =>
      expect(kept().agreements.map(({ adoptedOn }) => adoptedOn)).toEqual([undefined, today]),
    );
    await user.click(button('Mark all as adopted today'));
    await user.click(button('Take back that agreement 2 is adopted'));
    await waitFor(() =>
      expect(kept().agreements.map(({ adoptedOn }) => adoptedOn)).toEqual([today, undefined]),
    );
  });

  test('taken out, the focus goes to the one that stands there now; undo brings it back', async () => {
    const agreements = ['One', 'Two', 'Three'].map((text) => ({ id: text, text }));
    const { user, kept } = await setUp({ circle: { agreements } });
    await user.click(button('Remove agreement 2'));
    expect(field('Agreement 2')).toHaveValue('Three');
    expect(field('Agreement 2')).toHaveFocus();
    await user.click(button('Undo'));
    expect(field('Agreement 2')).toHaveValue('Two');
    await waitFor(() => expect(kept().agreements).toEqual(agreements));
  });
});

describe('people', () => {
  test('a pasted list is seen before it is taken; ids are new, names stand with everybody’s', async () => {
    const { user, kept, main } = await setUp();
    await user.click(button('Paste a list…'));
    const dialog = screen.getByRole('dialog', { name: 'Add people' });
    const names = within(dialog).getByRole('textbox', { name: 'Names' });
    await waitFor(() => expect(names).toHaveFocus());
    await user.paste('Amara\nMei, she/her, x, y');
    expect(within(dialog).getByText(/Line 2 has more than a name and pronouns/u)).toBeVisible();
    await user.clear(names);
    await user.paste('Amara\nMei, she/her');
    expect(within(dialog).getByText('she/her')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Add 2 people' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('2 people are in the circle now.')).toBeVisible();
    await waitFor(() => expect(kept().members).toHaveLength(2));
    expect(main.prepared.people.map(({ name, pronouns }) => [name, pronouns])).toEqual([
      ['Amara', null],
      ['Mei', 'she/her'],
    ]);
    expect(kept().members.map(({ person }) => person)).toEqual(main.prepared.people.map(({ id }) => id));
  });

  test('Ctrl Enter takes what was pasted, where Enter begins a new line; what cannot be taken stays', async () => {
    const { user, kept } = await setUp();
    await user.click(button('Paste a list…'));
    await waitFor(() => expect(field('Names')).toHaveFocus());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('dialog', { name: 'Add people' })).toBeVisible();
    await user.paste('Amara');
    await user.keyboard('{Enter}Mei{Control>}{Enter}{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(kept().members).toHaveLength(2));
  });

  test('rows copied from a spreadsheet are read with all their columns', async () => {
    const { user, kept } = await setUp();
    await user.click(button('Paste a list…'));
    await waitFor(() => expect(field('Names')).toHaveFocus());
    await user.paste('Name\tRole\tBadge\tNeeds\nAmara\tGuest\t7\tnear the door');
    await user.click(button('Add 1 person'));
    await waitFor(() =>
      expect(kept().members[0]).toMatchObject({ role: 'guest', badge: 7, access: 'near the door' }),
    );
  });

  test('a file is read or refused with its place, and seen before it is taken', async () => {
    const { user, main, kept } = await setUp();
    main.opened = { ok: true, name: 'list.csv', text: 'Name;Role\nAmara;boss' };
    await user.click(button('Open a list…'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'list.csv, line 2, column B: “boss” is no role.',
    );
    main.opened = { ok: false, name: 'list.xlsx', code: 'notText' };
    await user.click(button('Open a list…'));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('list.xlsx is no text'));
    main.opened = { ok: true, name: 'list.csv', text: 'Name;Role;Phone\nAmara;guest;1' };
    await user.click(button('Open a list…'));
    const dialog = await screen.findByRole('dialog', { name: 'Add people' });
    expect(within(dialog).getByText('Columns that are left out: Phone.')).toBeVisible();
    expect(kept().members).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Add 1 person' }));
    await waitFor(() => expect(kept().members).toMatchObject([{ role: 'guest' }]));
  });

  test('R7: one by one; a name that is known elsewhere asks whether it is the same person', async () => {
    const monday = thursdayCircle({ id: 'circle-2', name: 'Monday circle', members: [memberOf('sam')] });
    const { user, kept, main } = await setUp({ others: [monday], people: [sam] });
    await user.type(field('Add somebody'), 'Ada, she/her{Enter}');
    await user.type(field('Add somebody'), 'sam{Enter}');
    const dialog = screen.getByRole('dialog', { name: 'Add people' });
    await user.click(within(dialog).getByRole('button', { name: 'Add 1 person' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Say for each name');
    const question = within(dialog).getByRole('radiogroup', { name: /Is sam somebody you know/u });
    expect(within(question).getAllByRole('radio')[0]).toHaveFocus();
    await user.click(within(question).getByRole('radio', { name: 'The same person, from Monday circle' }));
    await user.click(within(dialog).getByRole('button', { name: 'Add 1 person' }));
    await waitFor(() => expect(kept().members.map(({ person }) => person)).toContain('sam'));
    expect(main.prepared.people.map(({ name }) => name)).toEqual(['Sam', 'Ada']);
    // Once more, and it is somebody else.
    await user.type(field('Add somebody'), 'Sam{Enter}');
    expect(screen.getByRole('radio', { name: 'In this circle already: leave out' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await user.click(button('Add 1 person'));
    await waitFor(() => expect(kept().members).toHaveLength(3));
    expect(main.prepared.people.filter(({ name }) => name === 'Sam')).toHaveLength(2);
  });

  test('edited in place: a name is needed, a badge is one person’s, a role, needs, a no to being measured', async () => {
    const { user, kept, main } = await setUp(two);
    await user.clear(field('Name of person 1'));
    expect(screen.getByRole('alert')).toHaveTextContent('A name is needed.');
    await user.tab();
    expect(field('Name of person 1')).toHaveValue('Ada');
    await user.type(field('Name of person 1'), ' Lovelace');
    await user.type(field('Badge of Sam'), '7');
    await user.type(field('Badge of Ada Lovelace'), '7');
    expect(screen.getByRole('alert')).toHaveTextContent('Badge 7 is Sam’s.');
    await user.clear(field('Badge of Ada Lovelace'));
    await user.type(field('Badge of Ada Lovelace'), 'x');
    expect(screen.getByRole('alert')).toHaveTextContent('A number from 1 to 99');
    await user.tab();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Role of Sam' }), 'Timekeeper');
    await user.click(button('More about Sam'));
    await user.type(field('Needs to take part well'), 'Large print');
    await user.click(screen.getByRole('checkbox', { name: /May be measured/u }));
    await waitFor(() =>
      expect(kept().members).toEqual([
        memberOf('ada'),
        memberOf('sam', { badge: 7, role: 'timekeeper', access: 'Large print', tracked: false }),
      ]),
    );
    expect(main.prepared.people[0]?.name).toBe('Ada Lovelace');
  });

  test('R7: removed, the name goes where no other circle holds it; undo brings both back', async () => {
    const monday = thursdayCircle({ id: 'circle-2', name: 'Monday circle', members: [memberOf('sam')] });
    const { user, kept, main } = await setUp({ ...two, others: [monday] });
    await user.click(button('More about Sam'));
    expect(screen.getByText(/^Also in Monday circle: one person/u)).toBeVisible();
    await user.click(button('Remove Sam'));
    expect(screen.getByText('Sam is out of this circle and stays in the others.')).toBeVisible();
    expect(button('Remove Ada')).toHaveFocus();
    await user.click(button('Remove Ada'));
    expect(field('Add somebody')).toHaveFocus();
    await waitFor(() => expect(main.prepared.people).toEqual([sam]));
    await user.click(button('Undo'));
    await user.click(button('Undo'));
    await waitFor(() => expect(kept().members).toHaveLength(2));
    expect(main.prepared.people).toEqual([ada, sam]);
    await user.click(button('Redo'));
    await waitFor(() => expect(kept().members).toHaveLength(1));
  });

  test('G1: two who are never in one small group are chosen by name', async () => {
    const { user, kept } = await setUp(two);
    await user.selectOptions(screen.getByRole('combobox', { name: 'One person' }), 'Ada');
    const other = screen.getByRole('combobox', { name: 'and another' });
    expect(within(other).queryByRole('option', { name: 'Ada' })).toBeNull();
    await user.selectOptions(other, 'Sam');
    await user.click(button('Keep apart'));
    expect(screen.getByText('Ada and Sam')).toBeVisible();
    await waitFor(() => expect(kept().apart).toEqual([['ada', 'sam']]));
    await user.click(button('Ada and Sam may be together'));
    await waitFor(() => expect(kept().apart).toEqual([]));
  });
});

describe('how it meets, where to turn, what is shown, the first session', () => {
  test('P15: the next date is taken with one press; a date to come is left in peace', async () => {
    const { user, kept } = await setUp({
      circle: { cadence: 'weekly', next: { date: '2026-11-19', time: '19:00', place: 'Room 4' } },
    });
    await user.click(button('Take tomorrow'));
    await waitFor(() => expect(kept().next).toEqual({ date: '2026-11-26', time: '19:00', place: 'Room 4' }));
    expect(screen.queryByRole('button', { name: /^Take / })).toBeNull();
    await user.type(field('Where do you talk in between?'), 'A mailing list');
    await user.click(button('No date yet'));
    await waitFor(() => expect(kept()).toMatchObject({ next: null, between: 'A mailing list' }));
  });

  test('P19: contacts by kind', async () => {
    const { user, kept } = await setUp();
    await user.click(button('Add a contact'));
    expect(field('Name of contact 1')).toHaveFocus();
    await user.keyboard('Crisis line');
    await user.type(field('How to reach contact 1'), '116 123');
    await user.click(button('Add a contact'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of contact 2' }), 'Counselling');
    await user.click(button('Remove contact 1'));
    expect(field('Name of contact 1')).toHaveFocus();
    await waitFor(() => expect(kept().referrals).toMatchObject([{ kind: 'counselling' }]));
    await user.click(button('Undo'));
    await waitFor(() =>
      expect(kept().referrals[0]).toMatchObject({ kind: 'crisis', name: 'Crisis line', contact: '116 123' }),
    );
  });

  test('names on the wall, talk time, and for whom a summary is', async () => {
    const { user, kept } = await setUp();
    await user.click(screen.getByRole('radio', { name: 'Initials' }));
    expect(screen.getByText(/told apart by their badges/u)).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'For the session, then erased' }));
    await user.click(screen.getByRole('radio', { name: 'Those who were absent' }));
    await waitFor(() =>
      expect(kept()).toMatchObject({ wallNames: 'initials', tracking: 'session', audience: 'absent' }),
    );
  });

  test('P4: three things are ticked with the date', async () => {
    const { user, kept } = await setUp();
    const role = screen.getByRole('checkbox', { name: /said aloud what their role is/u });
    await user.click(role);
    expect(screen.getByText('Wednesday, 25 November 2026')).toBeVisible();
    await waitFor(() =>
      expect(kept().firstSession).toEqual({ purpose: null, agreements: null, role: today }),
    );
    await user.click(role);
    await waitFor(() => expect(kept().firstSession.role).toBeNull());
  });
});

describe('the page', () => {
  test('Ctrl Z takes back wherever no text field has its own, Ctrl Shift Z brings again', async () => {
    const { user, kept } = await setUp();
    const initials = screen.getByRole('radio', { name: 'Initials' });
    await user.click(initials);
    await user.keyboard('{Control>}z{/Control}');
    expect(initials).not.toBeChecked();
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(initials).toBeChecked();
    await user.click(field('Name of the circle'));
    await user.keyboard('{Control>}z{/Control}');
    expect(initials).toBeChecked();
    await waitFor(() => expect(kept().wallNames).toBe('initials'));
  });

  test('what is typed into one field is one step', async () => {
    const { user } = await setUp();
    await user.type(field('What do you meet for?'), ' And to give it.');
    await user.click(button('Undo'));
    expect(field('What do you meet for?')).toHaveValue(thursdayCircle().purpose);
    expect(button('Undo')).toHaveAttribute('aria-disabled', 'true');
  });

  test('where the disk fails it is said what to do, nothing is lost, and it can be tried again', async () => {
    const { user, main, prepared, went, kept, saved } = await setUp();
    const { request } = main.bridge;
    let isFull = true;
    Object.assign(main.bridge, {
      request: (...asked: Parameters<typeof request>) =>
        isFull && asked[0] === 'circle:save' ? Promise.reject(new Error('ENOSPC')) : request(...asked),
    });
    await user.type(field('Name of the circle'), ' two');
    expect(await screen.findByRole('alert')).toHaveTextContent('not on the disk (ENOSPC)');
    expect(screen.getByText('not saved')).toBeVisible();
    await user.click(button('All circles'));
    expect(went).toEqual([]);
    expect(await screen.findByRole('button', { name: 'Go back all the same' })).toBeVisible();
    isFull = false;
    await user.click(button('Try again'));
    await saved();
    expect(kept().name).toBe('Thursday circle two');
    expect(prepared.store.getState().failed).toBeNull();
    await user.click(button('All circles'));
    await waitFor(() => expect(went).toEqual([['back', undefined]]));
  });

  test('what was typed a moment ago is on disk before anything else happens', async () => {
    const { user, went, kept } = await setUp();
    await user.type(field('Name of the circle'), '!');
    await user.click(button('Start'));
    await waitFor(() => expect(went).toEqual([['start', 'circle-1']]));
    expect(kept().name).toBe('Thursday circle!');
    await user.click(button('Run of show'));
    await waitFor(() => expect(went.at(-1)).toEqual(['plan']));
  });

  test('archived, copied, thrown away', async () => {
    const { user, main, went, kept } = await setUp(two);
    await user.click(button('Make a copy'));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(main.prepared.circles.at(-1)).toMatchObject({
      name: 'Thursday circle (copy)',
      members: two.circle.members,
    });
    await user.click(button('Put into the archive'));
    await waitFor(() => expect(went.at(-1)).toMatchObject(['back', { kind: 'said' }]));
    expect(kept().archivedAt).toBe(startAt);
    await user.click(button('Bring back from the archive'));
    await waitFor(() => expect(kept().archivedAt).toBeNull());
    await user.click(button('Delete'));
    await waitFor(() => expect(went.at(-1)).toMatchObject(['back', { kind: 'circleRemoved' }]));
    expect(main.trashed.circles.map(({ id }) => id)).toEqual(['circle-1']);
    // Its people stay for as long as it can be brought back.
    expect(main.prepared.people).toEqual([ada, sam]);
  });
});
