import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { LibraryPanel } from '../../../renderer/library/library-panel.tsx';
import { makePreparedStore } from '../../../renderer/prepared/store.ts';
import type { OpenedText } from '../../../shared/ipc/documents.ts';
import { libraryJson, parseLibrary } from '../../../shared/plan/library/exchange.ts';
import type { LibraryItem } from '../../../shared/plan/library/item.ts';
import { libraryItems } from '../../../shared/plan/library/items.ts';
import { noOwnLibrary, type OwnLibrary } from '../../../shared/plan/library/own.ts';
import type { Template } from '../../../shared/plan/templates/template.ts';
import { usualTemplate } from '../../../shared/plan/templates/usual.ts';
import { bridgeOf } from '../../support/plain-bridge.ts';

// A whole library is looked through by role and name, again and again.
vi.setConfig({ testTimeout: 30_000 });

const weather = libraryItems.find(({ id }) => id === 'opener-weather')!;
const mine: LibraryItem = {
  id: 'mine',
  kind: 'closing',
  text: 'One word for the way home.',
  purpose: 'Short, and everybody is heard.',
  minutes: { from: 3, to: 5 },
  people: { from: 2, to: 30 },
  stakes: 'low',
  format: 'round',
  how: 'Say yours last.',
};
const ownTemplate: Template = { ...usualTemplate, id: 'ours', title: 'Our Thursday' };

async function setUp(library: Partial<OwnLibrary> = {}, opened: OpenedText = null, isFailing = false) {
  let kept: OwnLibrary = { ...noOwnLibrary, ...library };
  const saved: string[] = [];
  const { bridge, asked } = bridgeOf({
    'documents:read': () => ({
      circles: [],
      plans: [],
      people: [],
      library: kept,
      unreadable: [],
      heldInTrash: [],
    }),
    'library:save': (payload) => {
      if (isFailing) throw new Error('ENOSPC');
      kept = payload.library;
      return null;
    },
    'text:open': () => opened,
    'text:save': ({ text }) => {
      saved.push(text);
      return { ok: true, path: '/documents/mine.json' };
    },
  });
  const onPick = vi.fn<(item: LibraryItem) => void>();
  const onTemplate = vi.fn<(template: Template) => void>();
  const onClose = vi.fn<() => void>();
  render(
    <LibraryPanel
      bridge={bridge}
      prepared={makePreparedStore(bridge)}
      onPick={onPick}
      onTemplate={onTemplate}
      onClose={onClose}
    />,
  );
  const user = userEvent.setup();
  /** The marked item stands beside the list a frame after it was marked. */
  const shown = async (): Promise<void> => {
    const marked = (): string | null | undefined =>
      screen.queryByRole('radio', { checked: true })?.closest('label')?.firstElementChild?.nextElementSibling
        ?.textContent;
    await waitFor(() => {
      const region = screen.queryByRole('region', { name: 'The item' });
      expect(region?.querySelector('.library-text')?.textContent ?? marked()).toBe(marked());
    });
  };
  const field = await screen.findByRole('searchbox', { name: 'Search the library' });
  return {
    user,
    asked,
    saved,
    onPick,
    onTemplate,
    onClose,
    field,
    kept: () => kept,
    shelf: (name: string) =>
      user.click(
        within(screen.getByRole('listbox', { name: 'What is listed' })).getByRole('option', { name }),
      ),
    listed: (name = 'Items') =>
      within(screen.getByRole(name === 'Items' ? 'radiogroup' : 'listbox', { name }))
        .getAllByRole(name === 'Items' ? 'radio' : 'option')
        .map((each) => (each.closest('label') ?? each).textContent),
    shown,
    detail: () => within(screen.getByRole('region', { name: 'The item' })),
    press: async (name: string | RegExp) => {
      await shown();
      await user.click(screen.getByRole('button', { name }));
    },
    type: async (name: string, text: string) => {
      const box = screen.getByRole('textbox', { name });
      await user.clear(box);
      await user.type(box, text);
    },
  };
}

test('it opens in the search field, with everything listed: purpose, and how to run what is marked', async () => {
  const { field, detail } = await setUp();
  expect(field).toHaveFocus();
  expect(screen.getByText(`${libraryItems.length} items`)).toBeVisible();
  const [first] = libraryItems;
  expect(detail().getByText(first?.how ?? '')).toBeVisible();
  expect(detail().getByText(first?.purpose ?? '')).toBeVisible();
});

test('what is typed is searched for, slips forgiven; arrow keys mark, Enter uses', async () => {
  const { user, field, listed, onPick, detail, shown } = await setUp();
  await user.type(field, 'wheather');
  expect(listed()[0]).toContain('If your mood were weather');
  expect(screen.getByRole('radiogroup', { name: 'Items' }).querySelector('mark')).toHaveTextContent(
    'weather',
  );
  await user.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith(weather);
  await user.clear(field);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const second = libraryItems[1]!;
  expect(document.activeElement?.closest('label')).toHaveTextContent(second.text);
  await shown();
  expect(detail().getByText(second.purpose)).toBeVisible();
  await user.keyboard('{Enter}');
  expect(onPick).toHaveBeenLastCalledWith(second);
});

test('nothing found is said; Esc empties the field, and then leaves', async () => {
  const { user, field, onClose } = await setUp();
  await user.type(field, 'xyzzyx');
  expect(screen.getByText('Nothing found for “xyzzyx”.')).toBeVisible();
  await user.keyboard('{Escape}');
  expect(field).toHaveValue('');
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('kinds, stakes, minutes and people filter', async () => {
  const { user, shelf, listed, press } = await setUp();
  await shelf('Energisers');
  const energisers = libraryItems.filter(({ kind }) => kind === 'energiser');
  expect(listed()).toHaveLength(energisers.length);
  await shelf('Everything');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stakes' }), 'high stakes');
  await user.type(screen.getByRole('textbox', { name: 'Minutes' }), '10');
  await user.type(screen.getByRole('textbox', { name: 'People' }), '6');
  const fitting = libraryItems.filter(
    ({ stakes, minutes, people }) =>
      stakes === 'high' && minutes.from <= 10 && people.from <= 6 && people.to >= 6,
  );
  expect(screen.getByText(`${fitting.length} ${fitting.length === 1 ? 'item' : 'items'}`)).toBeVisible();
  await press('Clear filters');
  expect(screen.getByText(`${libraryItems.length} items`)).toBeVisible();
});

test('a favourite stands on top, alone on its shelf, and is kept', async () => {
  const { user, field, press, listed, shelf, kept } = await setUp();
  await shelf('Favourites');
  expect(screen.getByText(/No favourites yet/u)).toBeVisible();
  await shelf('Everything');
  await user.type(field, 'weather');
  await press('Favourite');
  expect(screen.getByRole('button', { name: 'Favourite' })).toHaveAttribute('aria-pressed', 'true');
  await user.clear(field);
  expect(listed()[0]).toContain('If your mood were weather');
  await shelf('Favourites');
  expect(listed()).toHaveLength(1);
  expect(kept().favourites).toEqual(['opener-weather']);
});

test('one’s own are written, changed and deleted, and every step can be taken back', async () => {
  const { user, press, type, kept, listed, shelf, detail, shown } = await setUp();
  await press('Write your own');
  expect(screen.getByRole('textbox', { name: 'Words to say or to show' })).toHaveFocus();
  await user.keyboard('What did you leave unsaid?');
  await type('How to run it, for you alone', 'Wait.');
  await press('Keep');
  expect(kept().items).toMatchObject([{ text: 'What did you leave unsaid?', how: 'Wait.', kind: 'opener' }]);
  await shown();
  expect(detail().getByText('Wait.')).toBeVisible();
  await press('Change');
  await type('Words to say or to show', 'What is still unsaid?');
  await press('Keep');
  expect(kept().items).toMatchObject([{ text: 'What is still unsaid?' }]);
  await press('Undo');
  expect(kept().items).toMatchObject([{ text: 'What did you leave unsaid?' }]);
  await shelf('My own');
  expect(listed()).toHaveLength(1);
  await press('Delete');
  expect(screen.getByText('“What did you leave unsaid?” is deleted.')).toBeVisible();
  expect(kept().items).toEqual([]);
  await press('Undo');
  expect(kept().items).toMatchObject([{ text: 'What did you leave unsaid?' }]);
  // And with the key, outside of what is typed.
  await user.keyboard('{Control>}z{/Control}');
  expect(kept().items).toEqual([]);
});

test('one of the app’s is copied and changed; the app’s own stays', async () => {
  const { user, field, press, type, kept } = await setUp();
  await user.type(field, 'weather');
  await press('Copy to change');
  await type('Words to say or to show', 'As a landscape, how are you today?');
  await press('Keep');
  const [item] = kept().items;
  expect(item).toMatchObject({ ...weather, id: item?.id, text: 'As a landscape, how are you today?' });
  expect(item?.id).not.toBe(weather.id);
  await user.clear(field);
  await user.type(field, 'weather');
  expect(screen.getByRole('radio', { name: /^If your mood were weather/u })).toBeVisible();
});

test('what cannot be kept says which field and why, and has the focus', async () => {
  const { press, type, kept } = await setUp();
  await press('Write your own');
  await press('Keep');
  expect(screen.getByText('Write the words: 1 to 500 characters.')).toBeVisible();
  await type('Words to say or to show', 'Hello?');
  await type('Minutes, from', '20');
  await press('Keep');
  expect(screen.getAllByText('Whole minutes from 1 to 480, the smaller number first.')[0]).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Minutes, from' })).toHaveFocus();
  expect(kept().items).toEqual([]);
});

test('what was being written is not lost to Esc or to a look at another item', async () => {
  const { user, press, onClose } = await setUp();
  await press('Write your own');
  await user.keyboard('Half a sentence');
  await user.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await press('Go on writing');
  expect(screen.getByRole('textbox', { name: 'Words to say or to show' })).toHaveValue('Half a sentence');
  await user.click(screen.getByRole('radio', { name: /^If your mood were weather/u }));
  expect(screen.queryByRole('form')).toBeNull();
  await press('Go on writing');
  expect(screen.getByRole('textbox', { name: 'Words to say or to show' })).toHaveValue('Half a sentence');
});

test('runs of show, the app’s and one’s own: rows, minutes, people; used, or one’s own deleted with a way back', async () => {
  const { user, shelf, listed, press, onTemplate, kept, field } = await setUp({ templates: [ownTemplate] });
  await shelf('Runs of show');
  expect(listed('Runs of show')[0]).toContain('Our Thursday');
  expect(listed('Runs of show').length).toBeGreaterThan(8);
  const shown = within(screen.getByRole('region', { name: 'The run of show' }));
  expect(shown.getByText('90 min · made for 6–12 people')).toBeVisible();
  expect(within(shown.getByRole('table', { name: 'Its rows' })).getAllByRole('row')).toHaveLength(
    usualTemplate.segments.length + 1,
  );
  await press('Use this run of show');
  expect(onTemplate).toHaveBeenCalledExactlyOnceWith(ownTemplate);
  await press('Delete');
  expect(kept().templates).toEqual([]);
  await press('Undo');
  expect(kept().templates).toEqual([ownTemplate]);
  await user.type(field, 'retro');
  expect(listed('Runs of show')).toHaveLength(1);
  await user.keyboard('{Enter}');
  expect(onTemplate.mock.calls[1]?.[0].title).toBe('Retrospective');
});

test('a file adds what is new, says what was here already, and can be taken back', async () => {
  const text = libraryJson({
    items: [mine, weather, { ...weather, text: 'Another text' }],
    templates: [ownTemplate],
  });
  const { press, kept } = await setUp({}, { ok: true, name: 'theirs.json', text });
  await press('Open a library file…');
  expect(
    await screen.findByText(
      'theirs.json: 2 items and 1 run of show added. 1 entry was here already. 1 entry came in under a new id, for something else had it.',
    ),
  ).toBeVisible();
  expect(kept().items.map((item) => item.text)).toEqual([mine.text, 'Another text']);
  expect(kept().templates).toEqual([ownTemplate]);
  await press('Undo');
  await waitFor(() => expect(kept()).toEqual(noOwnLibrary));
});

test.each<[OpenedText, RegExp]>([
  [
    { ok: true, name: 'x.json', text: '{"format":"other"}' },
    /^x\.json, line 1: this is not a library of Talking Piece/u,
  ],
  [{ ok: true, name: 'x.json', text: '' }, /^x\.json: the file is empty/u],
  [{ ok: false, code: 'tooLarge', name: 'x.json' }, /^x\.json is too large for a library/u],
])('a file that is no library: %o', async (opened, said) => {
  const { press, kept } = await setUp({ items: [mine] }, opened);
  await press('Open a library file…');
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
  expect(kept().items).toEqual([mine]);
});

test('one’s own goes into a file that reads back', async () => {
  const { press, saved } = await setUp({ items: [mine], templates: [ownTemplate], favourites: ['mine'] });
  await press('Save mine to a file…');
  expect(await screen.findByText('Saved to /documents/mine.json.')).toBeVisible();
  expect(parseLibrary(saved[0] ?? '')).toEqual({
    ok: true,
    value: { items: [mine], templates: [ownTemplate] },
  });
});

test('without anything of one’s own there is nothing to save, and no dialog', async () => {
  const { press, saved } = await setUp();
  await press('Save mine to a file…');
  expect(await screen.findByText('There is nothing of your own to save yet.')).toBeVisible();
  expect(saved).toEqual([]);
});

test('what the disk does not take is said, and stays', async () => {
  const { press, listed, shelf } = await setUp({ items: [mine] }, null, true);
  await shelf('My own');
  await press('Favourite');
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be written to the disk \(ENOSPC\)/u);
  await shelf('Favourites');
  expect(listed()).toHaveLength(1);
});

test('/ and Ctrl F lead into the field from anywhere', async () => {
  const { user, field, shelf } = await setUp();
  for (const key of ['/', '{Control>}f{/Control}']) {
    await shelf('Feedback');
    expect(field).not.toHaveFocus();
    await user.keyboard(key);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
  }
});

test('a long list grows as somebody comes near its end', async () => {
  const { listed } = await setUp();
  const before = listed().length;
  expect(before).toBeLessThan(libraryItems.length);
  const list = screen.getByRole('radiogroup', { name: 'Items' });
  // As tall as three windows, and seen from the second on.
  Object.defineProperties(list, { clientHeight: { value: 600 }, scrollHeight: { value: 1_800 } });
  fireEvent.scroll(list, { target: { scrollTop: 650 } });
  await waitFor(() => expect(listed().length).toBeGreaterThan(before));
});
