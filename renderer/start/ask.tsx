import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { useArrival } from './use-arrival.ts';
import { useKeys } from './use-keys.ts';

export interface Option<T> {
  readonly value: T;
  /** The one key that answers. */
  readonly key: string;
  readonly words: string;
  readonly hint: string;
}

interface Props<T> {
  readonly step: string;
  readonly title: string;
  readonly hint: string;
  readonly options: readonly Option<T>[];
  /** What Enter and Esc take, and what counts when nobody answers. */
  readonly unanswered: T;
  readonly onAnswer: (value: T) => void;
  readonly onBack: () => void;
}

/** One question on the whole screen, answered in one key: its letter, its number, or Enter for the likely one. Esc goes back. */
export function Ask<T extends string>({
  step,
  title,
  hint,
  options,
  unanswered,
  onAnswer,
  onBack,
}: Props<T>) {
  const place = useArrival<HTMLElement>('[data-likely]');
  useKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = event.key.toUpperCase();
    const found = options.find(({ key }, i) => key === typed || String(i + 1) === typed);
    if (found === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    if (found === undefined) onBack();
    else onAnswer(found.value);
  });
  return (
    <main className="ask" ref={place}>
      <p className="ask-step">{step}</p>
      <h1>{title}</h1>
      <div className="ask-options">
        {options.map((option) => (
          <Button
            key={option.value}
            data-likely={option.value === unanswered || undefined}
            aria-keyshortcuts={option.key}
            onPress={() => onAnswer(option.value)}
          >
            <span className="ask-option">
              <kbd aria-hidden="true">{option.key}</kbd>
              <span className="ask-words">{option.words}</span>
              <span className="ask-hint">{option.hint}</span>
            </span>
          </Button>
        ))}
      </div>
      <p className="ask-note">{hint}</p>
      <div>
        <Button weight="quiet" onPress={onBack}>
          {en.start.ask.back}
        </Button>
      </div>
    </main>
  );
}
