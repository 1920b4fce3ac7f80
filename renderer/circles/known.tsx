import type { Namesake } from '../../shared/circle/book.ts';
import type { MemberRow } from '../../shared/circle/members-csv.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';

/** By the row's place: who it is, by id, or `other`. A row that is not in it was not answered. */
export type Answers = ReadonlyMap<number, string>;
export const other = 'somebody else';

interface Props {
  readonly rows: readonly MemberRow[];
  /** By the row's place: who goes by that name already. */
  readonly known: ReadonlyMap<number, readonly Namesake[]>;
  readonly answers: Answers;
  /** Adding was asked for: what is not answered is said. */
  readonly isAsked: boolean;
  readonly onAnswers: (answers: Answers) => void;
}

const words = enCircle.add;
const optionOf = ({ person, circles, here }: Namesake): readonly [string, string] => [
  person,
  here ? words.here : words.same(circles),
];

/** Is it the same person? Asked of each name that somebody has already; nothing is taken for granted. */
export function Known({ rows, known, answers, isAsked, onAnswers }: Props) {
  const open = [...known.keys()].some((i) => !answers.has(i));
  const single = [...known.entries()].filter(([, found]) => found.length === 1);
  return (
    <section className="known" aria-labelledby="known">
      <h3 id="known">{words.asks}</h3>
      {[...known.entries()].map(([i, found]) => (
        <Choice<string>
          key={i}
          label={words.who(rows[i]?.name ?? '')}
          value={answers.get(i) ?? ''}
          options={[...found.map(optionOf), [other, words.other]]}
          onChange={(value) => onAnswers(new Map([...answers, [i, value]]))}
        />
      ))}
      {single.length > 1 && (
        <div>
          <Button
            weight="quiet"
            onPress={() =>
              onAnswers(
                new Map([...answers, ...single.map(([i, [one]]) => [i, one?.person ?? other] as const)]),
              )
            }
          >
            {words.allSame}
          </Button>
        </div>
      )}
      {isAsked && open && (
        <p className="field-error" role="alert">
          {words.unanswered}
        </p>
      )}
    </section>
  );
}
