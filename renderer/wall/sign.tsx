import type { Band } from '../../shared/time/bands.ts';

/** A shape for each band: what is told by colour is told by this and by a word as well. */
const shapes: { readonly [B in Exclude<Band, 'calm'>]: string } = {
  enough: 'M50 8a42 42 0 1 0 0 84a42 42 0 1 0 0-84z',
  wrapUp: 'M50 8L96 90H4z',
  lastWords: 'M50 2L98 50L50 98L2 50z',
  time: 'M10 10H90V90H10z',
};

export const Sign = ({ at }: { readonly at: Exclude<Band, 'calm'> }) => (
  <svg className="sign" data-sign={at} viewBox="0 0 100 100" aria-hidden="true">
    <path d={shapes[at]} fill="currentColor" />
  </svg>
);
