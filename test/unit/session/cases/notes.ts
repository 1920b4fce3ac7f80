import type { Command } from '../../../../shared/session/commands.ts';
import { open } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const content = { kind: 'insight', visibility: 'private', text: 'It helps', owner: null, due: null } as const;
const take: Command = { type: 'takeNote', ...content };
const meeting = { date: '2026-09-07', time: '18:00', place: 'Room 3' };

export const notes: Cases<'takeNote' | 'editNote' | 'removeNote' | 'mergeNotes' | 'pinNote' | 'setNext'> = {
  takeNote: [
    {
      title: 'keeps a note with its segment',
      given: [open()],
      when: take,
      then: [{ type: 'note.taken', data: { note: 'x1', segment: 'opening', ...content } }],
    },
    {
      title: '100,000 characters are fine',
      given: [open()],
      when: { ...take, text: 'é'.repeat(100_000) },
      then: [
        {
          type: 'note.taken',
          data: { note: 'x1', segment: 'opening', ...content, text: 'é'.repeat(100_000) },
        },
      ],
    },
    { title: 'nothing typed', given: [open()], when: { ...take, text: ' \n' }, then: 'emptyText' },
    { title: 'too long', given: [open()], when: { ...take, text: 'x'.repeat(200_001) }, then: 'tooLong' },
    {
      title: 'an action of nobody known',
      given: [open()],
      when: { ...take, kind: 'action', owner: 'zoe' },
      then: 'unknownPerson',
    },
  ],
  editNote: [
    {
      title: 'edits',
      given: [open(), take],
      when: { type: 'editNote', note: 'x1', ...content, visibility: 'circle' },
      then: [{ type: 'note.edited', data: { note: 'x1', ...content, visibility: 'circle' } }],
    },
    {
      title: 'is the same',
      given: [open(), take],
      when: { type: 'editNote', note: 'x1', ...content },
      then: 'noChange',
    },
    {
      title: 'nothing left',
      given: [open(), take],
      when: { type: 'editNote', note: 'x1', ...content, text: '' },
      then: 'emptyText',
    },
    {
      title: 'too long',
      given: [open(), take],
      when: { type: 'editNote', note: 'x1', ...content, text: 'x'.repeat(200_001) },
      then: 'tooLong',
    },
    {
      title: 'an action of nobody known',
      given: [open(), take],
      when: { type: 'editNote', note: 'x1', ...content, owner: 'zoe' },
      then: 'unknownPerson',
    },
    {
      title: 'is gone',
      given: [open(), take, { type: 'removeNote', note: 'x1' }],
      when: { type: 'editNote', note: 'x1', ...content },
      then: 'unknownNote',
    },
  ],
  mergeNotes: [
    {
      title: 'the other below its own words, for the fewer to see',
      given: [
        open(),
        { ...take, visibility: 'shareable' },
        { ...take, text: 'And so does that', visibility: 'circle' },
      ],
      when: { type: 'mergeNotes', note: 'x1', other: 'x2' },
      then: [
        {
          type: 'note.merged',
          data: {
            note: 'x1',
            other: 'x2',
            visibility: 'circle',
            text: 'It helps\nAnd so does that',
            owner: null,
            due: null,
          },
        },
      ],
    },
    {
      title: 'an action takes who does it, and the first date',
      given: [
        open(),
        { ...take, kind: 'action', due: '2026-09-01' },
        { ...take, kind: 'action', owner: 'ben', due: '2026-08-10' },
      ],
      when: { type: 'mergeNotes', note: 'x1', other: 'x2' },
      then: [
        {
          type: 'note.merged',
          data: {
            note: 'x1',
            other: 'x2',
            visibility: 'private',
            text: 'It helps\nIt helps',
            owner: 'ben',
            due: '2026-08-10',
          },
        },
      ],
    },
    {
      title: 'what is no action takes neither',
      given: [open(), take, { ...take, kind: 'action', owner: 'ben', due: '2026-08-10' }],
      when: { type: 'mergeNotes', note: 'x1', other: 'x2' },
      then: [
        {
          type: 'note.merged',
          data: {
            note: 'x1',
            other: 'x2',
            visibility: 'private',
            text: 'It helps\nIt helps',
            owner: null,
            due: null,
          },
        },
      ],
    },
    {
      title: 'with itself',
      given: [open(), take],
      when: { type: 'mergeNotes', note: 'x1', other: 'x1' },
      then: 'noChange',
    },
    {
      title: 'with one that is gone',
      given: [open(), take],
      when: { type: 'mergeNotes', note: 'x1', other: 'x2' },
      then: 'unknownNote',
    },
    {
      title: 'too long together',
      given: [open(), { ...take, text: 'x'.repeat(100_000) }, { ...take, text: 'y'.repeat(100_000) }],
      when: { type: 'mergeNotes', note: 'x1', other: 'x2' },
      then: 'tooLong',
    },
  ],
  pinNote: [
    {
      title: 'stands on top',
      given: [open(), take],
      when: { type: 'pinNote', note: 'x1', pinned: true },
      then: [{ type: 'note.pinned', data: { note: 'x1', pinned: true } }],
    },
    {
      title: 'was not on top',
      given: [open(), take],
      when: { type: 'pinNote', note: 'x1', pinned: false },
      then: 'noChange',
    },
    {
      title: 'is gone',
      given: [open()],
      when: { type: 'pinNote', note: 'x1', pinned: true },
      then: 'unknownNote',
    },
  ],
  removeNote: [
    {
      title: 'removes',
      given: [open(), take],
      when: { type: 'removeNote', note: 'x1' },
      then: [{ type: 'note.removed', data: { note: 'x1' } }],
    },
    { title: 'no such note', given: [open()], when: { type: 'removeNote', note: 'x9' }, then: 'unknownNote' },
  ],
  setNext: [
    {
      title: 'sets the next meeting',
      given: [open()],
      when: { type: 'setNext', ...meeting },
      then: [{ type: 'next.set', data: meeting }],
    },
    {
      title: 'is the same',
      given: [open(), { type: 'setNext', ...meeting }],
      when: { type: 'setNext', ...meeting },
      then: 'noChange',
    },
  ],
};
