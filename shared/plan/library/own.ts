import * as v from 'valibot';
import { idSchema } from '../../lib/id.ts';
import { templateSchema } from '../templates/template.ts';
import { libraryLimits } from './exchange.ts';
import { libraryItemSchema } from './item.ts';

/** Items, templates and favourites of somebody's own, a document of the vault (V4). */
export const ownLibrarySchema = v.strictObject({
  items: v.pipe(v.array(libraryItemSchema), v.maxLength(libraryLimits.entries)),
  templates: v.pipe(v.array(templateSchema), v.maxLength(libraryLimits.entries)),
  /** Ids of items, the app's and one's own. */
  favourites: v.pipe(v.array(idSchema), v.maxLength(libraryLimits.entries * 2)),
});
export type OwnLibrary = v.InferOutput<typeof ownLibrarySchema>;

export const noOwnLibrary: OwnLibrary = { items: [], templates: [], favourites: [] };
