import { useState } from 'react';
import { libraryKinds, libraryStakes, type LibraryItem } from '../../shared/plan/library/item.ts';
import { segmentFormats } from '../../shared/plan/segment.ts';
import { enLibrary } from '../../shared/words/en-library.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { useArrival } from '../start/use-arrival.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { itemOf, type DraftField, type ItemDraft } from './item-draft.ts';

interface Props {
  readonly draft: ItemDraft;
  readonly onDraft: (draft: ItemDraft) => void;
  readonly onKeep: (item: LibraryItem) => void;
  readonly onDrop: () => void;
}

const words = enLibraryPanel.form;

/** An item of one's own, written or changed. Faults show when it is to be kept, or at once after it. */
export function ItemForm({ draft, onDraft, onKeep, onDrop }: Props) {
  const [asked, setAsked] = useState(false);
  const place = useArrival<HTMLFormElement>('textarea');
  const item = itemOf(draft, () => crypto.randomUUID());
  const faults: readonly DraftField[] = item.ok || !asked ? [] : item.error;
  const change = (part: Partial<ItemDraft>): void => onDraft({ ...draft, ...part });
  const error = (field: DraftField) => (faults.includes(field) ? { error: words.faults[field] } : {});
  const text = (field: 'text' | 'purpose' | 'how' | 'tags', more: object = {}) => (
    <TextField
      label={words[field]}
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      {...error(field)}
      {...more}
    />
  );
  const number = (
    field: 'minutesFrom' | 'minutesTo' | 'peopleFrom' | 'peopleTo',
    label: string,
    of: 'minutes' | 'people',
  ) => (
    <TextField
      label={label}
      inputMode="numeric"
      value={draft[field]}
      onChange={(value) => change({ [field]: value })}
      {...error(of)}
    />
  );
  const keep = (): void => {
    setAsked(true);
    if (item.ok) onKeep(item.value);
    else place.current?.querySelector<HTMLElement>(fieldOf[item.error[0] ?? 'other'])?.focus();
  };
  return (
    <form
      ref={place}
      className="library-form"
      aria-label={draft.id === null ? words.new : words.change}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h3>{draft.id === null ? words.new : words.change}</h3>
      <div className="library-fields">
        {text('text', { rows: 3, hint: words.textHint })}
        {text('purpose', { rows: 2 })}
        {text('how', { rows: 3 })}
        <div className="library-choices">
          <Select
            label={words.kind}
            value={draft.kind}
            all={libraryKinds}
            names={enLibrary.kinds}
            onChange={(kind) => change({ kind })}
          />
          <Select
            label={words.stakes}
            value={draft.stakes}
            all={libraryStakes}
            names={enLibrary.stakes}
            onChange={(stakes) => change({ stakes })}
          />
          <Select
            label={words.format}
            value={draft.format}
            all={segmentFormats}
            names={enLibraryPanel.item.formats}
            onChange={(format) => change({ format })}
          />
        </div>
        <div className="library-numbers">
          {number('minutesFrom', words.minutesFrom, 'minutes')}
          {number('minutesTo', words.minutesToLabel, 'minutes')}
          {number('peopleFrom', words.peopleFrom, 'people')}
          {number('peopleTo', words.peopleToLabel, 'people')}
        </div>
        {text('tags')}
      </div>
      <div className="library-actions">
        <Button weight="main" type="submit">
          {words.save}
        </Button>
        <Button onPress={onDrop}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** Where the focus goes to put a field right. */
const fieldOf: Readonly<Record<DraftField, string>> = {
  text: '.library-fields > .field:nth-child(1) textarea',
  purpose: '.library-fields > .field:nth-child(2) textarea',
  how: '.library-fields > .field:nth-child(3) textarea',
  minutes: '.library-numbers .field:nth-child(1) input',
  people: '.library-numbers .field:nth-child(3) input',
  tags: '.library-fields > .field:last-child input',
  other: 'textarea',
};

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly all: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

const Select = <T extends string>({ label, value, all, names, onChange }: SelectProps<T>) => (
  <label className="field">
    <span className="field-label">{label}</span>
    <select
      value={value}
      onChange={({ target }) => {
        const next = all.find((each) => each === target.value);
        if (next !== undefined) onChange(next);
      }}
    >
      {all.map((each) => (
        <option key={each} value={each}>
          {names[each]}
        </option>
      ))}
    </select>
  </label>
);
