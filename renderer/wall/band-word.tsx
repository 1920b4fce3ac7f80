import { useState } from 'react';
import type { Band } from '../../shared/time/bands.ts';
import { en } from '../../shared/words/en.ts';

/** Keeps its place in every band, and pulses when the band changes under people's eyes. */
export function BandWord({ at }: { readonly at: Band }) {
  const [first] = useState(at);
  return (
    <output key={at} className={`band band-${at}${at === first ? '' : ' band-changed'}`}>
      {en.wall.bands[at]}
    </output>
  );
}
