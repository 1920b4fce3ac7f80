import { tidyLine } from '../../shared/lib/text.ts';

/** What somebody typed as a name that every disk takes; may be empty. */
export const asFileName = (text: string): string =>
  tidyLine(text)
    // oxlint-disable-next-line no-control-regex -- names of files must not hold them
    .replace(/[<>:"/\\|?*\u0000-\u001f]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 60)
    .trim();
