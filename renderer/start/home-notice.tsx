import type { Circle } from '../../shared/circle/circle.ts';
import type { SessionCard } from '../../shared/ipc/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { en } from '../../shared/words/en.ts';
import { circleName } from '../circles/circle-card.tsx';
import { Button } from '../ui/button.tsx';
import { planName } from './plan-list.tsx';
import { titleOf } from './session-list.tsx';

export type Notice =
  | { readonly kind: 'removed'; readonly card: SessionCard }
  | { readonly kind: 'circleRemoved'; readonly circle: Circle }
  | { readonly kind: 'planRemoved'; readonly plan: Plan }
  | { readonly kind: 'said' | 'failed'; readonly text: string };

interface Props {
  readonly notice: Notice;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

const words = en.start.home;

/** What was just done, and the way back where there is one. */
export const HomeNotice = ({ notice, onUndo, onDismiss }: Props) => (
  <div className={`notice notice-${notice.kind}`}>
    {notice.kind === 'failed' ? <p role="alert">{notice.text}</p> : <output>{textOf(notice)}</output>}
    {notice.kind !== 'said' && notice.kind !== 'failed' && <Button onPress={onUndo}>{words.undo}</Button>}
    <Button weight="quiet" onPress={onDismiss}>
      {words.dismiss}
    </Button>
  </div>
);

function textOf(notice: Notice): string {
  if (notice.kind === 'removed') return words.removed(titleOf(notice.card));
  if (notice.kind === 'circleRemoved') return en.circles.removed(circleName(notice.circle));
  if (notice.kind === 'planRemoved') return en.circles.removed(planName(notice.plan));
  return notice.text;
}
