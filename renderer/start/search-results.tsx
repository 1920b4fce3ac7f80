import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { FoundSession, Hit, Part, SearchAnswer } from '../../shared/search/types.ts';
import { dateLong } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';

interface Props {
  /** null: not known yet. */
  readonly answer: SearchAnswer | null;
  readonly text: string;
  /** false: more may be found yet. */
  readonly complete: boolean;
  readonly onOpen: (session: string, note: string | null) => void;
}

const words = en.search;

/** By session, the best first. Arrow keys go through it from the field, Enter opens. */
export function SearchResults({ answer, text, complete, onOpen }: Props) {
  if (answer === null || (answer.sessions === 0 && !complete)) return null;
  const { found, sessions, notes } = answer;
  return (
    <section className="found" aria-label={words.results}>
      <output className="found-count">
        {sessions === 0 ? words.nothing(text) : words.found(notes, sessions)}
        {found.length < sessions && <> · {words.firstOnly(found.length)}</>}
      </output>
      {found.length > 0 && (
        <ListBox aria-label={words.results} className="found-list" selectionMode="none">
          {found.map((each) => (
            <FoundIn key={each.row.session} found={each} onOpen={onOpen} />
          ))}
        </ListBox>
      )}
    </section>
  );
}

const titleOf = (title: string): string => (title.trim() === '' ? words.untitled : title);

function FoundIn({ found, onOpen }: Pick<Props, 'onOpen'> & { found: FoundSession }) {
  const { row, hits, notes } = found;
  const { session } = row;
  const more = notes - hits.length;
  return (
    <ListBoxSection id={`in ${session}`} aria-label={titleOf(row.title)} className="found-session">
      <ListBoxItem
        id={session}
        textValue={titleOf(row.title)}
        className="found-item found-head"
        onAction={() => onOpen(session, null)}
      >
        <span className="found-title" dir="auto">
          {row.title.trim() === '' ? words.untitled : <Marked parts={found.title} />}
        </span>
        <span className="found-where">
          {row.circle !== '' && row.circle !== row.title && (
            <>
              <bdi>
                <Marked parts={found.circle} />
              </bdi>
              {' · '}
            </>
          )}
          {dateLong(row.openedAt, row.zone, en.summary.locale)}
          {more > 0 && <> · {words.more(more)}</>}
        </span>
      </ListBoxItem>
      {hits.map((hit) => (
        <ListBoxItem
          key={hit.note}
          id={`${session} ${hit.note}`}
          textValue={hit.text.map((part) => part.text).join('')}
          className="found-item found-note"
          onAction={() => onOpen(session, hit.note)}
        >
          <NoteWords hit={hit} />
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}

const NoteWords = ({ hit }: { readonly hit: Hit }) => (
  <>
    <span className="found-kind">{en.room.pad.kinds[hit.kind]}</span>
    <span className="found-text" dir="auto">
      {hit.owner !== null && (
        <b>
          <Marked parts={hit.owner} />{' '}
        </b>
      )}
      <Marked parts={hit.text} />
      {hit.private && <span className="found-private">{words.private}</span>}
    </span>
  </>
);

const Marked = ({ parts }: { readonly parts: readonly Part[] }) =>
  // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never change places
  parts.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>));
