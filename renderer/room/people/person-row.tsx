import { en } from '../../../shared/words/en.ts';
import { Button } from '../../ui/button.tsx';

interface Props {
  readonly name: string;
  readonly badge: number;
  readonly here: boolean;
  /** null: nobody is. */
  readonly measured: boolean | null;
  readonly onPresence: () => void;
  readonly onNo: () => void;
}

/** Both buttons stay where they are when pressed, so that the focus does too. */
export function PersonRow({ name, badge, here, measured, onPresence, onNo }: Props) {
  const { people } = en.room;
  return (
    <li>
      <span className="people-badge">{badge}</span>
      <bdi className="people-name" title={name}>
        {name}
      </bdi>
      <span className="people-here">{here ? people.here : people.left}</span>
      <Button
        weight="quiet"
        aria-label={here ? people.leaves(name) : people.comesBack(name)}
        onPress={onPresence}
      >
        {here ? people.leave : people.comeBack}
      </Button>
      {measured !== null && (
        <button
          type="button"
          className="button button-quiet"
          aria-label={measured ? people.untracks(name) : people.isUntracked(name)}
          aria-disabled={!measured}
          onClick={measured ? onNo : undefined}
        >
          {measured ? people.untrack : people.untracked}
        </button>
      )}
    </li>
  );
}
