import MiniSearch from 'minisearch';
import { markExcerpt, markWords } from '../../shared/search/mark.ts';
import type {
  FoundSession,
  Hit,
  NoteRow,
  SearchAnswer,
  SearchQuestion,
  SessionRow,
} from '../../shared/search/types.ts';
import { foldedWords } from '../../shared/search/words.ts';
import { forgivingQuery } from './forgiving-query.ts';

/** How many sessions are shown, and how many notes of each. */
const mostSessions = 20;
const mostHits = 3;

/** A session or one of its notes, under a number of its own. */
interface Doc {
  readonly id: number;
  readonly row: SessionRow;
  readonly note: NoteRow | null;
}

const fields = ['text', 'owner', 'title', 'circle'] as const;
function fieldOf({ row, note }: Doc, field: string): string {
  if (field === 'text') return note?.text ?? '';
  if (field === 'owner') return note?.owner ?? '';
  if (note !== null) return '';
  return field === 'title' ? row.title : row.circle;
}

/** What was found in one session so far. */
interface Group {
  readonly row: SessionRow;
  readonly shown: boolean;
  readonly terms: Set<string>;
  readonly hits: Hit[];
  notes: number;
}

/** All rows in memory, searchable within a frame. */
export class Searcher {
  readonly #docs = new Map<number, Doc>();
  readonly #bySession = new Map<string, readonly Doc[]>();
  #search = this.#make();
  #next = 0;

  clear(): void {
    this.#docs.clear();
    this.#bySession.clear();
    this.#search = this.#make();
  }

  /** What was there of this session is gone, every word of it. */
  forget(session: string): void {
    for (const doc of this.#bySession.get(session) ?? []) {
      this.#search.remove(doc);
      this.#docs.delete(doc.id);
    }
    this.#bySession.delete(session);
  }

  put(row: SessionRow, notes: readonly NoteRow[]): void {
    this.forget(row.session);
    const docs = [null, ...notes].map((note): Doc => ({ id: (this.#next += 1), row, note }));
    for (const doc of docs) this.#docs.set(doc.id, doc);
    this.#search.addAll(docs);
    this.#bySession.set(row.session, docs);
  }

  get sessions(): ReadonlySet<string> {
    return new Set(this.#bySession.keys());
  }

  search({ text, withPrivate }: SearchQuestion): SearchAnswer {
    const query = forgivingQuery(text);
    if (query === null) return { found: [], sessions: 0, notes: 0 };
    const results = this.#search.search(query, {
      filter: ({ id }) => withPrivate || this.#docs.get(id)?.note?.visibility !== 'private',
    });
    const groups = new Map<string, Group>();
    let notes = 0;
    for (const { id, terms } of results) {
      const doc = this.#docs.get(id);
      if (doc === undefined) continue;
      const { row, note } = doc;
      const shown = groups.size < mostSessions;
      const group = groups.get(row.session) ?? { row, shown, terms: new Set(), hits: [], notes: 0 };
      groups.set(row.session, group);
      if (note === null) {
        terms.forEach((term) => group.terms.add(term));
        continue;
      }
      notes += 1;
      group.notes += 1;
      // Only what will be shown is marked.
      if (group.shown && group.hits.length < mostHits) group.hits.push(hitOf(note, terms));
    }
    const found = [...groups.values()]
      .slice(0, mostSessions)
      .map(({ row, terms, hits, notes: all }): FoundSession => ({
        row,
        title: markWords(row.title, terms),
        circle: markWords(row.circle, terms),
        hits,
        notes: all,
      }));
    return { found, sessions: groups.size, notes };
  }

  #make(): MiniSearch<Doc> {
    return new MiniSearch<Doc>({
      fields: [...fields],
      extractField: (doc, field) => (field === 'id' ? doc.id : fieldOf(doc, field)) as string,
      tokenize: foldedWords,
      processTerm: (term) => term,
      searchOptions: { weights: { fuzzy: 0.3, prefix: 0.5 }, maxFuzzy: 2, boost: { title: 2, circle: 1.5 } },
    });
  }
}

function hitOf(note: NoteRow, terms: readonly string[]): Hit {
  const marked = new Set(terms);
  return {
    note: note.note,
    kind: note.kind,
    private: note.visibility === 'private',
    at: note.at,
    segment: note.segment,
    owner: note.owner === null ? null : markWords(note.owner, marked),
    text: markExcerpt(note.text, marked),
  };
}
