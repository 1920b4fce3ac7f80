const point = (cx: number, cy: number, r: number, angle: number): string =>
  `${(cx + r * Math.cos(angle)).toFixed(1)} ${(cy + r * Math.sin(angle)).toFixed(1)}`;

/** A piece of a ring between two radii, `half` radians to both sides of `angle`. */
export function ringPiece(
  centre: readonly [number, number],
  angle: number,
  half: number,
  from: number,
  to: number,
): string {
  const [cx, cy] = centre;
  const large = half * 2 > Math.PI ? 1 : 0;
  return [
    `M${point(cx, cy, from, angle - half)}`,
    `A${from.toFixed(1)} ${from.toFixed(1)} 0 ${large} 1 ${point(cx, cy, from, angle + half)}`,
    `L${point(cx, cy, to, angle + half)}`,
    `A${to.toFixed(1)} ${to.toFixed(1)} 0 ${large} 0 ${point(cx, cy, to, angle - half)}Z`,
  ].join('');
}

/** A thread between two seats, drawn towards the centre. */
export function thread(centre: readonly [number, number], radius: number, from: number, to: number): string {
  const [cx, cy] = centre;
  const bend = ((Math.cos(from) + Math.cos(to)) * radius * 0.3).toFixed(1);
  const sway = ((Math.sin(from) + Math.sin(to)) * radius * 0.3).toFixed(1);
  const control = `${(cx + Number(bend)).toFixed(1)} ${(cy + Number(sway)).toFixed(1)}`;
  return `M${point(cx, cy, radius, from)}Q${control} ${point(cx, cy, radius, to)}`;
}

/** What is left of a full ring, clockwise from the top; `left` 0 to 1. */
export function arcLeft(centre: readonly [number, number], radius: number, left: number): string {
  const [cx, cy] = centre;
  if (left <= 0) return '';
  const top = -Math.PI / 2;
  if (left >= 0.9999)
    return `M${point(cx, cy, radius, top)}A${radius} ${radius} 0 1 1 ${point(cx, cy, radius, top + Math.PI)}A${radius} ${radius} 0 1 1 ${point(cx, cy, radius, top)}`;
  const end = top + left * 2 * Math.PI;
  return `M${point(cx, cy, radius, top)}A${radius} ${radius} 0 ${left > 0.5 ? 1 : 0} 1 ${point(cx, cy, radius, end)}`;
}
