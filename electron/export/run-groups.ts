import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { GroupsRefusal, Pair } from '../../shared/groups/form.ts';
import { Series } from '../../shared/groups/series.ts';
import { mostPeople } from '../../shared/session/limits.ts';
import { en } from '../../shared/words/en.ts';
import { inOneLine, isHelp, optionsProblem, Refused, type Streams } from './one-line.ts';
import { sortArguments, type OptionsError } from './options.ts';

const words = en.cli.groups;
const mostSessions = 1000;

export interface GroupsArguments {
  readonly people: number;
  readonly size: number;
  readonly sessions: number;
  readonly seed: string;
  readonly avoid: readonly (readonly [number, number])[];
}

type GroupsArgumentsError =
  | OptionsError
  | { readonly code: 'usage' }
  | { readonly code: 'missing'; readonly option: string }
  | {
      readonly code: 'notWithin';
      readonly option: string;
      readonly text: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'noPair'; readonly text: string; readonly last: number };

const valued = ['--people', '--size', '--sessions', '--seed', '--avoid'] as const;

/** `groups --people N --size K --sessions S --seed X [--avoid a-b,…]`: what follows the command. */
export function groupsArguments(given: readonly string[]): Result<GroupsArguments, GroupsArgumentsError> {
  if (given.length === 0) return fail({ code: 'usage' });
  const split = sortArguments(given, valued, []);
  if (!split.ok) return split;
  const { options, files } = split.value;
  if (files[0] !== undefined) return fail({ code: 'tooMany', text: files[0] });
  const missing = valued.find((option) => option !== '--avoid' && !options.has(option));
  if (missing !== undefined) return fail({ code: 'missing', option: missing });
  const people = within('--people', options.get('--people') ?? '', 2, mostPeople);
  if (!people.ok) return people;
  const size = within('--size', options.get('--size') ?? '', 2, people.value);
  if (!size.ok) return size;
  const sessions = within('--sessions', options.get('--sessions') ?? '', 1, mostSessions);
  if (!sessions.ok) return sessions;
  const avoid: (readonly [number, number])[] = [];
  for (const text of options.get('--avoid')?.split(',') ?? []) {
    const [, a, b] = /^\s*(\d{1,6})-(\d{1,6})\s*$/u.exec(text) ?? [];
    const pair = [Number(a), Number(b)] as const;
    if (a === undefined || pair[0] === pair[1] || Math.max(...pair) >= people.value)
      return fail({ code: 'noPair', text, last: people.value - 1 });
    avoid.push(pair);
  }
  return ok({
    people: people.value,
    size: size.value,
    sessions: sessions.value,
    seed: options.get('--seed') ?? '',
    avoid,
  });
}

function within(
  option: string,
  text: string,
  least: number,
  most: number,
): Result<number, GroupsArgumentsError> {
  const value = /^\d{1,9}$/u.test(text.trim()) ? Number(text) : -1;
  return value >= least && value <= most ? ok(value) : fail({ code: 'notWithin', option, text, least, most });
}

/**
 * Prints one JSON line a session: exit code 0, or 1 with one line on `stderr` that names what is wrong.
 *
 * @param elapsed milliseconds of some clock that only goes on
 */
export function runGroups(
  given: readonly string[],
  streams: Streams,
  elapsed: () => number,
): Promise<number> {
  return inOneLine(streams, 'groups', async () => {
    if (isHelp(given)) {
      streams.stdout.write(`${words.usage}\n`);
      return;
    }
    const wanted = groupsArguments(given);
    if (!wanted.ok) throw new Refused(argumentsProblem(wanted.error));
    const { people, size, sessions, seed, avoid } = wanted.value;
    const series = new Series({
      people: Array.from({ length: people }, (_, i) => String(i)),
      division: { by: 'size', size },
      apart: avoid.map(([a, b]): Pair => [String(a), String(b)]),
      together: [],
      seed,
    });
    for (let session = 1; session <= sessions; session += 1) {
      const before = elapsed();
      const next = series.next();
      const ms = Math.round((elapsed() - before) * 10) / 10;
      if (!next.ok) throw new Refused(formingProblem(next.error));
      const { groups, fresh, pairs } = next.value;
      const line = { session, groups: inOrder(groups), repeats: pairs - fresh, ms };
      streams.stdout.write(`${JSON.stringify(line)}\n`);
    }
  });
}

/** People as numbers, in each group and group by group from the lowest. */
const inOrder = (groups: readonly (readonly string[])[]): number[][] =>
  groups.map((group) => group.map(Number).toSorted((a, b) => a - b)).toSorted(([a = 0], [b = 0]) => a - b);

function argumentsProblem(error: GroupsArgumentsError): string {
  switch (error.code) {
    case 'usage':
      return words.usage;
    case 'missing':
      return words.missing(error.option);
    case 'notWithin':
      return words.notWithin(error.option, error.text, error.least, error.most);
    case 'noPair':
      return words.noPair(error.text, error.last);
    case 'tooMany':
      return words.noFile(error.text);
    case 'unknownOption':
    case 'noValue':
    case 'twice':
      return optionsProblem(error);
  }
}

/** The only rule that there is here is whom to keep apart. */
const formingProblem = ({ code, people }: GroupsRefusal): string =>
  code === 'notFound' ? words.notFound : words.cannotAvoid(people.join(', '));
