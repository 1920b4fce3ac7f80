import { useEffect, useRef, useState } from 'react';
import { holderOf, namesakes, type Book, type Namesake, type Newcomer } from '../../shared/circle/book.ts';
import { circleLimits, type Circle } from '../../shared/circle/circle.ts';
import { parseMembers, type MemberRow, type ReadMembers } from '../../shared/circle/members-csv.ts';
import { parseRoster } from '../../shared/plan/roster.ts';
import { mostPeople } from '../../shared/session/limits.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Known, other, type Answers } from './known.tsx';

/** What is to be added: a text that is still being pasted, or a file that was read. */
export type Offer =
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'file'; readonly file: string; readonly read: ReadMembers };

interface Props {
  readonly offer: Offer;
  readonly book: Book;
  readonly others: readonly Circle[];
  readonly onAdd: (newcomers: readonly Newcomer[]) => void;
  readonly onClose: () => void;
}

const words = enCircle.add;
/** More are counted only. */
const mostShown = 60;

type Reading =
  | { readonly ok: true; readonly rows: readonly MemberRow[]; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly words: string | null };

/** Names as people paste them; else the rows of a spreadsheet. */
function readPasted(text: string): Reading {
  const roster = parseRoster(text);
  if (roster.ok)
    return {
      ok: true,
      leftOut: [],
      rows: roster.value.people.map((each) => ({ ...each, role: 'member', badge: null, access: '' })),
    };
  const { code, line, count = 0 } = roster.error;
  if (code === 'empty') return { ok: false, words: null };
  const table = parseMembers(text);
  if (table.ok) return { ok: true, ...table.value };
  return { ok: false, words: en.start.quick.roster(code, line, count) };
}

/** Seen before it is taken; who goes by a name that is known is asked for, and nobody is merged by name (R7). */
export function AddPeople({ offer, book, others, onAdd, onClose }: Props) {
  const [text, setText] = useState(offer.kind === 'paste' ? offer.text : '');
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [isAsked, setIsAsked] = useState(false);
  const names = useRef<HTMLTextAreaElement>(null);
  // A dialog begins with what is done in it, and with the cursor behind what stands there.
  useEffect(() => {
    const { current } = names;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const reading: Reading = offer.kind === 'file' ? { ok: true, ...offer.read } : readPasted(text);
  const rows = reading.ok ? reading.rows : [];
  const known: ReadonlyMap<number, readonly Namesake[]> = new Map(
    rows.flatMap((row, i) => {
      const found = namesakes(row.name, book, others);
      return found.length === 0 ? [] : [[i, found] as const];
    }),
  );
  const tooMany = book.circle.members.length + rows.length > mostPeople;
  const chosen = [...known.keys()].flatMap((i) => {
    const answer = answers.get(i);
    return answer === undefined || answer === other ? [] : [answer];
  });
  const twice = rows.find((_, i) => chosen.filter((each) => each === answers.get(i)).length > 1);
  const isAnswered = [...known.keys()].every((i) => answers.has(i));
  const comes = rows.filter((_, i) => {
    const answer = answers.get(i);
    return !book.circle.members.some(({ person }) => person === answer);
  });

  const go = (): void => {
    setIsAsked(true);
    if (rows.length === 0) return names.current?.focus();
    if (!isAnswered) return focusOpenQuestion();
    if (tooMany || twice !== undefined) return;
    onAdd(
      rows.flatMap((row, i) => {
        const answer = known.has(i) ? (answers.get(i) ?? other) : other;
        if (book.circle.members.some(({ person }) => person === answer)) return [];
        const { name, pronouns, role, badge, access } = row;
        return [{ person: answer === other ? null : answer, name, pronouns, role, badge, access }];
      }),
    );
  };
  const fault = reading.ok ? null : reading.words;
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {offer.kind === 'paste' ? (
        <TextField
          area={names}
          label={words.label}
          hint={words.hint}
          placeholder={words.example}
          rows={8}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setAnswers(new Map());
          }}
          {...(fault === null ? {} : { error: fault })}
        />
      ) : (
        <>
          <p>{words.fromFile(offer.file)}</p>
          {offer.read.leftOut.length > 0 && <p className="field-hint">{words.leftOut(offer.read.leftOut)}</p>}
        </>
      )}
      {known.size > 0 && (
        <Known rows={rows} known={known} answers={answers} isAsked={isAsked} onAnswers={setAnswers} />
      )}
      {rows.length > 0 && <Preview rows={rows} circle={book.circle} />}
      {tooMany && (
        <p className="field-error" role="alert">
          {words.tooMany(book.circle.members.length + rows.length)}
        </p>
      )}
      {isAsked && twice !== undefined && (
        <p className="field-error" role="alert">
          {words.twice(twice.name)}
        </p>
      )}
      <DialogActions>
        <Button weight="main" onPress={go}>
          {words.go(comes.length)}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}

/** The first that nobody has answered. */
function focusOpenQuestion(): void {
  const questions = [...document.querySelectorAll('.known [role=radiogroup]')];
  const open = questions.find((each) => each.querySelector('input:checked') === null);
  open?.querySelector<HTMLElement>('input')?.focus();
}

function Preview({ rows, circle }: { readonly rows: readonly MemberRow[]; readonly circle: Circle }) {
  const detail = ({ pronouns, role, badge, access }: MemberRow): string =>
    [
      pronouns ?? '',
      role === 'member' ? '' : enCircle.roles[role],
      badge === null ? '' : words.badge(badge),
      access,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const taken = rows.filter(({ badge }) => badge !== null && holderOf(circle, badge, null) !== null);
  return (
    <section className="add-preview" aria-labelledby="add-preview">
      <h3 id="add-preview">{words.preview}</h3>
      <ul>
        {rows.slice(0, mostShown).map((row) => (
          <li key={`${row.line} ${row.name}`}>
            <bdi>{row.name}</bdi>
            <span>{detail(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && <p>{words.more(rows.length - mostShown)}</p>}
      {taken.map(({ name, badge, line }) => (
        <p key={line} className="field-hint">
          {words.badgeTaken(name, badge ?? circleLimits.badge)}
        </p>
      ))}
    </section>
  );
}
