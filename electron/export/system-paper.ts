import { paperFor, type Paper } from '../../shared/summary/paper.ts';

/**
 * Paper of this machine. On Linux the environment says it, for Chromium takes its own default, en-US, where
 * nothing or C is set.
 */
export function systemPaper(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  systemLocale: () => string,
  setting: 'auto' | Paper = 'auto',
): Paper {
  if (platform !== 'linux') return paperFor(systemLocale(), setting);
  const named = ['LC_ALL', 'LC_PAPER', 'LANG'].map((name) => environment[name] ?? '');
  return paperFor(named.find((value) => value !== '') ?? '', setting);
}
