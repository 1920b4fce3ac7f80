import { useState } from 'react';
import { withMinors } from '../../shared/circle/book.ts';
import { circleLimits, newCircle } from '../../shared/circle/circle.ts';
import { purposeHint } from '../../shared/circle/purpose.ts';
import { en } from '../../shared/words/en.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { useArrival } from '../start/use-arrival.ts';
import { useKeys } from '../start/use-keys.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { TextField } from '../ui/text-field.tsx';
import './circles.css';
import { Limits } from './limits.tsx';

interface Props {
  readonly prepared: PreparedStore;
  readonly onMade: (circle: string) => void;
  readonly onBack: () => void;
}

const words = en.circles.create;

/** A name, a purpose, and what has to be known before anything is kept of anybody (V6). */
export function NewCircle({ prepared, onMade, onBack }: Props) {
  const [name, setName] = useState('');
  const [purpose, setPurpose] = useState('');
  const [minors, setMinors] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const form = useArrival<HTMLFormElement>('input');
  useKeys((event) => {
    if (event.key === 'Escape') onBack();
  });
  const make = async (): Promise<void> => {
    setIsAsked(true);
    if (name.trim() === '') return form.current?.querySelector('input')?.focus();
    const circle = { ...newCircle(crypto.randomUUID()), name: name.trim(), purpose: purpose.trim() };
    if (await prepared.saveCircle(withMinors(circle, minors))) return onMade(circle.id);
    // Nothing half made: it is not on the page either.
    const { failed } = prepared.store.getState();
    prepared.store.setState((state) => ({
      circles: state.circles.filter(({ id }) => id !== circle.id),
      failed: null,
    }));
    return setFailure(failed ?? '');
  };
  return (
    <main className="new-circle">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <h1>{words.title}</h1>
        <TextField
          label={words.name}
          placeholder={words.nameExample}
          maxLength={circleLimits.name}
          value={name}
          onChange={setName}
          {...(isAsked && name.trim() === '' ? { error: words.noName } : {})}
        />
        <div className="said-aloud">
          <TextField
            label={words.purpose}
            placeholder={words.purposeExample}
            rows={2}
            maxLength={circleLimits.text}
            hint={en.circles.purpose[purposeHint(purpose)]}
            value={purpose}
            onChange={setPurpose}
          />
        </div>
        <Check checked={minors} onChange={setMinors}>
          {words.minors}
        </Check>
        {failure !== null && (
          <p className="notice notice-failed" role="alert">
            {words.failed(failure)}
          </p>
        )}
        <div className="new-circle-keys">
          <Button weight="main" type="submit">
            {words.go}
          </Button>
          <Button weight="quiet" onPress={onBack}>
            {words.back}
          </Button>
        </div>
      </form>
      <aside aria-labelledby="limits">
        <h2 id="limits">{en.circles.limits.heading}</h2>
        <Limits />
      </aside>
    </main>
  );
}
