import type { LiveSegment } from '../../shared/session/state.ts';
import { en } from '../../shared/words/en.ts';

/** The words to be said aloud in serif; below, for the facilitator alone, the cue. */
export const Prompt = ({ segment, cue }: { readonly segment: LiveSegment | null; readonly cue: boolean }) => (
  <div className="prompt-box">
    <div className="room-prompt">{segment?.prompt ?? segment?.title ?? ''}</div>
    {cue && segment?.cue !== undefined && (
      <div className="room-cue" aria-label={en.room.prompt.cue} role="note">
        {segment.cue}
      </div>
    )}
  </div>
);
