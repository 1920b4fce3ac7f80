import { libraryItems } from '../../shared/plan/library/items.ts';
import { sampleTemplate, templates } from '../../shared/plan/templates/all.ts';

/** All that come with the app, the sample's too. */
export const shippedTemplates = [...templates, sampleTemplate];

/** Everything that is said aloud: where it stands, and the words. */
export const saidAloud: readonly (readonly [place: string, text: string])[] = [
  ...libraryItems.map(({ id, text }) => [id, text] as const),
  ...shippedTemplates.flatMap(({ id, segments }) =>
    segments.map(({ prompt = '' }, i) => [`${id}, segment ${i + 1}`, prompt] as const),
  ),
];
