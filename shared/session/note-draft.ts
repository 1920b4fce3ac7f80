import * as v from 'valibot';
import { longText, visibilities } from './events.ts';

/** A note that is half typed: the line in the pad, as typed, and who would see it. It is no part of the record. */
export const draftSchema = v.strictObject({ text: longText, visibility: v.picklist(visibilities) });
export type NoteDraft = v.InferOutput<typeof draftSchema>;

export const noDraft: NoteDraft = { text: '', visibility: 'circle' };
export const isDraft = (draft: NoteDraft): boolean => draft.text.trim() !== '';
