import type { ReactNode } from 'react';

/** What was typed over several lines stands on several lines. */
export const Lines = ({ text }: { readonly text: string }): ReactNode =>
  // oxlint-disable-next-line react/no-array-index-key -- lines of one text, which never move
  text.split('\n').map((line, i) => (i === 0 ? line : [<br key={i} />, line]));
