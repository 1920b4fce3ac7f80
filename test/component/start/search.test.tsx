import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Search } from '../../../renderer/start/search.tsx';
import type { IndexStatus } from '../../../shared/search/types.ts';
import { FakeIndex } from '../../support/fake-index.ts';
import { indexedOf } from '../../support/indexed.ts';

const list = 'The list of sessions';
function setUp(index = new FakeIndex(), ownScreen = false) {
  const opened = vi.fn<(session: string, note: string | null) => void>();
  const view = (own: boolean) => (
    <Search index={index} platform="linux" ownScreen={own} onOpen={opened}>
      <p>{list}</p>
    </Search>
  );
  const { rerender, container } = render(view(ownScreen));
  return {
    user: userEvent.setup(),
    index,
    opened,
    container,
    display: (own: boolean) => rerender(view(own)),
    field: () => screen.getByRole('searchbox', { name: 'Search all notes' }),
  };
}
const evenings = () =>
  new FakeIndex(
    indexedOf('a', ['Asking for help turned out well', 'A word in confidence'], { privately: 1 }),
    indexedOf('b', ['Help is near', 'Silence is an answer too']),
  );
const options = (): string[] => screen.getAllByRole('option').map((each) => each.textContent ?? '');

test.each(['/', '{Control>}f{/Control}'])(
  '%s leads into the field, and what is typed is searched for',
  async (key) => {
    const { user, field, index } = setUp(evenings());
    await user.keyboard(key);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('');
    await user.keyboard('slience');
    expect(await screen.findByRole('option', { name: /Silence is an answer/u })).toBeVisible();
    expect(index.asked.at(-1)).toEqual({ text: 'slience', withPrivate: false });
    expect(screen.queryByText(list)).toBeNull();
  },
);

test('a slash in the field is a character', async () => {
  const { user, field } = setUp(evenings());
  await user.type(field(), 'and/or');
  expect(field()).toHaveValue('and/or');
  // While a result is marked, too.
  await user.clear(field());
  await user.type(field(), 'silence');
  await screen.findByRole('option', { name: /Silence/u });
  await user.keyboard('{ArrowDown}/');
  expect(field()).toHaveValue('silence/');
});

test('results stand by session with circle and date, the words marked; arrow keys and Enter open the note', async () => {
  const { user, field, opened } = setUp(evenings());
  await user.type(field(), 'silence');
  await screen.findByRole('option', { name: /Silence/u });
  expect(screen.getByText('1 note in 1 session')).toBeVisible();
  const [head, note] = options();
  expect(head).toMatch(/^Evening bThursday circle · Monday,? 21 September 2026$/u);
  expect(note).toContain('Silence is an answer too');
  expect(within(screen.getByRole('option', { name: /Silence/u })).getByText('Silence').tagName).toBe('MARK');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(opened).toHaveBeenCalledExactlyOnceWith('b', 'n1');
  expect(field()).toHaveFocus();
});

test('the session itself can be opened, and Esc gives the list back', async () => {
  const { user, field, opened } = setUp(evenings());
  await user.type(field(), 'silence');
  await user.click(await screen.findByText('Evening b'));
  expect(opened).toHaveBeenCalledExactlyOnceWith('b', null);
  await user.click(field());
  await user.keyboard('{Escape}');
  expect(field()).toHaveValue('');
  expect(screen.getByText(list)).toBeVisible();
});

test('nothing found is said, but not while the index still reads', async () => {
  const { user, field, index } = setUp(evenings());
  act(() => index.be({ phase: 'reading', done: 120, of: 500 }));
  await user.type(field(), 'xyzzy');
  expect(await screen.findByText('Reading 120 of 500 sessions…', {}, { timeout: 4_000 })).toBeVisible();
  expect(screen.queryByText(/Nothing found/u)).toBeNull();
  act(() => index.be({ phase: 'ready' }));
  expect(await screen.findByText('Nothing found for “xyzzy”.')).toBeVisible();
});

test('ROOM: where everyone may see the screen, nothing private is in the page until somebody says otherwise', async () => {
  const { user, field, container, display } = setUp(evenings());
  await user.type(field(), 'confidence');
  expect(await screen.findByText(/Nothing found/u)).toBeVisible();
  expect(container.innerHTML).not.toContain('A word in');
  await user.click(screen.getByRole('button', { name: 'Only I see it: search them too' }));
  expect(await screen.findByRole('option', { name: /A word in confidence/u })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Leave them out' }));
  expect(container.innerHTML).not.toContain('A word in');

  // A display of the room's own leaves this one to the facilitator; unplugged, it is everyone's again.
  display(true);
  expect(await screen.findByRole('option', { name: /A word in confidence/u })).toBeVisible();
  display(false);
  expect(container.innerHTML).not.toContain('A word in');
  await waitFor(() => expect(screen.getByText(/Nothing found/u)).toBeVisible());
});

test.each<[Partial<IndexStatus>, string | RegExp]>([
  [
    { rebuilt: 'broken' },
    'The search index was rebuilt from the sessions: its file was damaged. Nothing is lost.',
  ],
  [{ kept: false, rebuilt: 'broken' }, /The disk does not take the search index/u],
  [{ phase: 'failed' }, /Search does not work just now/u],
])('the state of the index is said: %o', (status, text) => {
  const { index } = setUp();
  act(() => index.be(status));
  expect(screen.getByText(text)).toBeVisible();
});

test('an index that was not there yet is made without a word, but for the progress of more than a second', () => {
  vi.useFakeTimers();
  const { index } = setUp();
  act(() => index.be({ phase: 'reading', done: 0, of: 500, rebuilt: 'missing' }));
  act(() => void vi.advanceTimersByTime(900));
  expect(screen.queryByText(/Reading/u)).toBeNull();
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.getByText('Reading 0 of 500 sessions…')).toBeVisible();
  act(() => index.be({ phase: 'ready', done: 500 }));
  expect(screen.queryByText(/Reading|rebuilt|lost/u)).toBeNull();
  vi.useRealTimers();
});

test('what was said of a rebuild can be put away', async () => {
  const { user, index } = setUp();
  act(() => index.be({ rebuilt: 'count' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByText(/rebuilt/u)).toBeNull();
});
