import { useState } from 'react';
import { tidyLine } from '../../../shared/lib/text.ts';
import { longestOption } from '../../../shared/session/poll-events.ts';
import { enPolls } from '../../../shared/words/en-polls.ts';

/** Words as they are said; it has the focus from the start, and Esc goes back to the room. */
export function WordField({ onWord }: { readonly onWord: (word: string) => void }) {
  const [word, setWord] = useState('');
  return (
    <input
      className="poll-word"
      aria-label={enPolls.word}
      placeholder={enPolls.word}
      maxLength={longestOption}
      autoComplete="off"
      spellCheck={false}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the poll was just opened: the words come now
      autoFocus
      value={word}
      onChange={({ target }) => setWord(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        const said = tidyLine(word);
        if (said === '') return;
        onWord(said);
        setWord('');
      }}
    />
  );
}
