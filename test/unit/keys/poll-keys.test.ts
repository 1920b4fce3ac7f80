import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../shared/keys/combo.ts';
import { idlePollTyping, pollKey, type PollPress } from '../../../shared/keys/poll-keys.ts';
import type { Focus } from '../../../shared/keys/dispatch.ts';
import type { Poll } from '../../../shared/session/poll.ts';

const fist: Poll = {
  id: 'p',
  kind: 'fist',
  question: '',
  options: [],
  top: null,
  dots: null,
  voters: 46,
  segment: null,
  openedAt: 0,
  closedAt: null,
  agreed: false,
  tallies: [],
};
const key = (name: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key: name,
  code: /^\d$/.test(name) ? `Digit${name}` : name,
  shift: false,
  control: false,
  alt: false,
  meta: false,
  ...more,
});

/** What comes of these keys, one after the other. */
function typed(keys: readonly (string | KeyPress)[], focus: Focus = 'room', bareKeys = true): PollPress {
  let typing = idlePollTyping;
  let last: PollPress = { kind: 'none' };
  for (const each of keys) {
    last = pollKey(typing, typeof each === 'string' ? key(each) : each, fist, { focus, bareKeys });
    if (last.kind === 'typing') typing = last.typing;
    if (last.kind === 'tally') typing = idlePollTyping;
  }
  return last;
}

describe('Keys: counting raised hands', () => {
  it('the digit of a choice, the number, Enter', () => {
    expect(typed(['5', '1', '8', 'Enter'])).toEqual({ kind: 'tally', choice: '5', count: 18 });
    expect(typed(['5', '1', '8', 'Enter', '0', '3', 'Enter'])).toEqual({
      kind: 'tally',
      choice: '0',
      count: 3,
    });
  });

  it('on a French keyboard without Shift, and on the number pad', () => {
    const pad = (digit: string): KeyPress => key(digit, { code: `Numpad${digit}` });
    expect(typed([key('(', { code: 'Digit5' }), pad('4'), 'Enter'])).toEqual({
      kind: 'tally',
      choice: '5',
      count: 4,
    });
  });

  it('a number that is longer than a room holds is not taken on', () => {
    expect(typed(['5', '1', '2', '3', '4', '5', 'Enter'])).toMatchObject({ count: 1234 });
  });

  it('Backspace takes back a digit, then the choice, then nothing of the poll', () => {
    expect(typed(['5', '1', '8', 'Backspace'])).toMatchObject({ typing: { choice: '5', count: '1' } });
    expect(typed(['5', '1', 'Backspace', 'Backspace'])).toMatchObject({ typing: { choice: null } });
    expect(typed(['5', '1', 'Backspace', 'Backspace', 'Backspace'])).toEqual({ kind: 'none' });
  });

  it('Esc lets it be; Enter without a number waits for one, and without a choice is the room’s', () => {
    expect(typed(['5', '1', 'Escape'])).toEqual({ kind: 'typing', typing: idlePollTyping });
    expect(typed(['5', 'Enter'])).toEqual({ kind: 'typing', typing: { choice: '5', count: '' } });
    expect(typed(['Enter'])).toEqual({ kind: 'none' });
  });

  it('a digit that means no choice is taken all the same: it is no badge now', () => {
    expect(typed(['7'])).toEqual({ kind: 'typing', typing: idlePollTyping });
  });

  it('letters stay people, also while a number is typed', () => {
    expect(typed(['j'])).toEqual({ kind: 'none' });
    expect(typed(['5', '1', 'j'])).toEqual({ kind: 'none' });
  });

  it.each(['text', 'dialog'] as const)('nothing is counted while a %s has the keyboard', (focus) => {
    expect(typed(['5'], focus)).toEqual({ kind: 'none' });
  });

  it('with Ctrl a digit is no count, and none is where bare keys are off', () => {
    expect(typed([key('5', { control: true })])).toEqual({ kind: 'none' });
    expect(typed(['5'], 'room', false)).toEqual({ kind: 'none' });
  });
});
