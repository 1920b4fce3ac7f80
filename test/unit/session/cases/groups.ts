import type { Command } from '../../../../shared/session/commands.ts';
import type { Group } from '../../../../shared/session/events.ts';
import { minute, open, second } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const two: Group[] = [
  { name: 'Garden', people: ['ann', 'ben'] },
  { name: 'Kitchen', people: ['cem', 'dot'] },
];
const form = (groups: Group[], out: string[] = []): Command<'formBreakout'> => ({
  type: 'formBreakout',
  groups,
  division: { by: 'size', size: 2 },
  apart: [],
  together: [],
  out,
});
const go = (limitMs: number | null): Command => ({ type: 'startGroups', limitMs });
const mend = (groups: Group[]): Command => ({ type: 'mendBreakout', groups });
const swapped: Group[] = [
  { name: 'Garden', people: ['ann', 'cem'] },
  { name: 'Kitchen', people: ['ben', 'dot'] },
];
const { type: _, ...data } = form(two);

export const groups: Cases<
  'formBreakout' | 'mendBreakout' | 'startGroups' | 'resizeBreakout' | 'skipGroup' | 'pairBuddies'
> = {
  formBreakout: [
    {
      title: 'with names of rooms; nobody has gone yet',
      given: [open()],
      when: form(two),
      then: [{ type: 'breakout.formed', data }],
    },
    {
      title: 'counted off, nobody stands in them',
      given: [open()],
      when: form([{ name: '', people: [] }]),
      then: [{ type: 'breakout.formed', data: { ...data, groups: [{ name: '', people: [] }] } }],
    },
    {
      title: 'not while groups are out',
      given: [open(), form(two), go(null)],
      when: form(two),
      then: 'inBreakout',
    },
    {
      title: 'nobody in two groups',
      given: [open()],
      when: form([
        { name: '', people: ['ann'] },
        { name: '', people: ['ann'] },
      ]),
      then: 'duplicate',
    },
    { title: 'nobody in a group and left out', given: [open()], when: form(two, ['ann']), then: 'duplicate' },
    {
      title: 'nobody who is not there',
      given: [open()],
      when: form([{ name: '', people: ['eve'] }]),
      then: 'notPresent',
    },
    {
      title: 'nobody unknown',
      given: [open()],
      when: form([{ name: '', people: ['zoe'] }]),
      then: 'unknownPerson',
    },
  ],
  mendBreakout: [
    {
      title: 'before they go',
      given: [open(), form(two)],
      when: mend(swapped),
      then: [{ type: 'breakout.mended', data: { groups: swapped } }],
    },
    {
      title: 'G4: while they are out',
      given: [open(), form(two), go(5 * minute)],
      when: mend(swapped),
      then: [{ type: 'breakout.mended', data: { groups: swapped } }],
    },
    { title: 'nothing to mend', given: [open()], when: mend(two), then: 'noGroups' },
    {
      title: 'not once they are back',
      given: [open(), form(two), go(null), { type: 'endBreakout' }],
      when: mend(swapped),
      then: 'noGroups',
    },
    { title: 'as they are', given: [open(), form(two)], when: mend(two), then: 'noChange' },
    {
      title: 'not with somebody who left',
      given: [open(), form(two), { type: 'leavePerson', person: 'ben' }],
      when: mend(swapped),
      then: 'notPresent',
    },
  ],
  startGroups: [
    {
      title: 'ends turns and the round; who has left does not go',
      given: [
        open(),
        form(two),
        { type: 'startRound', order: ['ann', 'ben'], limitMs: null },
        { type: 'leavePerson', person: 'dot' },
      ],
      when: go(8 * minute),
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'round.ended', data: {} },
        { type: 'breakout.started', data: { groups: [['ann', 'ben'], ['cem']], limitMs: 8 * minute } },
      ],
    },
    {
      title: 'without a time',
      given: [open(), form(two)],
      when: go(null),
      then: [
        {
          type: 'breakout.started',
          data: {
            groups: [
              ['ann', 'ben'],
              ['cem', 'dot'],
            ],
          },
        },
      ],
    },
    { title: 'none are formed', given: [open()], when: go(null), then: 'noGroups' },
    { title: 'once', given: [open(), form(two), go(null)], when: go(null), then: 'inBreakout' },
    {
      title: 'groups that are back do not go again',
      given: [open(), form(two), go(null), { type: 'endBreakout' }],
      when: go(null),
      then: 'noGroups',
    },
  ],
  resizeBreakout: [
    {
      title: 'a minute more',
      given: [open(), form(two), go(5 * minute)],
      when: { type: 'resizeBreakout', deltaMs: minute },
      then: [{ type: 'breakout.resized', data: { limitMs: 6 * minute } }],
    },
    {
      title: 'never below what has passed, holds left out',
      given: [
        open(),
        form(two),
        [minute, go(5 * minute)],
        [2 * minute, { type: 'hold' }],
        [3 * minute, { type: 'resume' }],
      ],
      at: 4 * minute + 30 * second,
      when: { type: 'resizeBreakout', deltaMs: -5 * minute },
      then: [{ type: 'breakout.resized', data: { limitMs: 2 * minute + 30 * second } }],
    },
    {
      title: 'at least a minute',
      given: [open(), form(two), go(minute)],
      when: { type: 'resizeBreakout', deltaMs: -minute },
      then: 'noChange',
    },
    {
      title: 'no groups are out',
      given: [open(), form(two)],
      when: { type: 'resizeBreakout', deltaMs: minute },
      then: 'notInBreakout',
    },
    {
      title: 'they went without a time',
      given: [open(), form(two), go(null)],
      when: { type: 'resizeBreakout', deltaMs: minute },
      then: 'noLimit',
    },
  ],
  skipGroup: [
    {
      title: 'P9: back, one is not waited for',
      given: [open(), form(two), go(null), { type: 'endBreakout' }],
      when: { type: 'skipGroup', group: 1 },
      then: [{ type: 'breakout.unheard', data: { group: 1 } }],
    },
    {
      title: 'not twice',
      given: [open(), form(two), go(null), { type: 'endBreakout' }, { type: 'skipGroup', group: 1 }],
      when: { type: 'skipGroup', group: 1 },
      then: 'noChange',
    },
    {
      title: 'there is no such group',
      given: [open(), form(two), go(null), { type: 'endBreakout' }],
      when: { type: 'skipGroup', group: 2 },
      then: 'noGroups',
    },
    {
      title: 'they are still out',
      given: [open(), form(two), go(null)],
      when: { type: 'skipGroup', group: 0 },
      then: 'noGroups',
    },
  ],
  pairBuddies: [
    {
      title: 'by twos and threes',
      given: [open()],
      when: {
        type: 'pairBuddies',
        pairs: [
          ['ann', 'ben'],
          ['cem', 'dot'],
        ],
      },
      then: [
        {
          type: 'buddies.paired',
          data: {
            pairs: [
              ['ann', 'ben'],
              ['cem', 'dot'],
            ],
          },
        },
      ],
    },
    {
      title: 'the same again',
      given: [open(), { type: 'pairBuddies', pairs: [['ann', 'ben']] }],
      when: { type: 'pairBuddies', pairs: [['ann', 'ben']] },
      then: 'noChange',
    },
    {
      title: 'nobody twice',
      given: [open()],
      when: {
        type: 'pairBuddies',
        pairs: [
          ['ann', 'ben'],
          ['ben', 'cem'],
        ],
      },
      then: 'duplicate',
    },
    {
      title: 'nobody who is not there',
      given: [open()],
      when: { type: 'pairBuddies', pairs: [['ann', 'eve']] },
      then: 'notPresent',
    },
  ],
};
