import { withAdopted } from '../../shared/circle/take-over.ts';
import type { SessionFacts } from '../../shared/session/state.ts';
import type { PreparedShelf } from './shelf.ts';

/** The circle goes on with what it adopted; where its document cannot be read or written, the session's record still has it. */
export async function keepAdopted(shelf: PreparedShelf, facts: SessionFacts): Promise<void> {
  const id = facts.opened?.circle.id ?? null;
  if (id === null || facts.phase !== 'closed') return;
  const circle = await shelf.circle(id);
  const changed = circle === null ? null : withAdopted(circle, facts);
  if (changed !== null) await shelf.saveCircle(changed);
}
