import { isDraft, noDraft, type NoteDraft } from '../../shared/session/note-draft.ts';
import type { SessionWriter } from './writer.ts';

/** Only the session that runs in the room has a pad. */
const hasPad = (writer: SessionWriter | null, session: string): writer is SessionWriter =>
  writer?.live.id === session && writer.state.facts.phase === 'open';

/** What was half typed when the page or the app ended; null while the screen is covered: then everybody reads along. */
export async function draftFor(writer: SessionWriter | null, session: string): Promise<NoteDraft | null> {
  if (!hasPad(writer, session)) return noDraft;
  const draft = (await writer.live.draft()) ?? noDraft;
  // Asked last: it may have been covered while the disk was read.
  return writer.state.facts.wall.covered ? null : draft;
}

/** Taken from a covered room too: its last words come after it was covered. */
export async function takeDraft(
  writer: SessionWriter | null,
  session: string,
  draft: NoteDraft,
): Promise<void> {
  if (hasPad(writer, session)) await writer.live.setDraft(isDraft(draft) ? draft : null);
}
