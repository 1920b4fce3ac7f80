import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectedApp } from '../../support/connected-app.tsx';
import { en } from '../../../shared/words/en.ts';
import { quietAfterMs } from '../../../renderer/room/use-quiet.ts';
import type { FakeMain } from '../../support/fake-bridge.ts';
import { evening, inARound, inTheMiddle, personId } from '../../support/evening.ts';

async function show(main: FakeMain): Promise<void> {
  render(<ConnectedApp bridge={main.bridge} />);
  await act(async () => undefined);
}
const key = (name: string, more: Partial<KeyboardEventInit> = {}): Promise<void> =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
const type = async (letters: string): Promise<void> => {
  for (const each of letters) await key(each);
};
const cover = (main: FakeMain): void =>
  main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
const seat = (name: string): HTMLElement => screen.getByRole('button', { name: new RegExp(`^${name}, `) });

describe('the floor', () => {
  it('Keys: a letter passes the floor, and the seat and the centre say so', async () => {
    const main = inTheMiddle();
    await show(main);
    await type('mei');
    expect(main.sent).toEqual([{ type: 'passFloor', person: personId('Mei'), add: false }]);
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'true');
    expect(seat('Kwame')).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByText('Mei has the floor')).toBeInTheDocument();
  });

  it('ROOM: a click passes the floor without taking the focus; Shift adds a voice (U1)', async () => {
    const main = inTheMiddle();
    await show(main);
    await userEvent.click(seat('Ruth'));
    await act(async () => void fireEvent.click(seat('Noor'), { shiftKey: true }));
    expect(document.activeElement).toBe(document.body);
    expect(main.sent).toEqual([
      { type: 'passFloor', person: personId('Ruth'), add: false },
      { type: 'passFloor', person: personId('Noor'), add: true },
    ]);
    expect(seat('Ruth')).toHaveAttribute('aria-pressed', 'true');
    expect(seat('Noor')).toHaveAttribute('aria-pressed', 'true');
  });

  it('R4: Backspace takes it back, Shift Backspace brings it again', async () => {
    const main = inTheMiddle();
    await show(main);
    await type('m');
    await key('Backspace');
    expect(seat('Kwame')).toHaveAttribute('aria-pressed', 'true');
    await key('Backspace', { shiftKey: true });
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'true');
  });

  it('Keys: Ctrl D and a person is a hand, shown at the seat', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('d', { ctrlKey: true });
    await type('r');
    expect(main.sent).toEqual([{ type: 'raiseHand', person: personId('Ruth') }]);
    expect(seat('Ruth')).toHaveAccessibleDescription(expect.stringContaining('hand up'));
  });

  it('WCAG: a seat can be reached and pressed with the keyboard alone', async () => {
    const main = inTheMiddle();
    main.settings = { ...main.settings, bareKeys: false };
    await show(main);
    seat('Kwame').focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(seat('Ines')).toHaveFocus();
    expect(main.sent).toEqual([{ type: 'passFloor', person: personId('Ines'), add: false }]);
  });

  it('U4: whoever is not measured has no meter', async () => {
    await show(inTheMiddle({ untracked: ['Amara'] }));
    expect(seat('Mei')).toHaveAccessibleDescription(expect.stringContaining('turns'));
    expect(seat('Amara')).not.toHaveAccessibleDescription();
  });

  it('Keys: with letters switched off nobody is moved, and the rest still works', async () => {
    const main = inTheMiddle();
    main.settings = { ...main.settings, bareKeys: false };
    await show(main);
    await type('m1');
    await key(' ');
    expect(main.sent).toEqual([{ type: 'hold' }]);
  });

  it('HOUSE: keys pressed in the wall act like keys pressed here', async () => {
    const main = inTheMiddle();
    await show(main);
    const none = { shift: false, control: false, alt: false, meta: false };
    await act(async () => main.tell('wall:key', { key: 'm', code: 'KeyM', ...none }));
    await act(async () => main.tell('menu:command', { id: 'segment.next' }));
    expect(main.sent.map((each) => each.type)).toEqual(['passFloor', 'nextSegment']);
  });
});

describe('the timeline', () => {
  it('T2: shows what is left, and counts on over time with a minus', async () => {
    const main = inTheMiddle();
    await show(main);
    const running = screen.getByRole('listitem', { current: 'step' });
    expect(within(running).getByText('Asking for help')).toBeInTheDocument();
    expect(within(running).getByRole('timer')).toHaveTextContent(/^1\d:\d\d$/);
    const left = 24 * 60_000 - (main.now - (main.state.facts.segments[3]?.spans[0]?.from ?? 0));
    main.now += left + 15_000;
    await act(async () => main.tell('clock:anchor', { now: main.now }));
    expect(within(running).getByRole('timer')).toHaveTextContent('\u22120:15');
    expect(within(running).getByText('time')).toBeInTheDocument();
  });

  it('Keys: arrows give and take minutes, Ctrl Enter goes on and back, Ctrl E closes now', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('ArrowUp');
    await key('ArrowDown', { shiftKey: true });
    await key('Enter', { ctrlKey: true });
    await key('Enter', { ctrlKey: true, shiftKey: true });
    await key('e', { ctrlKey: true });
    expect(main.sent).toEqual([
      { type: 'resizeSegment', segment: null, deltaMs: 60_000 },
      { type: 'resizeSegment', segment: null, deltaMs: -300_000 },
      { type: 'nextSegment' },
      { type: 'previousSegment' },
      { type: 'closeNow' },
    ]);
    expect(
      within(screen.getByRole('listitem', { current: 'step' })).getByText('Closing round'),
    ).toBeInTheDocument();
  });

  it('ROOM: the closing cannot be skipped, everything else ahead can', async () => {
    await show(inTheMiddle());
    expect(screen.getByRole('button', { name: 'Skip Break' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Skip Closing round' })).not.toBeInTheDocument();
  });

  it('ROOM: Space holds, says so, and resumes', async () => {
    const main = inTheMiddle();
    await show(main);
    await key(' ');
    expect(screen.getByRole('button', { name: 'Resume' })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getAllByText('Held').length).toBeGreaterThan(0);
    await key(' ');
    expect(main.sent.map((each) => each.type)).toEqual(['hold', 'resume']);
    expect(screen.queryByText('Held')).not.toBeInTheDocument();
  });
});

describe('the go-round', () => {
  it('P5: Enter is next, Shift Enter passes and is asked again', async () => {
    const main = inARound();
    await show(main);
    expect(screen.getByText('10 to go, 1 of them again')).toBeInTheDocument();
    await key('Enter');
    await key('Enter', { shiftKey: true });
    expect(main.sent).toEqual([{ type: 'nextInRound' }, { type: 'passInRound' }]);
    expect(screen.getByText('9 to go, 2 of them again')).toBeInTheDocument();
    expect(seat('Priya')).toHaveAccessibleDescription('will be asked again');
  });

  it('ROOM: meters rest, and no digits of time stand beside the name', async () => {
    const main = inARound();
    await show(main);
    expect(seat('Amara')).toHaveAccessibleDescription('has spoken');
    expect(document.querySelector('.floor')?.textContent).toBe('Mei10 to go, 1 of them againthen Priya');
    expect(document.querySelector('.petal')).toBeNull();
  });

  it('P5: who passed counts until they were asked again, so that no number comes twice', async () => {
    const main = inARound({ people: 4 });
    await show(main);
    const said = (): string => document.querySelector('.floor-next')?.textContent ?? '';
    const seen = [said()];
    for (let turn = 0; turn < 3; turn += 1) {
      await key('Enter');
      seen.push(said());
    }
    expect(seen).toEqual(['2 to go, 1 of them again', '1 to go, again', 'the last one', '']);
  });

  it('P5: on a screen that everyone sees a pass looks like a turn', async () => {
    const main = inARound({ people: 4 });
    cover(main);
    await show(main);
    await key('Escape');
    expect(screen.getByText('1 to go')).toBeInTheDocument();
    expect(screen.queryByText(/again/u)).not.toBeInTheDocument();
  });

  it('P5: once everyone has had a turn, a letter gives the floor, and seat and centre say to whom', async () => {
    const main = inARound({ people: 4 });
    await show(main);
    for (let turn = 0; turn < 3; turn += 1) await key('Enter');
    const name = (): string => document.querySelector('.floor-name')?.textContent ?? '';
    expect(name()).toBe('Everyone has had a turn');
    await type('mei');
    expect(main.sent.at(-1)).toEqual({ type: 'passFloor', person: personId('Mei'), add: false });
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'true');
    expect(name()).toBe('Mei');
    expect(screen.getByText('Everyone has had a turn')).toBeInTheDocument();
    await type('jonas');
    expect(seat('Mei')).toHaveAttribute('aria-pressed', 'false');
    expect(name()).toBe('Jonas');
  });

  it('ROOM: where the plan has no limit, a round gets one, said before and at its start, and its ring', async () => {
    const main = inTheMiddle();
    await show(main);
    // 24 minutes of open talk for twelve.
    await act(async () => main.tell('menu:command', { id: 'round.start' }));
    expect(document.querySelector('.echo')).toHaveTextContent('Go-round begun, 2:00 each');
    expect(document.querySelector('.floor-ring')).toBeInTheDocument();
    await act(async () => main.tell('menu:command', { id: 'round.end' }));
    main.do({ type: 'startSegment', segment: 's3' });
    await act(async () => main.tell('clock:anchor', { now: main.now }));
    expect(screen.getByText(/^\d:\d\d each$/u)).toBeInTheDocument();
  });

  it('ROOM: the next person and the next segment are two buttons with two names', async () => {
    await show(inARound());
    expect(screen.getByRole('button', { name: 'Next person' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Next segment' })).toBeInTheDocument();
  });
});

describe('the notes pad', () => {
  it('ROOM: Tab, type, Enter keeps; no key acts meanwhile; Esc goes back', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('Tab');
    const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
    expect(line()).toHaveFocus();
    await userEvent.type(line(), '! send the template @Jonas fri{Enter}');
    expect(main.sent).toEqual([
      {
        type: 'takeNote',
        kind: 'action',
        visibility: 'circle',
        text: 'send the template',
        owner: personId('Jonas'),
        due: '2026-08-07',
      },
    ]);
    expect(line()).toHaveValue('');
    await key('Escape');
    expect(document.body).toHaveFocus();
  });

  it('ROOM: / and a name passes the floor without leaving the pad', async () => {
    const main = inTheMiddle();
    await show(main);
    const line = (): HTMLElement => screen.getByRole('textbox', { name: 'New note' });
    await userEvent.type(line(), '/ru{Enter}');
    expect(main.sent).toEqual([{ type: 'passFloor', person: personId('Ruth'), add: false }]);
    expect(line()).toHaveFocus();
  });

  it('ROOM: a note can be edited, its visibility changed, and deleted', async () => {
    const main = inTheMiddle();
    await show(main);
    const note = screen.getByText(/Asking early reads/).closest('li');
    if (note === null) throw new Error('the note is not in the list');
    await userEvent.click(within(note).getByRole('button', { name: /Who sees it/ }));
    await userEvent.click(within(note).getByRole('button', { name: /^Edit/ }));
    const dialog = screen.getByRole('dialog');
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'Text' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Text' }), 'Asking is respect');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await userEvent.click(
      within(screen.getByText('Asking is respect').closest('li') ?? note).getByRole('button', {
        name: /^Delete/,
      }),
    );
    expect(main.sent.map((each) => each.type)).toEqual(['editNote', 'editNote', 'removeNote']);
    expect(main.sent[0]).toMatchObject({ visibility: 'shareable' });
    expect(screen.queryByText('Asking is respect')).not.toBeInTheDocument();
  });
});

describe('an action', () => {
  it('ROOM: gets another owner and another date in its dialog; one who left can own it, too', async () => {
    const main = inTheMiddle();
    await show(main);
    await act(
      async () =>
        void main.bridge.request('session:command', {
          commandId: 'left',
          command: { type: 'leavePerson', person: personId('Ruth') },
        }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: 'New note' }),
      '! send the template @Ruth{Enter}',
    );
    expect(main.sent.at(-1)).toMatchObject({
      type: 'takeNote',
      text: 'send the template',
      owner: personId('Ruth'),
    });
    const note = screen.getByText('send the template').closest('li');
    if (note === null) throw new Error('the note is not in the list');
    await userEvent.click(within(note).getByRole('button', { name: /^Edit/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who does it' }), 'Mei');
    fireEvent.change(screen.getByLabelText('Until when'), { target: { value: '2026-12-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(main.sent.at(-1)).toMatchObject({ type: 'editNote', owner: personId('Mei'), due: '2026-12-01' });
  });
});

describe('nobody touches it', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());

  it('ROOM: after 15 s private notes are only counted and meters level out, until a touch', async () => {
    await show(inTheMiddle());
    expect(screen.getByText(/looked upset/)).toBeInTheDocument();
    await act(async () => vi.advanceTimersByTime(quietAfterMs + 1));
    expect(screen.queryByText(/looked upset/)).not.toBeInTheDocument();
    expect(screen.getByText('1 private')).toBeInTheDocument();
    expect(seat('Mei')).not.toHaveAccessibleDescription();
    await act(async () => void fireEvent.pointerMove(window));
    expect(screen.getByText(/looked upset/)).toBeInTheDocument();
  });
});

describe('the covered console', () => {
  it.each(['picture', 'plain view'])('ROOM: nothing private is in its DOM: %s', async (view) => {
    const main = inTheMiddle();
    cover(main);
    await show(main);
    if (view === 'plain view') await key('Escape');
    const html = document.documentElement.outerHTML;
    expect(html).not.toContain('looked upset');
    expect(html).not.toContain('Thank, do not comment');
    expect(html).not.toContain('Asking early reads');
    expect(html).not.toMatch(/\d turns|\d %/);
    expect(document.querySelectorAll('.petal, .threads, .seat-meter, .pad, .room-cue')).toHaveLength(0);
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('ROOM: the plain view has timeline, prompt, who speaks, who is next, saved state and the last key', async () => {
    const main = inTheMiddle();
    cover(main);
    await show(main);
    await key('Escape');
    await type('r');
    expect(screen.getByRole('navigation', { name: 'Run of show' })).toBeInTheDocument();
    expect(screen.getByText(/asking for help turned out better/)).toBeInTheDocument();
    expect(screen.getByText('Ruth')).toBeInTheDocument();
    expect(screen.getByText('then Sofia')).toBeInTheDocument();
    expect(screen.getByText('on disk')).toBeInTheDocument();
    expect(screen.getByText('key: Floor to Ruth')).toBeInTheDocument();
  });

  it('ROOM: the plain view says by when the group closes, and how late it is', async () => {
    const main = inTheMiddle();
    cover(main);
    main.after(30 * 60);
    await show(main);
    await key('Escape');
    expect(screen.getByText('close by')).toBeInTheDocument();
    const [, late = '0'] = /behind\+(\d+) min/u.exec(screen.getByRole('banner').textContent) ?? [];
    expect(Number(late)).toBeGreaterThan(0);
  });

  it.each(['free talk', 'a go-round'])(
    'principle 2: where the circle did not agree to names, the plain view has numbers: %s',
    async (what) => {
      const main =
        what === 'free talk' ? inTheMiddle({ namesOnWall: false }) : inARound({ namesOnWall: false });
      cover(main);
      await show(main);
      await key('Escape');
      await type('ruth');
      for (const name of ['Ruth', 'Mei', 'Sofia', 'Priya', 'Kwame'])
        expect(document.body.textContent).not.toContain(name);
      const [speaks, next] = [document.querySelector('.floor-name'), screen.getByText(/^then /u)];
      expect(speaks).toHaveTextContent(/^Person \d+$/u);
      expect(next).toHaveTextContent(/^then Person \d+$/u);
      expect(screen.getByText('key: floor')).toBeInTheDocument();
      expect(screen.getByText(/^Person \d+ has the floor$/u)).toBeInTheDocument();
    },
  );

  it('principle 2: where the circle agreed to initials, the plain view and what is said of it have no more', async () => {
    const main = inTheMiddle({ wallNames: 'initials' });
    cover(main);
    await show(main);
    await key('Escape');
    await type('ruth');
    for (const name of ['Ruth', 'Mei', 'Sofia', 'Priya', 'Kwame'])
      expect(document.body.textContent).not.toContain(name);
    expect(document.querySelector('.floor-name')).toHaveTextContent(/^R$/u);
    expect(screen.getByText('then S')).toBeInTheDocument();
    expect(screen.getByText('key: floor')).toBeInTheDocument();
    expect(screen.getByText('R has the floor')).toBeInTheDocument();
  });

  it('ROOM: all live keys work in both, only Ctrl U uncovers, and it asks first', async () => {
    const main = inTheMiddle();
    cover(main);
    await show(main);
    await type('m');
    await key('F5');
    await key('Escape');
    expect(main.sent).toEqual([{ type: 'passFloor', person: personId('Mei'), add: false }]);
    await key('u', { ctrlKey: true });
    const ask = screen.getByRole('alertdialog', { name: 'Uncover this screen?' });
    expect(main.state.facts.wall.covered).toBe(true);
    await userEvent.click(within(ask).getByRole('button', { name: 'Uncover' }));
    expect(main.state.facts.wall.covered).toBe(false);
    expect(screen.getByRole('textbox', { name: 'New note' })).toBeInTheDocument();
  });
});

describe('a note that is half typed', () => {
  it('ROOM: is not in the covered page, and is still there when it is uncovered', async () => {
    const main = inTheMiddle();
    await show(main);
    await userEvent.type(screen.getByRole('textbox', { name: 'New note' }), '~ half a confidence');
    await key('u', { ctrlKey: true });
    expect(main.state.facts.wall.covered).toBe(true);
    expect(document.documentElement.innerHTML).not.toContain('half a confidence');
    await key('u', { ctrlKey: true });
    await userEvent.click(screen.getByRole('button', { name: 'Uncover' }));
    expect(screen.getByRole('textbox', { name: 'New note' })).toHaveValue('~ half a confidence');
  });
});

describe('what is always said', () => {
  it('HOUSE: saving until it is durable, then on disk; a failing disk says where else', async () => {
    const main = inTheMiddle();
    await show(main);
    main.durable = false;
    await type('m');
    expect(await screen.findByText('saving')).toBeInTheDocument();
    await act(async () => main.tell('session:durable', { session: 'session-1', seq: main.state.seq }));
    expect(await screen.findByText('on disk')).toBeInTheDocument();
    await act(async () =>
      main.tell('session:disk', {
        session: 'session-1',
        disk: { state: 'failing', code: 'ENOSPC', path: '/vault' },
      }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('/vault');
    await userEvent.click(screen.getByRole('button', { name: 'Save in another place…' }));
    expect(main.requests.at(-1)?.channel).toBe('session:save-elsewhere');
  });

  it('R8: after a kill it says what happened and that the gap is not counted', async () => {
    const main = inTheMiddle();
    main.recovered = { crashed: true, gapMs: 240_000, counted: false, tailRepaired: true, damagedLines: [7] };
    await show(main);
    const said = screen.getByText(/The app was ended while this session ran/);
    expect(said).toHaveTextContent('The 4 minutes in between are not counted.');
    expect(said).toHaveTextContent('half written and was put aside (journal.log, line 7');
    expect(said).toHaveTextContent('/vault/quarantine');
    await userEvent.click(screen.getByRole('button', { name: 'Understood' }));
    expect(said).not.toBeInTheDocument();
  });

  it('R2: a refusal is said, and gone with the next command', async () => {
    const main = evening();
    await show(main);
    await key('ArrowLeft');
    expect(main.sent).toEqual([{ type: 'shiftFloor', deltaMs: -5000 }]);
    expect(screen.getByText(en.refusals.noChange())).toBeInTheDocument();
    await type('m');
    expect(screen.queryByText(en.refusals.noChange())).not.toBeInTheDocument();
  });

  it('ROOM: the echo says what happened, not which key it was', async () => {
    const main = inTheMiddle();
    await show(main);
    const echo = (): string => document.querySelector('.echo')?.textContent ?? '';
    const steps: readonly (readonly [string, Partial<KeyboardEventInit>, string])[] = [
      [' ', {}, 'Held'],
      ['Backspace', {}, 'Undone: hold'],
      ['Backspace', { shiftKey: true }, 'Done again: hold'],
      [' ', {}, 'Resumed'],
      ['m', {}, 'Floor to Mei'],
      ['Backspace', {}, 'Undone: floor'],
      ['r', {}, 'Floor to Ruth'],
      ['ArrowUp', { shiftKey: true }, '5 minutes more'],
      ['ArrowDown', {}, '1 minute less'],
      ['b', { ctrlKey: true }, 'Wall calm'],
      ['b', { ctrlKey: true }, 'Wall back'],
      ['t', { ctrlKey: true }, 'Presenter timer armed, 5:00'],
      ['Enter', {}, 'Presenter timer runs, 5:00'],
      ['t', { ctrlKey: true }, 'Presenter timer put away'],
      ['Enter', { ctrlKey: true }, 'Next segment begun'],
      ['e', { ctrlKey: true }, 'The closing round has begun'],
    ];
    for (const [name, more, said] of steps) {
      await key(name, more);
      expect(echo()).toBe(said);
    }
  });

  it('ROOM: the presenter timer’s time stands in the open console, armed, running, held and over', async () => {
    const main = inTheMiddle();
    await show(main);
    const timer = (): HTMLElement => screen.getByRole('timer', { name: 'Presenter timer' });
    const pass = (seconds: number): Promise<void> =>
      act(async () => {
        main.now += seconds * 1000;
        main.tell('clock:anchor', { now: main.now });
      });
    expect(screen.queryByRole('timer', { name: 'Presenter timer' })).not.toBeInTheDocument();
    await key('t', { ctrlKey: true });
    expect(timer()).toHaveTextContent(/^5:00$/u);
    await key('Enter');
    await pass(250);
    expect(timer()).toHaveTextContent(/^0:50 wrap up$/u);
    await key(' ');
    await pass(100);
    expect(timer()).toHaveTextContent(/^0:50/u);
    await key(' ');
    await pass(60);
    expect(timer()).toHaveTextContent(/^\u22120:10 time$/u);
    await key('t', { ctrlKey: true });
    expect(screen.queryByRole('timer', { name: 'Presenter timer' })).not.toBeInTheDocument();
  });

  it('ROOM: where there is no second display, showing the wall says so', async () => {
    const main = inTheMiddle();
    await show(main);
    const choose = (): Promise<void> => act(async () => main.tell('menu:command', { id: 'wall.window' }));
    await choose();
    expect(document.querySelector('.echo')).toHaveTextContent(/^No second display: the wall opens as soon/u);
    await act(async () => main.tell('wall:displays', { external: true, open: false }));
    await choose();
    expect(document.querySelector('.echo')).toHaveTextContent('Wall window opens');
    await act(async () => main.tell('wall:displays', { external: false, open: false }));
    await act(async () => cover(main));
    await choose();
    expect(document.querySelector('.covered-echo')).toHaveTextContent(
      'key: No second display: everyone sees this screen',
    );
  });

  it('ROOM: the same person again, and it says that they let the floor go', async () => {
    const main = inTheMiddle();
    await show(main);
    await userEvent.click(seat('Mei'));
    expect(document.querySelector('.echo')).toHaveTextContent('Floor to Mei');
    await userEvent.click(seat('Mei'));
    expect(document.querySelector('.echo')).toHaveTextContent('Mei let the floor go');
  });

  it('Keys: the sheet says when each Enter holds, and that uncovering asks', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('F1');
    const sheet = within(await screen.findByRole('dialog', { name: 'Keys' }));
    expect(sheet.getByText('Next in the go-round (while one runs)')).toBeInTheDocument();
    expect(sheet.getByText('Start the presenter timer (while the wall shows it armed)')).toBeInTheDocument();
    expect(sheet.getByText(/^Start a go-round \(when/u)).toBeInTheDocument();
    expect(sheet.getByText('Uncover this screen (while it is covered; asks first)')).toBeInTheDocument();
    // A key point needs no mark: its own has no key.
    expect(sheet.queryByText('•')).not.toBeInTheDocument();
    expect(sheet.getByText('key point').previousElementSibling).toHaveTextContent('no mark');
    expect(sheet.getByText('Passes it to someone, unnamed').previousElementSibling).toHaveTextContent('00');
    expect(sheet.getByText(/everybody’s number stands in the list of people/u)).toBeInTheDocument();
  });

  it('Keys: F1 shows the keys; while it is open no key acts; Esc closes only that', async () => {
    const main = inTheMiddle();
    await show(main);
    await key('F1');
    const sheet = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(sheet).getByText('Hold / resume')).toBeInTheDocument();
    await type('m ');
    expect(main.sent).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('main')).toBeInTheDocument();
  });

  it('HOUSE: a gap in seq fetches the whole log again', async () => {
    const main = inTheMiddle();
    await show(main);
    main.silent = true;
    main.do({ type: 'passFloor', person: personId('Noor'), add: false });
    main.silent = false;
    expect(seat('Noor')).toHaveAttribute('aria-pressed', 'false');
    await act(async () => main.do({ type: 'raiseHand', person: personId('Ines') }));
    expect(main.requests.some((each) => each.channel === 'session:load')).toBe(true);
    expect(seat('Noor')).toHaveAttribute('aria-pressed', 'true');
    expect(seat('Ines')).toHaveAccessibleDescription(expect.stringContaining('hand up'));
  });
});
