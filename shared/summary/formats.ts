import type { Audience } from './view.ts';

export const exportFormats = ['pdf', 'md', 'html', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The whole record and talk time by person exist for the facilitator alone (DOMAIN, Summary). */
export const onlyForOwn: readonly ExportFormat[] = ['csv', 'json'];

export const mayHave = (audience: Audience, format: ExportFormat): boolean =>
  audience === 'own' || !onlyForOwn.includes(format);
