import type { Command } from '../../../shared/session/commands.ts';
import { closing } from '../../../shared/session/decide.ts';
import { cut, freeOf } from '../../../shared/session/decide/fill.ts';
import { edgeBounds } from '../../../shared/session/decide/edges.ts';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { useConsoleStore } from '../../session/context.tsx';
import { refusalWords } from '../refusal-words.ts';
import { undoableWords } from '../what-happened.ts';
import { addedAt, next, pointAt, pointTo, type Chosen, type Pointed } from './chosen.ts';
import type { Asked, Deed } from './keys.ts';
import { all, bring, pan, zoom, type Sight } from './sight.ts';
import type { Strip } from './use-strip.ts';

const { done } = enStrip;

export interface Deeds {
  readonly run: (deed: Deed) => void;
  /** Those who were named, in order; `null` is somebody unnamed. */
  readonly answer: (people: readonly (string | null)[]) => void;
  /** An edge let go somewhere else. */
  readonly moveEdge: (edge: 'start' | 'end', to: number) => void;
}

/** What a fill of this would share, milliseconds; and which turn would give way. */
export function fillable({ facts, now }: Strip, chosen: Chosen) {
  const instead = chosen.kind === 'turn' ? chosen.id : null;
  const free = freeOf(facts, chosen, instead, now);
  return { instead, ms: free.reduce((sum, { from, to }) => sum + (to - from), 0), free };
}

/** The length of the longest share. Milliseconds. */
export const shareMs = (free: Parameters<typeof cut>[0], people: number): number =>
  people === 0 ? 0 : (cut(free, people)[0] ?? []).reduce((sum, { from, to }) => sum + (to - from), 0);

/** Everything that can be done on the strip, by a key, a button or a pointer. */
export function useDeeds(strip: Strip): Deeds {
  const { send, store } = useConsoleStore();
  const { facts, view, now, chosen, cursor, standing, sight, words, set } = strip;
  const look = (change: (seen: Sight) => Sight): void => sight.setState(change, true);

  const tell = async (command: Command, said: string, change: { pointed?: Pointed } = {}): Promise<void> => {
    const ok = await send(command);
    const { refusal } = store.getState();
    set(ok ? { said, asked: null, ...change } : { said: refusal === null ? '' : refusalWords(refusal) });
  };
  const say = (said: string): void => set({ said });

  const moveEdge = (edge: 'start' | 'end', to: number): void => {
    if (chosen === null) return say(done.noTurn);
    if (chosen.kind !== 'turn') {
      const inside = Math.min(Math.max(to, view.from), view.to);
      const stretch =
        edge === 'start'
          ? { from: Math.min(inside, chosen.to - 1000), to: chosen.to }
          : { from: chosen.from, to: Math.max(inside, chosen.from + 1000) };
      const at = edge === 'start' ? stretch.from : stretch.to;
      return set({
        pointed: { id: null, at: stretch.from, stretch },
        said: done.edge(words.item(chosen), edge, words.clock(at)),
      });
    }
    const turn = facts.turns.find(({ id }) => id === chosen.id);
    const from = edge === 'start' ? turn?.start : turn?.end;
    if (turn === undefined || from == null) return say(done.noEdge);
    const { earliest, latest } = edgeBounds(facts, turn, edge, now);
    const at = Math.min(Math.max(to, earliest), latest);
    if ((at - from) * (to - from) <= 0) return say(done.noEdge);
    const pointed: Pointed = { id: turn.id, at: edge === 'start' ? at : turn.start, stretch: null };
    return void tell(
      { type: 'moveEdge', turn: turn.id, edge, to: at },
      done.edge(words.item(chosen), edge, words.clock(at)),
      { pointed },
    );
  };

  const answer = (people: readonly (string | null)[]): void => {
    const { asked } = standing;
    const [person = null] = people;
    if (asked === null || people.length === 0) return;
    if (asked === 'add') {
      const { from: start, to: end } = addedAt(view, cursor, person);
      return void tell(
        { type: 'addTurn', person, start, end, estimated: true },
        done.added(words.person(person), words.clock(start)),
        { pointed: pointAt(start) },
      );
    }
    if (chosen === null) return;
    if (asked === 'fill') {
      const { instead, free } = fillable(strip, chosen);
      const { from, to } = chosen;
      return void tell(
        { type: 'fillStretch', from, to, people: [...people], instead },
        done.filled(people.map(words.person), shareMs(free, people.length)),
        { pointed: pointAt(free[0]?.from ?? from) },
      );
    }
    if (chosen.kind !== 'turn') return;
    const turn = chosen.id;
    if (asked === 'who')
      return void tell({ type: 'correctTurn', turn, person }, done.who(words.person(person)));
    const splitAt = splitPlace(chosen, cursor);
    return void tell(
      { type: 'splitTurn', turn, splitAt, person },
      done.split(words.clock(splitAt), words.person(person)),
      { pointed: pointAt(splitAt) },
    );
  };

  const ask = (asked: Asked): void => {
    const needsTurn = asked === 'who' || asked === 'split';
    if (needsTurn && chosen?.kind !== 'turn') return say(done.noTurn);
    if (asked === 'fill' && chosen === null) return say(done.noTurn);
    return set({ asked, said: '' });
  };

  const takeBack = (what: 'undo' | 'redo'): void => {
    const { live } = store.getState();
    if (live === null) return;
    const { state } = live;
    const last = (what === 'undo' ? state.undoStack : state.redoStack).at(-1);
    // The close itself is taken back where the session goes on, never from here.
    if (last === undefined || last === closing(state)) return say(done.nothingToUndo);
    const about = undoableWords(state, last);
    return void tell({ type: what }, what === 'undo' ? done.undone(about) : done.redone(about));
  };

  const run = (deed: Deed): void => {
    switch (deed.kind) {
      case 'choose': {
        const item = next(view, chosen, deed.to);
        if (item === null) return say(deed.to === 'unpressed' ? done.noneUnpressed : enStrip.nothing);
        return set({ pointed: pointTo(item), cursor: null, said: '' });
      }
      case 'edge':
        return chosen === null
          ? say(done.noTurn)
          : moveEdge(deed.edge, (deed.edge === 'start' ? chosen.from : chosen.to) + deed.byMs);
      case 'cursor': {
        const at = Math.min(Math.max(cursor + deed.byMs, view.from), view.to);
        look((seen) => bring(seen, { from: at, to: at }, view));
        return set({ cursor: at, said: done.cursor(words.clock(at)) });
      }
      case 'zoom':
        return look((seen) => {
          const isSeen = cursor >= seen.from && cursor <= seen.from + seen.span;
          return zoom(seen, deed.by, isSeen ? cursor : seen.from + seen.span / 2, view);
        });
      case 'all':
        return look(() => all(view));
      case 'pan':
        return look((seen) => pan(seen, deed.by, view));
      case 'ask':
        return ask(deed.asked);
      case 'merge': {
        if (chosen?.kind !== 'turn') return say(done.noTurn);
        const at = view.items.findIndex(({ id }) => id === chosen.id);
        const after = view.items.slice(at + 1).find(({ kind }) => kind === 'turn');
        if (after === undefined) return say(done.noNext);
        return void tell(
          { type: 'mergeTurns', turn: chosen.id, with: after.id },
          done.merged(words.item(chosen)),
          {
            pointed: pointAt(chosen.from),
          },
        );
      }
      case 'remove':
        if (chosen?.kind !== 'turn') return say(done.noTurn);
        return void tell({ type: 'removeTurn', turn: chosen.id }, done.removed(words.item(chosen)), {
          pointed: pointAt(chosen.from),
        });
      case 'undo':
      case 'redo':
        return takeBack(deed.kind);
    }
  };

  return { run, answer, moveEdge };
}

/** At the cursor, or in the middle where that lies outside. */
export const splitPlace = ({ from, to }: Chosen, cursor: number): number =>
  cursor > from && cursor < to ? cursor : Math.round((from + to) / 2);
