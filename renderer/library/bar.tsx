import { Input, Label, SearchField } from 'react-aria-components';
import { libraryStakes } from '../../shared/plan/library/item.ts';
import { enLibrary } from '../../shared/words/en-library.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';
import { isFiltered, type Asked } from './listed.ts';

interface Props {
  readonly asked: Asked;
  readonly count: string;
  readonly onAsked: (asked: Asked) => void;
  /** Enter in the field: what is marked is used. */
  readonly onEnter: () => void;
}

const words = enLibraryPanel;

/** null: nothing that counts is typed. */
const numberOf = (text: string): number | null => {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) || number <= 0 ? null : number;
};

/** What is searched for, and what has to fit: how much of themselves people give, how long, how many. */
export function Bar({ asked, count, onAsked, onEnter }: Props) {
  const { filters } = words;
  return (
    <div className="library-bar">
      <SearchField
        className="library-search"
        value={asked.text}
        onChange={(text) => onAsked({ ...asked, text })}
        onSubmit={onEnter}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && asked.text === '') return event.continuePropagation();
          if (event.key !== 'ArrowDown') return event.continuePropagation();
          event.preventDefault();
          const list = document.querySelector<HTMLElement>(
            '.library-list input:checked, .library-list [role=option][aria-selected=true]',
          );
          return list?.focus();
        }}
      >
        <Label className="visually-hidden">{words.search}</Label>
        <Input className="field-input" placeholder={words.placeholder} />
        <Button weight="quiet" aria-label={words.clear}>
          <span aria-hidden="true">×</span>
        </Button>
      </SearchField>
      <div className="library-filters">
        {asked.shelf !== 'templates' && (
          <label>
            {filters.stakes}
            <select
              value={asked.stakes ?? ''}
              onChange={({ target: { value } }) =>
                onAsked({ ...asked, stakes: libraryStakes.find((each) => each === value) ?? null })
              }
            >
              <option value="">{filters.anyStakes}</option>
              {libraryStakes.map((each) => (
                <option key={each} value={each}>
                  {enLibrary.stakes[each]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {filters.minutes}
          <input
            className="field-input"
            inputMode="numeric"
            placeholder={filters.any}
            value={asked.minutes ?? ''}
            onChange={({ target: { value } }) => onAsked({ ...asked, minutes: numberOf(value) })}
          />
        </label>
        <label>
          {filters.people}
          <input
            className="field-input"
            inputMode="numeric"
            placeholder={filters.any}
            value={asked.people ?? ''}
            onChange={({ target: { value } }) => onAsked({ ...asked, people: numberOf(value) })}
          />
        </label>
        {isFiltered(asked) && (
          <Button
            weight="quiet"
            onPress={() => onAsked({ ...asked, stakes: null, minutes: null, people: null })}
          >
            {filters.clear}
          </Button>
        )}
        <output className="library-count">{count}</output>
      </div>
    </div>
  );
}
