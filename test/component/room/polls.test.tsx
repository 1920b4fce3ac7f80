import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/session/commands.ts';
import { en } from '../../../shared/words/en.ts';
import '../../../renderer/room/polls/kept-poll.tsx';
import '../../../renderer/room/polls/poll-bar.tsx';
import '../../../renderer/room/polls/poll-dialog.tsx';
import { ConnectedApp } from '../../support/connected-app.tsx';
import type { FakeMain } from '../../support/fake-bridge.ts';
import { evening, personId } from '../../support/evening.ts';

const ask: Command<'openPoll'> = {
  type: 'openPoll',
  kind: 'fist',
  question: 'Shall we meet every week?',
  options: [],
  top: null,
  dots: null,
  voters: 46,
};

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string): Promise<void> =>
  act(
    async () =>
      void fireEvent.keyDown(document.activeElement ?? document.body, {
        key: name,
        code: /^\d$/.test(name) ? `Digit${name}` : name,
      }),
  );
const keys = async (...names: readonly string[]): Promise<void> => {
  for (const each of names) await key(each);
};
const run = (main: FakeMain, id: string): Promise<void> => act(async () => main.tell('menu:command', { id }));
const bar = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Poll' });
const field = (name: string): HTMLElement => screen.getByRole('textbox', { name });

describe('polls by count', () => {
  it('a question and Enter open it, of as many as are in the room', async () => {
    const main = evening();
    await show(main);
    await run(main, 'poll.open');
    const question = await screen.findByRole('textbox', { name: /^Question/u });
    await userEvent.click(question);
    await userEvent.keyboard('Shall we?{Enter}');
    expect(main.sent).toEqual([
      {
        type: 'openPoll',
        kind: 'fist',
        question: 'Shall we?',
        options: [],
        top: null,
        dots: null,
        voters: 12,
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(await bar()).getByText('Shall we?')).toBeInTheDocument();
  });

  it('a dot vote asks for two options at least, and says so', async () => {
    const main = evening();
    await show(main);
    await run(main, 'poll.open');
    await userEvent.click(await screen.findByRole('radio', { name: 'Dot vote' }));
    const options = screen.getByRole('textbox', { name: 'Options, one on a line' });
    await userEvent.click(options);
    await userEvent.paste('tea');
    await userEvent.click(screen.getByRole('button', { name: 'Open the poll' }));
    expect(main.sent).toEqual([]);
    expect(options).toHaveAccessibleDescription(expect.stringContaining('two options'));
    await userEvent.click(options);
    await userEvent.paste('\ncoffee');
    await userEvent.click(screen.getByRole('button', { name: 'Open the poll' }));
    expect(main.sent).toMatchObject([{ kind: 'dots', options: ['tea', 'coffee'], dots: 3 }]);
  });

  it('Keys: level, number, Enter counts; digits are no badges, letters stay people', async () => {
    const main = evening();
    main.do(ask);
    await show(main);
    await bar();
    await keys('5', '1', '8');
    expect(field('five, key 5')).toHaveValue('18');
    expect(main.sent).toEqual([]);
    await keys('Enter', '0', '3', 'Enter', 'm');
    expect(main.sent).toEqual([
      { type: 'tallyPoll', choice: '5', count: 18 },
      { type: 'tallyPoll', choice: '0', count: 3 },
      { type: 'passFloor', person: personId('Mei'), add: false },
    ]);
    expect(within(await bar()).getByText('21')).toBeInTheDocument();
  });

  it('Keys: once it is closed digits are badges again, and what was half typed is gone', async () => {
    const main = evening();
    main.do(ask);
    await show(main);
    await bar();
    await keys('5', '1');
    await run(main, 'poll.close');
    expect(screen.queryByRole('region', { name: 'Poll' })).toBeNull();
    await act(async () => main.do(ask));
    expect(within(await bar()).getByLabelText('five, key 5')).toHaveValue('');
    await run(main, 'poll.close');
    await keys('0', '1');
    expect(main.sent.at(-1)).toMatchObject({ type: 'passFloor' });
  });

  it('R4: Backspace takes back a digit while one is typed, and the last count after that', async () => {
    const main = evening();
    main.do(ask);
    await show(main);
    await bar();
    await keys('5', '9', 'Enter', '4', '2', 'Backspace', 'Backspace', 'Backspace');
    expect(main.sent.at(-1)).toEqual({ type: 'undo' });
    expect(main.state.facts.polls.at(-1)?.tallies).toEqual([]);
  });

  it('WCAG: without bare keys each choice has a field, kept on Enter', async () => {
    const main = evening();
    main.settings = { ...main.settings, bareKeys: false };
    main.do(ask);
    await show(main);
    await bar();
    await userEvent.click(field('four'));
    await userEvent.keyboard('12{Enter}');
    expect(main.sent).toEqual([{ type: 'tallyPoll', choice: '4', count: 12 }]);
    await userEvent.clear(field('How many can vote'));
    await userEvent.keyboard('48{Enter}');
    expect(main.sent.at(-1)).toEqual({ type: 'resizePoll', voters: 48 });
  });

  it('one word: typed and kept; the same word again is one more', async () => {
    const main = evening();
    main.do({ ...ask, kind: 'word' });
    await show(main);
    await waitFor(() => expect(field('A word that was said')).toHaveFocus());
    await userEvent.keyboard('Calm{Enter}tired{Enter}calm{Enter}');
    expect(main.state.facts.polls.at(-1)?.tallies).toEqual([
      { choice: 'Calm', count: 2 },
      { choice: 'tired', count: 1 },
    ]);
  });

  it('more votes than people is said, and not refused', async () => {
    const main = evening();
    main.do({ ...ask, voters: 3 });
    main.do({ type: 'tallyPoll', choice: '5', count: 5 });
    await show(main);
    expect(within(await bar()).getByText('2 more than can be')).toBeInTheDocument();
  });
});

describe('principle 2: a poll on the covered console', () => {
  it('shows how many voted, what is typed nowhere, and the result only when the group agreed', async () => {
    const main = evening();
    main.do(ask);
    main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
    await show(main);
    await keys('5', '9');
    expect(document.body.textContent).not.toContain('9');
    expect(screen.getByText(`key: ${en.polls.counting}`)).toBeInTheDocument();
    await keys('Enter', '0', '2', 'Enter');
    expect(screen.getAllByText('11 of 46 voted', { exact: false }).length).toBeGreaterThan(0);
    expect(screen.queryByText('9')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Poll' })).toBeNull();
    await run(main, 'poll.agree');
    expect(screen.getByText('9')).toBeInTheDocument();
  });
});
