import { element, type PageElement } from './page-element.ts';

const SIZE = 100;
const RADIUS = 41;
const MOST_SEATS = 60;

/**
 * The circle that sat together, one seat a person; the first stands out where somebody led it (`led`). A drawing
 * only: hidden from screen readers, for the number stands in the facts. Where the number is not told, it is an
 * empty ring.
 */
export function circleDrawing(seats: number, led: boolean): PageElement {
  const count = Math.min(seats, MOST_SEATS);
  const radius = count === 0 ? 0 : Math.min(6.5, (Math.PI * RADIUS * 0.62) / count);
  const place = (i: number): { cx: string; cy: string } => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return {
      cx: (SIZE / 2 + RADIUS * Math.cos(angle)).toFixed(2),
      cy: (SIZE / 2 + RADIUS * Math.sin(angle)).toFixed(2),
    };
  };
  const ring = element('circle', { class: 'summary-ring', cx: '50', cy: '50', r: String(RADIUS) });
  const drawn = Array.from({ length: count }, (_, i) => {
    const leads = led && i === 0;
    return element('circle', {
      class: leads ? 'summary-piece' : 'summary-seat',
      ...place(i),
      r: (leads ? radius * 1.2 : radius).toFixed(2),
    });
  });
  return element(
    'svg',
    { class: 'summary-circle', viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' },
    ...(count === 0 ? [ring] : drawn),
  );
}
