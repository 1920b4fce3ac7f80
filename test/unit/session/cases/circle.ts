import type { Cases } from './case.ts';
import { minute, open, second, segment, T0, type Step } from '../../../support/record.ts';

const checklist = [
  { id: 'k1', text: 'Purpose said' },
  { id: 'k2', text: 'Role affirmed aloud' },
];
const withList = open({ plan: [segment('opening', 10, { checklist }), segment('topic', 30)] });
const earlier = {
  sessions: 6,
  reaffirmed: null,
  people: ['ann', 'ben'],
  actions: [
    {
      action: 'old-1',
      text: 'Bring the list',
      visibility: 'circle' as const,
      owner: 'ben',
      due: null,
      at: T0 - 9e8,
    },
  ],
};
const action: Extract<Step, { type: 'takeNote' }> = {
  type: 'takeNote',
  kind: 'action',
  visibility: 'circle',
  text: 'Write to the library',
  owner: null,
  due: null,
};
const word = (text: string, agreement: string | null = null): Step => ({
  type: 'wordAgreement',
  agreement,
  text,
});

export const circle: Cases<
  | 'closeAction'
  | 'tickChecklist'
  | 'wordAgreement'
  | 'adoptAgreements'
  | 'reaffirmConfidentiality'
  | 'swapRoles'
  | 'correctPresence'
  | 'draftAgreement'
> = {
  closeAction: [
    {
      title: 'one that was carried in is done',
      given: [open({ earlier })],
      when: { type: 'closeAction', action: 'old-1', how: 'done' },
      then: [{ type: 'action.closed', data: { action: 'old-1', how: 'done' } }],
    },
    {
      title: 'one of this session is let go',
      given: [open(), action],
      when: { type: 'closeAction', action: 'x1', how: 'letGo' },
      then: [{ type: 'action.closed', data: { action: 'x1', how: 'letGo' } }],
    },
    {
      title: 'another answer takes its place',
      given: [open({ earlier }), { type: 'closeAction', action: 'old-1', how: 'done' }],
      when: { type: 'closeAction', action: 'old-1', how: 'carried' },
      then: [{ type: 'action.closed', data: { action: 'old-1', how: 'carried' } }],
    },
    {
      title: 'was answered like that',
      given: [open({ earlier }), { type: 'closeAction', action: 'old-1', how: 'done' }],
      when: { type: 'closeAction', action: 'old-1', how: 'done' },
      then: 'noChange',
    },
    {
      title: 'is no action of this circle',
      given: [open({ earlier })],
      when: { type: 'closeAction', action: 'other', how: 'done' },
      then: 'unknownAction',
    },
    {
      title: 'is a note of another kind',
      given: [open(), { ...action, kind: 'insight' }],
      when: { type: 'closeAction', action: 'x1', how: 'done' },
      then: 'unknownAction',
    },
  ],
  tickChecklist: [
    {
      title: 'P4: an item is ticked',
      given: [withList],
      when: { type: 'tickChecklist', segment: 'opening', item: 'k1', ticked: true },
      then: [{ type: 'checklist.ticked', data: { segment: 'opening', item: 'k1', ticked: true } }],
    },
    {
      title: 'and not ticked any more',
      given: [withList, { type: 'tickChecklist', segment: 'opening', item: 'k1', ticked: true }],
      when: { type: 'tickChecklist', segment: 'opening', item: 'k1', ticked: false },
      then: [{ type: 'checklist.ticked', data: { segment: 'opening', item: 'k1', ticked: false } }],
    },
    {
      title: 'is ticked already',
      given: [withList, { type: 'tickChecklist', segment: 'opening', item: 'k1', ticked: true }],
      when: { type: 'tickChecklist', segment: 'opening', item: 'k1', ticked: true },
      then: 'noChange',
    },
    {
      title: 'is not on the list',
      given: [withList],
      when: { type: 'tickChecklist', segment: 'topic', item: 'k1', ticked: true },
      then: 'unknownItem',
    },
    {
      title: 'of no segment',
      given: [withList],
      when: { type: 'tickChecklist', segment: 'nowhere', item: 'k1', ticked: true },
      then: 'unknownSegment',
    },
  ],
  wordAgreement: [
    {
      title: 'P2: the group words a new one',
      given: [open()],
      when: { type: 'wordAgreement', agreement: null, text: '  Anyone may pass.  ' },
      then: [{ type: 'agreement.worded', data: { agreement: 'x1', text: 'Anyone may pass.' } }],
    },
    {
      title: 'P2: and another wording of one',
      given: [open()],
      when: { type: 'wordAgreement', agreement: 'a1', text: 'Stories stay, learning leaves.' },
      then: [{ type: 'agreement.worded', data: { agreement: 'a1', text: 'Stories stay, learning leaves.' } }],
    },
    {
      title: 'P2: takes one away',
      given: [open()],
      when: { type: 'wordAgreement', agreement: 'a1', text: '' },
      then: [{ type: 'agreement.worded', data: { agreement: 'a1', text: '' } }],
    },
    {
      title: 'has no words',
      given: [open()],
      when: { type: 'wordAgreement', agreement: null, text: '  ' },
      then: 'emptyText',
    },
    {
      title: 'is worded like that',
      given: [open()],
      when: { type: 'wordAgreement', agreement: 'a1', text: 'What is said here stays here' },
      then: 'noChange',
    },
    {
      title: 'was taken away',
      given: [open(), word('', 'a1')],
      when: { type: 'wordAgreement', agreement: 'a1', text: 'Again' },
      then: 'unknownAgreement',
    },
    {
      title: 'is one too many',
      given: [open(), ...Array.from({ length: 19 }, (_, i) => word(`Agreement ${String(i)}`))],
      when: { type: 'wordAgreement', agreement: null, text: 'One more' },
      then: 'tooManyAgreements',
    },
  ],
  adoptAgreements: [
    {
      title: 'P2: together, on the day as it is in the room',
      given: [open(), word('Anyone may pass.')],
      at: 7 * 60 * minute,
      when: { type: 'adoptAgreements', agreements: ['a1', 'x1'] },
      then: [
        { type: 'agreement.adopted', data: { agreement: 'a1', on: '2026-08-04' } },
        { type: 'agreement.adopted', data: { agreement: 'x1', on: '2026-08-04' } },
      ],
    },
    {
      title: 'another wording is adopted anew',
      given: [open(), { type: 'adoptAgreements', agreements: ['a1'] }, word('Stays here.', 'a1')],
      when: { type: 'adoptAgreements', agreements: ['a1'] },
      then: [{ type: 'agreement.adopted', data: { agreement: 'a1', on: '2026-08-03' } }],
    },
    {
      title: 'were adopted before',
      given: [open(), { type: 'adoptAgreements', agreements: ['a1'] }],
      when: { type: 'adoptAgreements', agreements: ['a1'] },
      then: 'noChange',
    },
    {
      title: 'is none',
      given: [open()],
      when: { type: 'adoptAgreements', agreements: ['a1', 'a9'] },
      then: 'unknownAgreement',
    },
  ],
  draftAgreement: [
    {
      title: 'what is typed, for the wall',
      given: [open()],
      when: { type: 'draftAgreement', agreement: null, text: 'Anyone m' },
      then: [{ type: 'agreement.drafted', data: { agreement: null, text: 'Anyone m' } }],
    },
    {
      title: 'of an agreement that is not there',
      given: [open()],
      when: { type: 'draftAgreement', agreement: 'a9', text: 'Anyone m' },
      then: 'unknownAgreement',
    },
  ],
  reaffirmConfidentiality: [
    {
      title: 'P20: said again',
      given: [open()],
      when: { type: 'reaffirmConfidentiality' },
      then: [{ type: 'confidentiality.reaffirmed', data: {} }],
    },
    {
      title: 'P20: once more when somebody came since',
      given: [
        open(),
        { type: 'reaffirmConfidentiality' },
        { type: 'joinPerson', person: 'eve', role: 'member', tracked: true },
      ],
      when: { type: 'reaffirmConfidentiality' },
      then: [{ type: 'confidentiality.reaffirmed', data: {} }],
    },
    {
      title: 'everybody here has heard it',
      given: [open(), { type: 'reaffirmConfidentiality' }],
      when: { type: 'reaffirmConfidentiality' },
      then: 'noChange',
    },
  ],
  swapRoles: [
    {
      title: 'two people change places, in one command',
      given: [open(), { type: 'changeRole', person: 'ben', role: 'co-facilitator' }],
      when: { type: 'swapRoles', one: 'ann', other: 'ben' },
      then: [
        { type: 'role.changed', data: { person: 'ann', role: 'co-facilitator' } },
        { type: 'role.changed', data: { person: 'ben', role: 'facilitator' } },
      ],
    },
    {
      title: 'have the same',
      given: [open()],
      when: { type: 'swapRoles', one: 'ben', other: 'cem' },
      then: 'noChange',
    },
    {
      title: 'one is nobody',
      given: [open()],
      when: { type: 'swapRoles', one: 'ann', other: 'zoe' },
      then: 'unknownPerson',
    },
  ],
  correctPresence: [
    {
      title: 'came earlier than it was entered',
      given: [open(), [10 * minute, { type: 'joinPerson', person: 'eve', role: 'member', tracked: true }]],
      when: { type: 'correctPresence', person: 'eve', span: 0, from: T0 + 4 * minute, to: null },
      then: [
        { type: 'presence.corrected', data: { person: 'eve', span: 0, from: T0 + 4 * minute, to: null } },
      ],
    },
    {
      title: 'left earlier',
      given: [open(), [10 * minute, { type: 'leavePerson', person: 'cem' }]],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0 - second, to: T0 + 6 * minute },
      then: 'beforeOpening',
    },
    {
      title: 'left earlier, and had come with all others',
      given: [open(), [10 * minute, { type: 'leavePerson', person: 'cem' }]],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0, to: T0 + 6 * minute },
      then: [{ type: 'presence.corrected', data: { person: 'cem', span: 0, from: T0, to: T0 + 6 * minute } }],
    },
    {
      title: 'U1: spoke after that',
      given: [
        open(),
        [5 * minute, { type: 'passFloor', person: 'cem', add: false }],
        [10 * minute, { type: 'leavePerson', person: 'cem' }],
      ],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0, to: T0 + 6 * minute },
      then: 'spokeOutside',
    },
    {
      title: 'has not left yet',
      given: [open()],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0, to: T0 + second },
      then: 'stillHere',
    },
    {
      title: 'would come tomorrow',
      given: [open(), [10 * minute, { type: 'leavePerson', person: 'cem' }]],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0, to: T0 + 90 * minute },
      then: 'inTheFuture',
    },
    {
      title: 'would leave before coming',
      given: [open(), [10 * minute, { type: 'leavePerson', person: 'cem' }]],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0 + 2 * minute, to: T0 + minute },
      then: 'presenceBackwards',
    },
    {
      title: 'was there then already',
      given: [
        open(),
        [10 * minute, { type: 'leavePerson', person: 'cem' }],
        [20 * minute, { type: 'joinPerson', person: 'cem', role: 'member', tracked: true }],
      ],
      when: { type: 'correctPresence', person: 'cem', span: 1, from: T0 + 9 * minute, to: null },
      then: 'presenceOverlaps',
    },
    {
      title: 'is that already',
      given: [open()],
      when: { type: 'correctPresence', person: 'cem', span: 0, from: T0, to: null },
      then: 'noChange',
    },
    {
      title: 'never was there',
      given: [open()],
      when: { type: 'correctPresence', person: 'eve', span: 0, from: T0, to: null },
      then: 'notPresent',
    },
    {
      title: 'is nobody',
      given: [open()],
      when: { type: 'correctPresence', person: 'zoe', span: 0, from: T0, to: null },
      then: 'unknownPerson',
    },
  ],
};
