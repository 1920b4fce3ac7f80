import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { entriesOf } from '../../../shared/keys/bindings.ts';
import { platformOf } from '../../../shared/keys/combo.ts';
import { paletteLines } from '../../../shared/keys/palette.ts';
import { en } from '../../../shared/words/en.ts';
import { enPalette } from '../../../shared/words/en-palette.ts';
import { useConsole, useConsoleStore, useNow } from '../../session/context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { roomContext } from '../room-context.ts';
import { PaletteList } from './palette-list.tsx';
import './palette.css';

/** How far the arrow keys go. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Every command by its words, with its key, and why it cannot be done now. */
export function Palette(props: PanelProps) {
  const field = useRef<HTMLInputElement>(null);
  // It is opened to type into; after the dialog, which else takes the focus itself.
  useEffect(() => field.current?.focus(), []);
  return (
    <Dialog title={enPalette.title} onClose={props.onClose}>
      <Inside {...props} field={field} />
    </Dialog>
  );
}

interface InsideProps extends PanelProps {
  readonly field: RefObject<HTMLInputElement | null>;
}

function Inside({ run, onClose, field }: InsideProps) {
  const list = useId();
  const store = useConsoleStore();
  const live = useConsole((state) => state.live);
  const settings = useConsole((state) => state.settings);
  const locked = useConsole((state) => state.locked);
  const used = useConsole((state) => state.used);
  const platform = platformOf(useConsole((state) => state.boot?.platform) ?? '');
  const now = useNow();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const context = roomContext({ live, settings, locked }, now);
  const lines = useMemo(
    () =>
      context === null
        ? []
        : paletteLines(entriesOf(settings), context, { typed, words: (id) => en.keys.commands[id], used }),
    [context, settings, typed, used],
  );
  const chosen = useRef<string | null>(null);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  // Only once the dialog around it is gone, which would take back whatever a command gives the focus to.
  useEffect(() => () => (chosen.current === null ? undefined : latest.current(chosen.current)), []);
  const marked = Math.min(at, lines.length - 1);
  const choose = (index: number): void => {
    const line = lines[index];
    if (line === undefined || line.why !== null) return;
    chosen.current = line.entry.id;
    store.use(line.entry.id);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (event.key === 'Enter') choose(marked);
    else if (step !== undefined) setAt(Math.max(0, Math.min(lines.length - 1, marked + step)));
    else if (event.key === 'Home' && event.ctrlKey) setAt(0);
    else if (event.key === 'End' && event.ctrlKey) setAt(lines.length - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <input
        ref={field}
        className="field-input"
        role="combobox"
        aria-label={enPalette.search}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={list}
        {...(lines.length === 0 ? {} : { 'aria-activedescendant': `${list}-${String(marked)}` })}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={enPalette.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={list} lines={lines} marked={marked} platform={platform} onChoose={choose} />
      <output className="palette-foot">
        {lines.length === 0
          ? enPalette.nothing
          : enPalette.count(lines.length, lines.filter(({ why }) => why === null).length)}
        <span>{enPalette.hint}</span>
      </output>
    </div>
  );
}
