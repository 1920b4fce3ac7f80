import { open } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const read = (person: string | null, reader: string | null, text = '') =>
  ({ type: 'readContribution', person, reader, text, visibility: 'circle' }) as const;
const credited = (person: string | null, reader: string | null) =>
  ({ type: 'contribution.read', data: { person, reader } }) as const;

export const contributions: Cases<'readContribution'> = {
  readContribution: [
    {
      title: 'P14: credited to who wrote it; nobody has the floor by it',
      given: [open()],
      when: read('ben', 'ann'),
      then: [credited('ben', 'ann')],
    },
    {
      title: 'the words become a note of this segment',
      given: [open()],
      when: read('eve', 'ann', 'I asked twice.'),
      then: [
        credited('eve', 'ann'),
        {
          type: 'note.taken',
          data: {
            note: 'x1',
            kind: 'keyPoint',
            visibility: 'circle',
            text: 'I asked twice.',
            segment: 'opening',
            owner: null,
            due: null,
          },
        },
      ],
    },
    { title: 'unnamed, if wanted', given: [open()], when: read(null, null), then: [credited(null, null)] },
    {
      title: 'U4: no id of who is not measured, on either side',
      given: [open()],
      when: read('dot', 'ben'),
      then: [credited(null, 'ben')],
    },
    {
      title: 'read out by somebody who is here',
      given: [open()],
      when: read('ben', 'eve'),
      then: 'notPresent',
    },
    { title: 'by a stranger', given: [open()], when: read('zoe', null), then: 'unknownPerson' },
    {
      title: 'of more than a book',
      given: [open()],
      when: read('ben', null, 'x'.repeat(200_001)),
      then: 'tooLong',
    },
  ],
};
