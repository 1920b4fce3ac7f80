import type { Command } from '../../../shared/session/commands.ts';
import type { NudgeKind } from '../../../shared/session/nudge-events.ts';
import type { ShownNudge } from '../../../shared/session/nudge-state.ts';

/** The entry that does what is suggested; null: it is a sentence to be said. */
export const nudgeTargets: Readonly<Record<NudgeKind, string | null>> = {
  closing: 'land.show',
  confidentiality: 'confidentiality.reaffirm',
  redirect: null,
  invitation: null,
  breakout: 'groups.show',
};

/** Says that the suggestion was taken up, and opens what it is about. */
export function takeUpNudge(
  nudge: ShownNudge | null,
  send: (command: Command) => Promise<boolean>,
  run: (id: string) => void,
): void {
  if (nudge === null) return;
  void send({ type: 'answerNudge', nudge: nudge.id, answer: 'acted' });
  const target = nudgeTargets[nudge.kind];
  if (target !== null) run(target);
}
