import { findPerson, type NamedPerson } from '../../../shared/keys/letters.ts';

/** One who was typed; `person` is null for somebody unnamed, and undefined where nobody, or more than one, fits. */
export interface Called {
  readonly typed: string;
  readonly person: string | null | undefined;
}

const called = (people: readonly NamedPerson[], typed: string): Called => ({
  typed,
  // As in the room: 0 is somebody unnamed.
  person: /^0+$/u.test(typed) ? null : (findPerson(people, typed) ?? undefined),
});

/** Beginnings of names or numbers, parted by commas; by blanks, too, where they are no part of a name. */
export function whoIsMeant(people: readonly NamedPerson[], text: string): Called[] {
  const parts = text.split(/[,;\n]/u).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .flatMap((part) => {
      const whole = called(people, part);
      return whole.person === undefined && /\s/u.test(part)
        ? part.split(/\s+/u).map((each) => called(people, each))
        : [whole];
    });
}
