import checkIn from './data/check-in.json' with { type: 'json' };
import meetUp from './data/community-meet-up.json' with { type: 'json' };
import firstSession from './data/first-session.json' with { type: 'json' };
import workshop from './data/half-day-workshop.json' with { type: 'json' };
import peerCircle from './data/peer-circle-60.json' with { type: 'json' };
import consult from './data/peer-consult.json' with { type: 'json' };
import presenters from './data/presenter-event.json' with { type: 'json' };
import retrospective from './data/retrospective.json' with { type: 'json' };
import sample from './data/sample.json' with { type: 'json' };
import support from './data/support-circle.json' with { type: 'json' };
import type { Template } from './template.ts';
import { usualTemplate } from './usual.ts';

/**
 * All that come with the app, the commonest first; that of the sample circle is none of them. To be loaded late:
 * `import('…/templates/all.ts')`. A test proves that they fit the schema, so nothing is parsed here.
 */
export const templates: readonly Template[] = [
  usualTemplate,
  ...([
    firstSession,
    checkIn,
    peerCircle,
    support,
    consult,
    retrospective,
    workshop,
    meetUp,
    presenters,
  ] as Template[]),
];

export const sampleTemplate = sample as Template;
