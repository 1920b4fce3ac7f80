import { useEffect, useRef } from 'react';
import type { Platform } from '../../../shared/keys/combo.ts';
import type { PaletteLine } from '../../../shared/keys/palette.ts';
import { en } from '../../../shared/words/en.ts';
import { enPalette } from '../../../shared/words/en-palette.ts';

interface Props {
  readonly id: string;
  readonly lines: readonly PaletteLine[];
  readonly marked: number;
  readonly platform: Platform;
  readonly onChoose: (index: number) => void;
}

/** The keyboard stays in the field above; the mark goes up and down here. */
export function PaletteList({ id, lines, marked, platform, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked, lines]);
  const { combo, commands, or } = en.keys;
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> holds no keys and no reasons
    <div id={id} ref={list} className="palette-list" role="listbox" aria-label={enPalette.list}>
      {lines.map(({ entry, why }, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
        <div
          key={entry.id}
          id={`${id}-${String(index)}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds no more than one text
          role="option"
          tabIndex={-1}
          aria-selected={index === marked}
          aria-disabled={why !== null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span className="palette-words">{commands[entry.id]}</span>
          {why !== null && <span className="palette-why">{enPalette.notNow(enPalette.reasons[why])}</span>}
          <span className="palette-keys">{entry.keys.map((key) => combo(key, platform)).join(or)}</span>
        </div>
      ))}
    </div>
  );
}
