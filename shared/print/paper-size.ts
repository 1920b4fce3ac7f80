import type { Paper } from '../summary/paper.ts';
import type { PrintView } from './view.ts';

/** Millimetres. */
export const paperSizes: Readonly<Record<Paper, { readonly inline: number; readonly block: number }>> = {
  A4: { inline: 210, block: 297 },
  Letter: { inline: 215.9, block: 279.4 },
};

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly inline: number;
}

/** Millimetres of the paper that stay white, but for the foot of those that have one. */
export function marginsOf(kind: PrintView['kind']): Margins {
  switch (kind) {
    case 'summary':
    case 'plan':
      return { top: 19, bottom: 21, inline: 22 };
    // Folds and cuts are measured from the edge of the paper: its page keeps the margins itself.
    case 'tents':
      return { top: 0, bottom: 0, inline: 0 };
    case 'agreements':
      return { top: 18, bottom: 18, inline: 20 };
    case 'referrals':
    case 'feedback':
    case 'keys':
      return { top: 12, bottom: 12, inline: 12 };
  }
}

/** Pages are numbered only where there can be several that belong together. */
export const hasFoot = (kind: PrintView['kind']): boolean => kind === 'summary' || kind === 'plan';
