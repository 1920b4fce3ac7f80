import { useRef, useState, type ReactNode } from 'react';
import { Autocomplete, Input, Label, SearchField } from 'react-aria-components';
import { matches, platformOf, type Combo } from '../../shared/keys/combo.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { IndexNotice } from './index-notice.tsx';
import { SearchResults } from './search-results.tsx';
import { useKeys } from './use-keys.ts';
import { useIndexStatus, useSearch } from './use-search.ts';
import './search.css';

interface Props {
  readonly index: SearchIndex;
  readonly platform: string;
  /** The console is the facilitator's alone, because the room has a display of its own. */
  readonly ownScreen: boolean;
  readonly onOpen: (session: string, note: string | null) => void;
  /** What stands here while nothing is searched for. */
  readonly children: ReactNode;
}

const words = en.search;
const slash: Combo = { key: '/' };
const find: Combo = { key: 'f', mod: true };

/** A field for the notes of all sessions, and what was found in place of whatever stood below it. */
export function Search({ index, platform, ownScreen, onOpen, children }: Props) {
  const [text, setText] = useState('');
  const [alone, setAlone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A display that was plugged in and is gone again: nobody has said yet who sees this one now.
  if (ownScreen && alone) setAlone(false);
  const withPrivate = ownScreen || alone;
  const answer = useSearch(index, text, withPrivate);
  const status = useIndexStatus(index);
  useKeys((event) => {
    const press = {
      key: event.key,
      code: event.code,
      shift: event.shiftKey,
      control: event.ctrlKey,
      alt: event.altKey,
      meta: event.metaKey,
    };
    const on = platformOf(platform);
    // Keys of the field are passed on to the result that is marked: who has the focus tells, not the event.
    const typing = document.activeElement?.matches('input, textarea, select') === true;
    if (!matches(find, press, on) && (typing || !matches(slash, press, on))) return;
    event.preventDefault();
    field.current?.focus();
    field.current?.select();
  });
  const asked = text.trim() !== '';
  return (
    <Autocomplete inputValue={text} onInputChange={setText} disableAutoFocusFirst>
      <div className="search">
        <SearchField className="search-field">
          <Label className="visually-hidden">{words.label}</Label>
          <Input ref={field} className="field-input" placeholder={words.placeholder} />
          <span className="search-keys" aria-hidden="true">
            <kbd>{en.keys.combo(slash, platformOf(platform))}</kbd>
          </span>
          <Button weight="quiet" aria-label={words.clear}>
            <span aria-hidden="true">×</span>
          </Button>
        </SearchField>
        <IndexNotice status={status} asked={asked} />
        {asked && !ownScreen && (
          <p className="search-seen">
            {alone ? words.withPrivate : words.withoutPrivate}
            <Button weight="quiet" onPress={() => setAlone(!alone)}>
              {alone ? words.leavePrivate : words.includePrivate}
            </Button>
          </p>
        )}
      </div>
      {asked ? (
        <SearchResults
          answer={answer}
          complete={status.phase === 'ready'}
          text={text.trim()}
          onOpen={onOpen}
        />
      ) : (
        children
      )}
    </Autocomplete>
  );
}
