import type { Command } from '../../../../shared/session/commands.ts';
import type { Body } from '../../../../shared/session/events.ts';
import { open } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const asked: Omit<Command<'openPoll'>, 'type' | 'voters'> = {
  kind: 'fist',
  question: 'Shall we go on?',
  options: [],
  top: null,
  dots: null,
};
const openPoll: Command<'openPoll'> = { type: 'openPoll', ...asked, voters: 46 };
const word: Command = { ...openPoll, kind: 'word' };
const tally = (choice: string, count: number): Command => ({ type: 'tallyPoll', choice, count });
const opened = (more: Partial<Body<'poll.opened'>['data']>): Body => ({
  type: 'poll.opened',
  data: { poll: 'x1', ...asked, voters: 46, segment: 'opening', ...more },
});

export const polls: Cases<'openPoll' | 'tallyPoll' | 'resizePoll' | 'agreePoll' | 'closePoll'> = {
  openPoll: [
    { title: 'opens, with its segment', given: [open()], when: openPoll, then: [opened({})] },
    {
      title: 'of as many as are in the room, where nobody said',
      given: [open()],
      when: { ...openPoll, voters: null },
      then: [opened({ voters: 4 })],
    },
    {
      title: 'a scale goes to five where nobody said; dots are three each',
      given: [open()],
      when: { ...openPoll, kind: 'scale' },
      then: [opened({ kind: 'scale', top: 5 })],
    },
    {
      title: 'only dots keep options, without blanks around',
      given: [open()],
      when: { ...openPoll, kind: 'dots', options: [' tea', '', 'coffee '] },
      then: [opened({ kind: 'dots', options: ['tea', 'coffee'], dots: 3 })],
    },
    {
      title: 'what a kind has no use for is left out',
      given: [open()],
      when: { ...openPoll, kind: 'yesNo', options: ['tea'], top: 7, dots: 2 },
      then: [opened({ kind: 'yesNo' })],
    },
    { title: 'one at a time', given: [open(), openPoll], when: openPoll, then: 'pollRunning' },
    {
      title: 'one option is no choice',
      given: [open()],
      when: { ...openPoll, kind: 'dots', options: ['tea', ' '] },
      then: 'tooFewOptions',
    },
    {
      title: 'one option twice',
      given: [open()],
      when: { ...openPoll, kind: 'dots', options: ['Café', 'cafe'] },
      then: 'duplicate',
    },
  ],
  tallyPoll: [
    {
      title: 'counts',
      given: [open(), openPoll],
      when: tally('5', 18),
      then: [{ type: 'poll.tallied', data: { poll: 'x1', choice: '5', count: 18 } }],
    },
    {
      title: 'counts again, in place of what was there',
      given: [open(), openPoll, tally('5', 18)],
      when: tally('5', 17),
      then: [{ type: 'poll.tallied', data: { poll: 'x1', choice: '5', count: 17 } }],
    },
    {
      title: 'nobody is a count, too',
      given: [open(), openPoll],
      when: tally('0', 0),
      then: [{ type: 'poll.tallied', data: { poll: 'x1', choice: '0', count: 0 } }],
    },
    {
      title: 'a word that was said before, whatever its case',
      given: [open(), word, tally('Café', 1)],
      when: tally(' cafe ', 2),
      then: [{ type: 'poll.tallied', data: { poll: 'x1', choice: 'Café', count: 2 } }],
    },
    { title: 'no word', given: [open(), word], when: tally('  ', 1), then: 'emptyText' },
    { title: 'the same', given: [open(), openPoll, tally('5', 18)], when: tally('5', 18), then: 'noChange' },
    { title: 'not on the list', given: [open(), openPoll], when: tally('6', 1), then: 'unknownChoice' },
    { title: 'no poll', given: [open()], when: tally('5', 18), then: 'noPoll' },
  ],
  resizePoll: [
    {
      title: 'two more came',
      given: [open(), openPoll],
      when: { type: 'resizePoll', voters: 48 },
      then: [{ type: 'poll.resized', data: { poll: 'x1', voters: 48 } }],
    },
    {
      title: 'as many as before',
      given: [open(), openPoll],
      when: { type: 'resizePoll', voters: 46 },
      then: 'noChange',
    },
    { title: 'no poll', given: [open()], when: { type: 'resizePoll', voters: 4 }, then: 'noPoll' },
  ],
  agreePoll: [
    {
      title: 'the group wants to see it',
      given: [open(), openPoll],
      when: { type: 'agreePoll', agreed: true },
      then: [{ type: 'poll.agreed', data: { poll: 'x1', agreed: true } }],
    },
    {
      title: 'it never did',
      given: [open(), openPoll],
      when: { type: 'agreePoll', agreed: false },
      then: 'noChange',
    },
    { title: 'no poll', given: [open()], when: { type: 'agreePoll', agreed: true }, then: 'noPoll' },
  ],
  closePoll: [
    {
      title: 'closes',
      given: [open(), openPoll],
      when: { type: 'closePoll' },
      then: [{ type: 'poll.closed', data: { poll: 'x1' } }],
    },
    {
      title: 'is closed already',
      given: [open(), openPoll, { type: 'closePoll' }],
      when: { type: 'closePoll' },
      then: 'noPoll',
    },
  ],
};
