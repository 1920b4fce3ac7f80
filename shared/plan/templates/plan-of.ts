import type { Plan } from '../plan.ts';
import type { Template } from './template.ts';

/** A plan of one's own to change; ids are new every time. It belongs to no circle and begins when it is started. */
export const planOf = ({ title, segments }: Template, newId: () => string): Plan => ({
  id: newId(),
  title,
  circle: null,
  start: null,
  end: null,
  segments: segments.map(({ checklist, ...segment }) => ({
    ...segment,
    id: newId(),
    ...(checklist === undefined ? {} : { checklist: checklist.map((text) => ({ id: newId(), text })) }),
  })),
});

/** A plan kept as a template: its rows with all they say, without the circle, the evening and the ids. */
export const templateOf = (
  { title, segments }: Plan,
  about: Pick<Template, 'id' | 'purpose' | 'people'>,
): Template => ({
  ...about,
  title,
  segments: segments.map(({ id: _segment, checklist, ...segment }) => ({
    ...segment,
    ...(checklist === undefined ? {} : { checklist: checklist.map(({ text }) => text) }),
  })),
});
