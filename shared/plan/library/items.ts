import agreement from './data/agreement.json' with { type: 'json' };
import buddy from './data/buddy.json' with { type: 'json' };
import closing from './data/closing.json' with { type: 'json' };
import confidentiality from './data/confidentiality.json' with { type: 'json' };
import energiser from './data/energiser.json' with { type: 'json' };
import feedback from './data/feedback.json' with { type: 'json' };
import harvest from './data/harvest.json' with { type: 'json' };
import invitation from './data/invitation.json' with { type: 'json' };
import opener from './data/opener.json' with { type: 'json' };
import otherWay from './data/other-way.json' with { type: 'json' };
import redirect from './data/redirect.json' with { type: 'json' };
import reflection from './data/reflection.json' with { type: 'json' };
import scope from './data/scope.json' with { type: 'json' };
import story from './data/story.json' with { type: 'json' };
import type { LibraryItem } from './item.ts';

/**
 * All items that come with the app, by kind in the order of a meeting. To be loaded late:
 * `import('…/library/items.ts')`. A test proves that they fit the schema, so nothing is parsed here.
 */
export const libraryItems = [
  opener,
  scope,
  agreement,
  confidentiality,
  story,
  reflection,
  redirect,
  invitation,
  otherWay,
  energiser,
  harvest,
  feedback,
  closing,
  buddy,
].flat() as readonly LibraryItem[];
