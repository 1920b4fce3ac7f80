import agreement from './data/agreement.json';
import buddy from './data/buddy.json';
import closing from './data/closing.json';
import confidentiality from './data/confidentiality.json';
import energiser from './data/energiser.json';
import feedback from './data/feedback.json';
import harvest from './data/harvest.json';
import invitation from './data/invitation.json';
import opener from './data/opener.json';
import otherWay from './data/other-way.json';
import redirect from './data/redirect.json';
import reflection from './data/reflection.json';
import scope from './data/scope.json';
import story from './data/story.json';
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
