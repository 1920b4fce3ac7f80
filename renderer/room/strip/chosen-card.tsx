import { enStrip } from '../../../shared/words/en-strip.ts';
import { Button } from '../../ui/button.tsx';
import { restOf } from './blocks.tsx';
import type { Deed } from './keys.ts';
import type { Strip } from './use-strip.ts';

interface Props {
  readonly strip: Strip;
  readonly run: (deed: Deed) => void;
  readonly mod: string;
}

const { deeds, keys } = enStrip;

/** What is chosen, in words, and what can be done with it. */
export function ChosenCard({ strip, run, mod }: Props) {
  const { chosen, words, view } = strip;
  const turn = chosen?.kind === 'turn' ? chosen : null;
  const place = chosen === null ? -1 : view.items.findIndex(({ id }) => id === chosen.id);
  const hasNext = view.items.slice(place + 1).some(({ kind }) => kind === 'turn');
  const deed = (words: string, key: string, what: Deed, able = true) => (
    <Button isDisabled={!able} onPress={() => run(what)}>
      {words}
      <kbd aria-hidden="true">{key}</kbd>
    </Button>
  );
  return (
    <section className="strip-card">
      {chosen === null ? (
        <p className="strip-what">{enStrip.nothing}</p>
      ) : (
        <div className="strip-what">
          <b dir="auto">{words.item(chosen)}</b>
          <span>{enStrip.from(words.clock(chosen.from), words.clock(chosen.to))}</span>
          <span>
            {[enStrip.long(chosen.to - chosen.from), ...(turn === null ? [] : restOf(turn))].join(' · ')}
          </span>
          {place >= 0 && <span className="strip-place">{enStrip.place(place + 1, view.items.length)}</span>}
        </div>
      )}
      <div className="strip-deeds">
        {deed(deeds.fill, keys.fill, { kind: 'ask', asked: 'fill' }, chosen !== null)}
        {deed(deeds.who, keys.who, { kind: 'ask', asked: 'who' }, turn !== null)}
        {deed(deeds.split, keys.split, { kind: 'ask', asked: 'split' }, turn !== null)}
        {deed(deeds.merge, keys.merge, { kind: 'merge' }, turn !== null && hasNext)}
        {deed(deeds.remove, keys.remove, { kind: 'remove' }, turn !== null)}
        {deed(deeds.add, keys.add, { kind: 'ask', asked: 'add' })}
        {deed(deeds.undo, keys.undo(mod), { kind: 'undo' })}
      </div>
    </section>
  );
}
