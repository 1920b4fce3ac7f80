import {
  memo,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type RefObject,
  type SetStateAction,
} from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import type { Visibility } from '../../../shared/session/events.ts';
import { isShown, type Poll } from '../../../shared/session/poll.ts';
import type { Note } from '../../../shared/session/state.ts';
import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { LiveButton } from '../../ui/button.tsx';
import type { SeatPerson } from '../view.ts';
import { Reminders } from '../reminders.tsx';
import { KeptPoll } from '../polls/lazy.ts';
import { findable, findsIn } from '../../../shared/lib/find-text.ts';
import { FindBar } from './find-bar.tsx';
import { optionId, OwnerList } from './owner-list.tsx';
import { useOwners } from './use-owners.ts';
import { EditNote } from './edit-note.tsx';
import { NoteRow } from './note-row.tsx';
import { dueWords } from '../../../shared/time/due.ts';
import { parseTyped, type Typed } from './parse.ts';
import { nextVisibility } from './visibility.ts';
import { onLargePaste } from '../../ui/large-paste.ts';
import './pad.css';

interface Props {
  readonly notes: readonly Note[];
  readonly polls: readonly Poll[];
  /** Correction that shown clocks add (R8), milliseconds. */
  readonly clockOffset: number;
  readonly people: readonly SeatPerson[];
  /** `yyyy-MM-dd` in the session's zone. */
  readonly today: string;
  /** When the next session is, the same way; null: not set. */
  readonly nextSession: string | null;
  /** Called to look through the notes. */
  readonly finder: RefObject<(() => void) | null>;
  readonly zone: string;
  readonly locale: string;
  /** true after a while without a touch: private notes are only counted. */
  readonly shrunk: boolean;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly send: (command: Command) => Promise<boolean>;
  /** Runs an entry of the registry by its id. */
  readonly run: (id: string) => void;
  /** What is being typed; kept by the room, so that nothing is lost when the screen is covered in between. */
  readonly line: string;
  readonly setLine: Dispatch<SetStateAction<string>>;
  /** Who sees what is typed where no mark in it says otherwise. */
  readonly visibility: Visibility;
  readonly setVisibility: (visibility: Visibility) => void;
  /** The line is left: what stands in it is on its way to the disk. */
  readonly onLeave: () => void;
}

/** Type, Enter keeps; `/name` Enter passes the floor. Oldest note first, the pad below the newest. */
export const Pad = memo(function Pad({
  notes,
  polls,
  clockOffset,
  people,
  today,
  nextSession,
  finder,
  zone,
  locale,
  shrunk,
  input,
  send,
  run,
  line,
  setLine,
  visibility,
  setVisibility,
  onLeave,
}: Props) {
  const { pad } = en.room;
  const [kept, setKept] = useState(0);
  useLayoutEffect(() => {
    if (kept > 0) input.current?.focus();
  }, [kept, input]);
  const [editing, setEditing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const known = { today, nextSession };
  const typed = parseTyped(line, people, known, en.due);
  const owners = useOwners(input, people, typed.type === 'note' && typed.kind === 'action', setLine);
  const [sought, setSought] = useState<string | null>(null);
  useLayoutEffect(() => {
    finder.current = () => {
      setSought((was) => was ?? '');
      const open = list.current?.parentElement?.querySelector<HTMLInputElement>('.pad-sought');
      open?.focus();
      open?.select();
    };
    return () => {
      finder.current = null;
    };
  }, [finder]);
  const nameOf = (person: string | null): string | null =>
    people.find((each) => each.person === person)?.name ?? null;
  const clear = (): void => {
    setLine('');
    setKept((count) => count + 1);
  };
  const remove = useCallback(
    (note: string) => {
      // Before the button goes: what is typed next is a note.
      input.current?.focus();
      void send({ type: 'removeNote', note });
    },
    [input, send],
  );
  const onRowKey = useCallback(
    (event: KeyboardEvent) => {
      if (isTyped(event.nativeEvent)) input.current?.focus();
    },
    [input],
  );
  const show = useCallback(
    ({ id: note, kind, text, owner, due }: Note, next: Visibility) =>
      void send({ type: 'editNote', note, kind, visibility: next, text, owner, due }),
    [send],
  );
  const keep = async (): Promise<void> => {
    const command = commandOf(typed, visibility);
    if (command === null) return;
    // Cleared at once: what is typed next must not be lost to an answer that comes later.
    clear();
    list.current?.scrollTo({ top: 0 });
    if (!(await send(command))) setLine((since) => (since === '' ? line : since));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (owners.onKey(event)) return;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    // A line of its own inside the note.
    if (event.shiftKey) return;
    event.preventDefault();
    void keep();
  };
  const seen = notes
    .filter((each) => !(shrunk && each.visibility === 'private'))
    .toReversed()
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned));
  const words = findable(sought ?? '');
  const shown = words.length === 0 ? seen : seen.filter((each) => findsIn(wordsOf(each), words));
  // Counts that the group did not see are as private as a note.
  const closed = polls.filter((each) => each.closedAt !== null && !(shrunk && !isShown(each))).toReversed();
  const pin = useCallback(
    ({ id: note, pinned }: Note) => void send({ type: 'pinNote', note, pinned: !pinned }),
    [send],
  );
  const hidden = notes.length - seen.length;
  const edited = notes.find((each) => each.id === editing);
  const isEdited = edited !== undefined;
  const wasEdited = useRef(false);
  useEffect(() => {
    // After its dialog the line has the focus, not the button that opened it, from which one Tab leads to Delete.
    if (wasEdited.current && !isEdited) input.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited, input]);
  const shownVisibility = typed.type === 'note' && typed.visibility !== null ? typed.visibility : visibility;
  return (
    <aside className="pad-side" aria-label={pad.label}>
      <Reminders run={run} />
      {sought !== null && (
        <FindBar
          sought={sought}
          found={shown.length}
          of={seen.length}
          onChange={setSought}
          onClose={() => setSought(null)}
          onGo={() => list.current?.querySelector<HTMLElement>('.note-edit')?.focus()}
        />
      )}
      <ul className="pad-notes" ref={list}>
        {notes.length === 0 && closed.length === 0 && <li className="pad-empty">{pad.empty}</li>}
        {words.length > 0 && shown.length === 0 && <li className="pad-empty">{pad.findNothing}</li>}
        {(words.length > 0 ? [] : closed).map((poll) => (
          <Suspense key={poll.id}>
            <KeptPoll poll={poll} time={clockTime((poll.closedAt ?? 0) + clockOffset, zone, locale)} />
          </Suspense>
        ))}
        {shown.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            time={clockTime(note.at + clockOffset, zone, locale)}
            owner={nameOf(note.owner)}
            due={note.due === null ? null : dueWords(note.due, today, pad)}
            onPin={pin}
            onEdit={setEditing}
            onRemove={remove}
            onVisibility={show}
            onKeyDown={onRowKey}
          />
        ))}
        {hidden > 0 && words.length === 0 && (
          <li className="pad-note note-counted">
            <span className="g" aria-hidden="true">
              {'~'}
            </span>
            <span>{pad.privateCount(hidden)}</span>
          </li>
        )}
      </ul>
      <div className="pad">
        {owners.people.length > 0 && (
          <OwnerList id={ownerList} people={owners.people} at={owners.at} onPick={owners.pick} />
        )}
        <textarea
          // A new field for each note: or its own undo would bring back what was kept, private words too.
          key={kept}
          ref={input}
          className="pad-line"
          aria-label={pad.input}
          aria-describedby="pad-hint"
          placeholder={pad.placeholder}
          rows={1}
          value={line}
          autoComplete="off"
          spellCheck={false}
          {...(owners.people.length === 0
            ? {}
            : {
                'aria-autocomplete': 'list' as const,
                'aria-controls': ownerList,
                'aria-activedescendant':
                  owners.at < 0 ? undefined : optionId(ownerList, owners.people[owners.at]?.person ?? ''),
              })}
          onChange={(event) => {
            setLine(event.target.value);
            owners.look();
          }}
          onSelect={owners.look}
          onKeyDown={onKeyDown}
          onBlur={onLeave}
          onPaste={(event) => onLargePaste(event, setLine)}
        />
        <div className="pad-below">
          <span id="pad-hint" className="pad-hint">
            {hintFor(typed, today, nameOf)}
          </span>
          <LiveButton
            weight="quiet"
            aria-label={pad.visibility(pad.visibilities[shownVisibility])}
            onClick={() => setVisibility(nextVisibility(visibility))}
          >
            {pad.visibilities[shownVisibility]}
          </LiveButton>
        </div>
      </div>
      {edited !== undefined && (
        <EditNote
          note={edited}
          others={seen.filter((each) => each !== edited)}
          people={people}
          known={known}
          send={send}
          onClose={() => setEditing(null)}
        />
      )}
    </aside>
  );
});

/**
 * A character as of a sentence, which belongs into the line even while a note's button has the focus: else its letters
 * would pass the floor and its first blank would press the button. A blank alone stays the button's own.
 */
const isTyped = (event: globalThis.KeyboardEvent): boolean =>
  [...event.key].length === 1 &&
  event.key !== ' ' &&
  (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey));

/** Words of a note, folded once: it is looked through on every letter that is typed. */
const wordsOf = (note: Note): readonly string[] => {
  const known = folded.get(note) ?? findable(note.text);
  folded.set(note, known);
  return known;
};
const folded = new WeakMap<Note, readonly string[]>();
const ownerList = 'pad-owners';

function commandOf(typed: Typed, visibility: Visibility): Command | null {
  if (typed.type === 'nothing') return null;
  if (typed.type === 'floor')
    return typed.person === null ? null : { type: 'passFloor', person: typed.person, add: false };
  const { kind, text, owner, due } = typed;
  return { type: 'takeNote', kind, visibility: typed.visibility ?? visibility, text, owner, due };
}

function hintFor(typed: Typed, today: string, nameOf: (person: string | null) => string | null): string {
  const { pad } = en.room;
  if (typed.type === 'nothing') return pad.hint;
  if (typed.type === 'floor') {
    const name = nameOf(typed.person);
    return name === null ? pad.nobodyFits(typed.typed) : pad.passes(name);
  }
  const owner = nameOf(typed.owner);
  return [
    pad.kinds[typed.kind],
    ...(owner === null ? [] : [owner]),
    ...(typed.noDate ? [pad.noDate] : []),
    ...(typed.due === null ? [] : [pad.due(dueWords(typed.due, today, pad))]),
  ].join(' · ');
}
