import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ImportAgenda } from '../../../renderer/plan/import/import-agenda.tsx';
import type { OpenedText } from '../../../shared/ipc/documents.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { bridgeOf } from '../../support/plain-bridge.ts';

const agenda = [
  '# Thursday evening',
  '- 18:30 Arrive',
  '- 18:40 Opening round, 10-15 min',
  '  - Owner: Anna',
  '  - Materials: markers, paper',
  '- Story time',
  '- Closing, 10 min',
].join('\n');

function setUp(opened: OpenedText = null) {
  const onTake = vi.fn<(segments: PlanSegment[], about: { readonly title: string | null }) => void>();
  const onClose = vi.fn<() => void>();
  const { bridge } = bridgeOf({ 'text:open': () => opened });
  render(<ImportAgenda bridge={bridge} onTake={onTake} onClose={onClose} />);
  const user = userEvent.setup();
  return {
    user,
    onTake,
    onClose,
    field: () => screen.getByRole('textbox', { name: 'The agenda, as it is' }),
    paste: async (text: string) => {
      await user.click(screen.getByRole('textbox', { name: 'The agenda, as it is' }));
      await user.paste(text);
    },
    row: (line: number) => {
      const found = screen.getAllByRole('row')[line];
      if (found === undefined) throw new Error(`no row ${line}`);
      return within(found);
    },
    minutes: (line: number) => screen.getByRole('textbox', { name: `Minutes of line ${line}` }),
    take: () => screen.getByRole('button', { name: /^Take these/u }),
  };
}

test('what is pasted stands line by line beside what was understood; nothing is taken yet', async () => {
  const { paste, row, onTake } = setUp();
  await paste(agenda);
  const table = screen.getByRole('table', { name: 'What was understood of each line' });
  expect(within(table).getAllByRole('row')).toHaveLength(8);
  expect(row(1).getByText('a heading, no row')).toBeVisible();
  expect(row(2).getByText('18:30')).toBeVisible();
  expect(row(2).getByText(/until the next row/u)).toBeVisible();
  expect(row(4).getByText('part of “Opening round”')).toBeVisible();
  expect(onTake).not.toHaveBeenCalled();
});

test('owner → cue and materials → checklist are visible before anything is taken', async () => {
  const { paste, row } = setUp();
  await paste(agenda);
  expect(row(3).getByText('Cue').parentElement).toHaveTextContent('Cue With Anna.');
  expect(row(3).getByText('Checklist').parentElement).toHaveTextContent('Checklist markers · paper');
  expect(row(3).getByText(/go-round/u)).toBeVisible();
});

test('doubts are marked in words, one key goes to the next, and each has what settles it', async () => {
  const { user, paste, row, minutes, take, onTake } = setUp();
  await paste(agenda);
  expect(row(3).getByText('Look at this:')).toBeVisible();
  expect(row(3).getByText('“10-15 min” taken as 15 minutes')).toBeVisible();
  expect(row(6).getByText('Needed:')).toBeVisible();
  expect(screen.getByText('2 lines to look at')).toBeVisible();
  // Arriving, the first has the focus.
  expect(row(3).getByRole('button', { name: '10 min instead' })).toHaveFocus();
  await user.keyboard('{F8}');
  expect(minutes(6)).toHaveFocus();
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(row(3).getByRole('button', { name: '10 min instead' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(minutes(3)).toHaveValue('10');
  // What was pressed is gone: the next one has the focus.
  await waitFor(() => expect(minutes(6)).toHaveFocus());
  await user.keyboard('20{Enter}');
  expect(screen.getByText('Nothing left to look at')).toBeVisible();
  expect(take()).toHaveFocus();
  expect(take()).toHaveTextContent('Take these 4 rows (50 min)');
  await user.keyboard('{Enter}');
  expect(onTake).toHaveBeenCalledOnce();
  const [segments, about] = onTake.mock.calls[0] ?? [];
  expect(about).toEqual({ title: 'Thursday evening' });
  expect(segments?.map(({ title, durationMs }) => [title, durationMs / 60_000])).toEqual([
    ['Arrive', 10],
    ['Opening round', 10],
    ['Story time', 20],
    ['Closing', 10],
  ]);
  expect(segments?.[1]).toMatchObject({
    cue: 'With Anna.',
    checklist: [{ text: 'markers' }, { text: 'paper' }],
  });
});

test('a row without minutes blocks, says so, and has the focus', async () => {
  const { user, paste, minutes, take, onTake } = setUp();
  await paste(agenda);
  expect(take()).toHaveTextContent('so far');
  await user.click(take());
  expect(onTake).not.toHaveBeenCalled();
  expect(screen.getByText('Line 6 has no minutes yet: give them, or leave the row out.')).toBeVisible();
  expect(minutes(6)).toHaveFocus();
  expect(minutes(6)).toBeInvalid();
  await user.click(screen.getByRole('button', { name: 'Leave out: line 6' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onTake.mock.calls[0]?.[0].map(({ title }) => title)).toEqual(['Arrive', 'Opening round', 'Closing']);
});

test('a doubt may be right as it is; taking does not wait for it', async () => {
  const { user, paste, row } = setUp();
  await paste('A, 10-15 min\nB, 5 min');
  await user.click(row(1).getByRole('button', { name: /That is right/u }));
  expect(screen.queryByText('Look at this:')).toBeNull();
  expect(screen.getByRole('button', { name: 'Take these 2 rows (20 min)' })).toBeVisible();
});

test('a line that is no row can be made one, and left out again', async () => {
  const { user, paste, minutes } = setUp();
  await paste(agenda);
  await user.click(screen.getByRole('button', { name: 'Make it a row: line 1' }));
  expect(screen.getByRole('textbox', { name: 'Title of line 1' })).toHaveValue('Thursday evening');
  await waitFor(() => expect(minutes(1)).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Leave out: line 1' }));
  expect(screen.getByRole('button', { name: 'Make it a row: line 1' })).toBeVisible();
});

test('everything is undone in the dialog, a field’s typing in one step, and done again', async () => {
  const { user, paste, minutes } = setUp();
  await paste(agenda);
  await user.type(minutes(6), '25');
  await user.click(screen.getByRole('button', { name: 'Leave out: line 7' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(screen.getByRole('textbox', { name: 'Minutes of line 7' })).toBeVisible();
  await user.keyboard('{Control>}z{/Control}');
  expect(minutes(6)).toHaveValue('');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(minutes(6)).toHaveValue('25');
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(screen.queryByRole('textbox', { name: 'Minutes of line 7' })).toBeNull();
});

test('a title can be put right', async () => {
  const { user, paste, onTake } = setUp();
  await paste('A, 10 min\nB, 5 min');
  const title = screen.getByRole('textbox', { name: 'Title of line 1' });
  await user.clear(title);
  expect(screen.getByText('a title.')).toBeVisible();
  await user.type(title, 'Arrive');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onTake.mock.calls[0]?.[0][0]?.title).toBe('Arrive');
});

describe('where it comes from', () => {
  test('typed line by line, it is looked at when asked for', async () => {
    const { user, field } = setUp();
    await user.type(field(), 'A, 10 min');
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'See what was understood' }));
    expect(screen.getByRole('table')).toBeVisible();
  });
  test('a file', async () => {
    const { user } = setUp({ ok: true, name: 'evening.md', text: agenda });
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    expect(await screen.findByRole('table')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change the text' }));
    expect(screen.getByText('From evening.md')).toBeVisible();
  });
  test.each([
    ['notText', 'photo.png is no text. Save it as text or CSV, or copy what is in it and paste it here.'],
    ['tooLarge', 'photo.png is too large for an agenda. Choose another file.'],
    ['unreadable', 'photo.png could not be read. Nothing was taken over.'],
  ] as const)('a file that is none: %s', async (code, said) => {
    const { user } = setUp({ ok: false, code, name: 'photo.png' });
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    expect(await screen.findByText(said)).toBeVisible();
  });
  test('a file that is dropped, in Latin-1 as well', async () => {
    const { field } = setUp();
    const bytes = Uint8Array.from([...'Begr\u00fc\u00dfung, 10 min'].map((each) => each.charCodeAt(0)));
    fireEvent.drop(field(), { dataTransfer: { files: [new File([bytes], 'abend.txt')] } });
    expect(await screen.findByRole('textbox', { name: 'Title of line 1' })).toHaveValue('Begrüßung');
  });
  test('a fault of the text is said with its line, and what is typed stays', async () => {
    const { user, field } = setUp();
    await user.click(screen.getByRole('button', { name: 'See what was understood' }));
    expect(screen.getByText('There is nothing in it yet. Paste an agenda or open a file.')).toBeVisible();
    fireEvent.change(field(), { target: { value: `A, 5 min\n${'x'.repeat(4_001)}` } });
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText(/^Line 2 is longer than 4000 characters/u)).toBeVisible();
    expect(field()).toHaveValue(`A, 5 min\n${'x'.repeat(4_001)}`);
  });
});

test('Esc leaves at once where nothing is there, and asks where something would be lost', async () => {
  const { user, paste, onClose } = setUp();
  await paste(agenda);
  await user.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByRole('alertdialog', { name: /Nothing was taken yet/u })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Stay' })).toHaveFocus();
  await user.keyboard('{Enter}');
  // Where it was before.
  expect(screen.getByRole('button', { name: '10 min instead' })).toHaveFocus();
  // Esc itself means staying.
  await user.keyboard('{Escape}{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Leave' }));
  expect(onClose).toHaveBeenCalledOnce();
});
test('Esc in an empty dialog leaves', async () => {
  const { user, onClose } = setUp();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
