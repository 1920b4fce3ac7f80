import { confidentialityDue } from '../../shared/circle/confidentiality.ts';
import { unanswered } from '../../shared/session/actions.ts';
import { en } from '../../shared/words/en.ts';
import { useLivePart, useNow } from '../session/context.tsx';
import { LiveButton } from '../ui/button.tsx';
import './reminders.css';

/** What the circle brought along and nobody has come back to yet; on the open console only. */
export function Reminders({ run }: { readonly run: (id: string) => void }) {
  const facts = useLivePart((live) => live.state.facts);
  const due = confidentialityDue(facts, useNow());
  const open = facts.phase === 'open' ? unanswered(facts) : 0;
  const words = en.room.reminders;
  if (due === null && open === 0) return null;
  return (
    <ul className="reminders" aria-label={words.label}>
      {open > 0 && (
        <li>
          <span>{words.actions(open)}</span>
          <LiveButton onClick={() => run('actions.show')}>{words.answer}</LiveButton>
        </li>
      )}
      {due !== null && (
        <li>
          <span>
            {words.confidentiality} <span className="k">{words.due[due]}</span>
          </span>
          <LiveButton onClick={() => run('confidentiality.reaffirm')}>{words.reaffirmed}</LiveButton>
        </li>
      )}
    </ul>
  );
}
