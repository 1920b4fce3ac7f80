export type Paper = 'A4' | 'Letter';

/** Where letters are written on Letter (CLDR, measurement data: paper size US-Letter). */
const letterRegions = new Set([
  'BZ',
  'CA',
  'CL',
  'CO',
  'CR',
  'GT',
  'MX',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'US',
  'VE',
]);

/**
 * Paper of a locale such as `de-CH`, `en_US.UTF-8` or `es-419`: A4 where it names no region that uses Letter.
 * `setting` says otherwise where the person chose.
 */
export function paperFor(locale: string, setting: 'auto' | Paper = 'auto'): Paper {
  if (setting !== 'auto') return setting;
  const region = /[-_]([A-Za-z]{2})(?:$|[^A-Za-z0-9])/u.exec(locale)?.[1]?.toUpperCase();
  return region !== undefined && letterRegions.has(region) ? 'Letter' : 'A4';
}
