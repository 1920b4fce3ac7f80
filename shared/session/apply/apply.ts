import type { Draft } from '../draft.ts';
import type { SessionEvent } from '../events.ts';
import type { Applier, Appliers } from './applier.ts';
import type { EventType } from '../events.ts';
import { circle } from './circle.ts';
import { course } from './course.ts';
import { groups } from './groups.ts';
import { notes } from './notes.ts';
import { nudges } from './nudges.ts';
import { polls } from './polls.ts';
import { people } from './people.ts';
import { rounds } from './rounds.ts';
import { segments } from './segments.ts';
import { turns } from './turns.ts';

const appliers: Appliers<EventType> = {
  ...course,
  ...people,
  ...segments,
  ...turns,
  ...rounds,
  ...groups,
  ...notes,
  ...circle,
  ...polls,
  ...nudges,
};

/** Applies one event to the draft. */
export function apply(draft: Draft, event: SessionEvent): void {
  const applier = appliers[event.type] as Applier<EventType>;
  applier(draft, event.data, event);
}
