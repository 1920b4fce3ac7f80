import type { Command } from '../../../../shared/session/commands.ts';
import { open, pass } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const round: Command = { type: 'startRound', order: ['ben', 'cem', 'ann'], limitMs: null };

export const people: Cases<
  'joinPerson' | 'leavePerson' | 'optOut' | 'changeRole' | 'moveSeat' | 'raiseHand' | 'lowerHand'
> = {
  joinPerson: [
    {
      title: 'a latecomer gets an unused badge',
      given: [open()],
      when: { type: 'joinPerson', person: 'fay', role: 'member', tracked: true },
      then: [{ type: 'person.joined', data: { person: 'fay', role: 'member', badge: 6, tracked: true } }],
    },
    {
      title: 'who was expected keeps the badge',
      given: [open()],
      when: { type: 'joinPerson', person: 'eve', role: 'closer', tracked: true },
      then: [{ type: 'person.joined', data: { person: 'eve', role: 'closer', badge: 5, tracked: true } }],
    },
    {
      title: 'P5: while a round runs, who comes late is asked last',
      given: [open(), round],
      when: { type: 'joinPerson', person: 'eve', role: 'member', tracked: true },
      then: [
        { type: 'person.joined', data: { person: 'eve', role: 'member', badge: 5, tracked: true } },
        { type: 'round.joined', data: { person: 'eve' } },
      ],
    },
    {
      title: 'P5: nobody twice: who had the turn, went and is back has had it',
      given: [open(), round, { type: 'nextInRound' }, { type: 'leavePerson', person: 'ben' }],
      when: { type: 'joinPerson', person: 'ben', role: 'member', tracked: true },
      then: [{ type: 'person.joined', data: { person: 'ben', role: 'member', badge: 2, tracked: true } }],
    },
    {
      title: 'who looks on is not asked',
      given: [open(), round],
      when: { type: 'joinPerson', person: 'eve', role: 'observer', tracked: true },
      then: [{ type: 'person.joined', data: { person: 'eve', role: 'observer', badge: 5, tracked: true } }],
    },
    {
      title: 'U4: a no stands when the person comes back',
      given: [open(), { type: 'leavePerson', person: 'dot' }],
      when: { type: 'joinPerson', person: 'dot', role: 'member', tracked: true },
      then: [{ type: 'person.joined', data: { person: 'dot', role: 'member', badge: 4, tracked: false } }],
    },
    {
      title: 'U4: a no on coming back removes what was recorded',
      given: [open(), { type: 'leavePerson', person: 'ben' }],
      when: { type: 'joinPerson', person: 'ben', role: 'member', tracked: false },
      then: [
        { type: 'person.joined', data: { person: 'ben', role: 'member', badge: 2, tracked: false } },
        { type: 'person.opted-out', data: { person: 'ben' } },
      ],
    },
    {
      title: 'is there already',
      given: [open()],
      when: { type: 'joinPerson', person: 'ben', role: 'member', tracked: true },
      then: 'alreadyPresent',
    },
  ],
  leavePerson: [
    {
      title: 'ends the open turn (U1)',
      given: [open(), pass('ann'), pass('ben', true)],
      when: { type: 'leavePerson', person: 'ben' },
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'person.left', data: { person: 'ben' } },
      ],
    },
    {
      title: 'hands the piece on in a round',
      given: [open(), round],
      when: { type: 'leavePerson', person: 'ben' },
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'person.left', data: { person: 'ben' } },
        { type: 'round.advanced', data: { person: 'cem' } },
        { type: 'turn.started', data: { turn: 'x3', person: 'cem', measured: true } },
      ],
    },
    {
      title: 'U1, U4: the only one not measured takes the unmeasured turn along',
      given: [open(), pass('ann'), pass('dot', true)],
      when: { type: 'leavePerson', person: 'dot' },
      then: [
        { type: 'turn.ended', data: { turn: 'x2' } },
        { type: 'person.left', data: { person: 'dot' } },
      ],
    },
    {
      title: 'U4: with another in the room who is not measured, it stays with that one',
      given: [open(), { type: 'optOut', person: 'cem' }, pass('dot')],
      when: { type: 'leavePerson', person: 'dot' },
      then: [{ type: 'person.left', data: { person: 'dot' } }],
    },
    {
      title: 'U1: no more unmeasured turns stay open than people who could have them',
      given: [open(), { type: 'optOut', person: 'cem' }, pass('dot'), pass('cem', true)],
      when: { type: 'leavePerson', person: 'dot' },
      then: [
        { type: 'turn.ended', data: { turn: 'x1' } },
        { type: 'person.left', data: { person: 'dot' } },
      ],
    },
    {
      title: 'is not there',
      given: [open()],
      when: { type: 'leavePerson', person: 'eve' },
      then: 'notPresent',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'leavePerson', person: 'zoe' },
      then: 'unknownPerson',
    },
  ],
  optOut: [
    {
      title: 'U4: says no',
      given: [open(), pass('ben')],
      when: { type: 'optOut', person: 'ben' },
      then: [{ type: 'person.opted-out', data: { person: 'ben' } }],
    },
    {
      title: 'U4: said no before',
      given: [open()],
      when: { type: 'optOut', person: 'dot' },
      then: 'noChange',
    },
    { title: 'is nobody', given: [open()], when: { type: 'optOut', person: 'zoe' }, then: 'unknownPerson' },
  ],
  changeRole: [
    {
      title: 'roles can swap',
      given: [open()],
      when: { type: 'changeRole', person: 'ben', role: 'timekeeper' },
      then: [{ type: 'role.changed', data: { person: 'ben', role: 'timekeeper' } }],
    },
    {
      title: 'has it already',
      given: [open()],
      when: { type: 'changeRole', person: 'ann', role: 'facilitator' },
      then: 'noChange',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'changeRole', person: 'zoe', role: 'member' },
      then: 'unknownPerson',
    },
  ],
  moveSeat: [
    {
      title: 'moves before another',
      given: [open()],
      when: { type: 'moveSeat', person: 'cem', before: 'ann' },
      then: [{ type: 'seat.moved', data: { person: 'cem', before: 'ann' } }],
    },
    {
      title: 'moves to the end',
      given: [open()],
      when: { type: 'moveSeat', person: 'ann', before: null },
      then: [{ type: 'seat.moved', data: { person: 'ann', before: null } }],
    },
    {
      title: 'sits there already',
      given: [open()],
      when: { type: 'moveSeat', person: 'ann', before: 'ben' },
      then: 'noChange',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'moveSeat', person: 'ann', before: 'zoe' },
      then: 'unknownPerson',
    },
  ],
  raiseHand: [
    {
      title: 'raises a hand',
      given: [open()],
      when: { type: 'raiseHand', person: 'ben' },
      then: [{ type: 'hand.raised', data: { person: 'ben' } }],
    },
    {
      title: 'the same key takes it down',
      given: [open(), { type: 'raiseHand', person: 'ben' }],
      when: { type: 'raiseHand', person: 'ben' },
      then: [{ type: 'hand.lowered', data: { person: 'ben' } }],
    },
    {
      title: 'U4: no id in hands',
      given: [open()],
      when: { type: 'raiseHand', person: 'dot' },
      then: 'untracked',
    },
    {
      title: 'U4: nor in a room that is not measured',
      given: [open({ tracking: 'not' })],
      when: { type: 'raiseHand', person: 'ben' },
      then: 'untracked',
    },
    {
      title: 'is not there',
      given: [open()],
      when: { type: 'raiseHand', person: 'eve' },
      then: 'notPresent',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'raiseHand', person: 'zoe' },
      then: 'unknownPerson',
    },
  ],
  lowerHand: [
    {
      title: 'lowers a hand',
      given: [open(), { type: 'raiseHand', person: 'ben' }],
      when: { type: 'lowerHand', person: 'ben' },
      then: [{ type: 'hand.lowered', data: { person: 'ben' } }],
    },
    { title: 'is not up', given: [open()], when: { type: 'lowerHand', person: 'ben' }, then: 'noChange' },
  ],
};
