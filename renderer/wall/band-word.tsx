import { useState } from 'react';
import type { Band } from '../../shared/time/bands.ts';
import { en } from '../../shared/words/en.ts';
import { Sign } from './sign.tsx';

/** Keeps its place in every band, and pulses when the band changes under people's eyes. */
export function BandWord({ at }: { readonly at: Band }) {
  const [first] = useState(at);
  return (
    <output key={at} className={`band band-${at}${at === first ? '' : ' band-changed'}`}>
      {at !== 'calm' && <Sign at={at} />}
      {en.wall.bands[at]}
    </output>
  );
}
