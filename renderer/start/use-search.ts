import { useEffect, useState, useSyncExternalStore } from 'react';
import type { IndexStatus, SearchAnswer, SearchIndex, SearchQuestion } from '../../shared/search/types.ts';

export const useIndexStatus = (index: SearchIndex): IndexStatus =>
  useSyncExternalStore(index.onStatus, index.status);

/**
 * The answer to what is asked, and meanwhile the last one, so that the list does not flicker while somebody types.
 * One that may hold private notes is never shown once they are not wanted, not even for a moment.
 */
export function useSearch(index: SearchIndex, text: string, withPrivate: boolean): SearchAnswer | null {
  const [last, setLast] = useState<{
    readonly question: SearchQuestion;
    readonly answer: SearchAnswer;
  } | null>(null);
  const { phase, done } = useIndexStatus(index);
  const isAsked = text.trim() !== '';
  useEffect(() => {
    if (!isAsked) return undefined;
    let wanted = true;
    const question = { text, withPrivate };
    index.search(question).then(
      (answer) => {
        if (wanted) setLast({ question, answer });
      },
      // The status says that it does not work.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
    // More may be found in what was read meanwhile.
  }, [index, text, isAsked, withPrivate, phase, done]);
  if (!isAsked || last === null || (last.question.withPrivate && !withPrivate)) return null;
  return last.answer;
}
