import { open } from '../../../support/record.ts';
import type { Cases } from './case.ts';

const sit = (...order: readonly string[]) => ({ type: 'seatPeople' as const, order: [...order] });
const moved = (person: string, before: string | null) =>
  ({ type: 'seat.moved', data: { person, before } }) as const;

export const seats: Cases<'seatPeople'> = {
  seatPeople: [
    {
      title: 'ROOM: as they sit tonight, in one command, with as few moves as that takes; badges stay',
      given: [open()],
      when: sit('cem', 'ann', 'ben', 'dot', 'eve'),
      then: [moved('cem', 'ann')],
    },
    {
      title: 'whoever is not named stays in the order they have, after the others',
      given: [open()],
      when: sit('dot', 'ben'),
      then: [moved('ann', 'cem'), moved('dot', 'ben')],
    },
    { title: 'that is how they sit', given: [open()], when: sit('ann', 'ben'), then: 'noChange' },
    { title: 'nobody on two chairs', given: [open()], when: sit('ben', 'ben'), then: 'duplicate' },
    { title: 'a stranger', given: [open()], when: sit('zoe'), then: 'unknownPerson' },
  ],
};
