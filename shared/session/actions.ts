import type { Closing, OpenAction } from './events.ts';
import type { SessionFacts } from './state.ts';

/** An action as it stands now. */
export interface ActionNow extends OpenAction {
  /** It came from an earlier session. */
  readonly carried: boolean;
  /** null: nobody answered for it yet. */
  readonly how: Closing | null;
}

/** Those that were carried in, the oldest first; then those taken in this session. */
export function actionsOf({ opened, notes, closings }: SessionFacts): readonly ActionNow[] {
  const how = new Map(closings.map((each) => [each.action, each.how]));
  const now = (action: OpenAction, carried: boolean): ActionNow => ({
    ...action,
    carried,
    how: how.get(action.action) ?? null,
  });
  return [
    ...(opened?.earlier?.actions ?? []).map((each) => now(each, true)),
    ...notes
      .filter(({ kind }) => kind === 'action')
      .map(({ id, text, visibility, owner, due, at }) =>
        now({ action: id, text, visibility, owner, due, at }, false),
      ),
  ];
}

/** Carried in, and nobody answered for it yet. */
export const unanswered = (facts: SessionFacts): number =>
  actionsOf(facts).filter(({ carried, how }) => carried && how === null).length;
