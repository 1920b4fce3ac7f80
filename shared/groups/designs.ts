/**
 * Rounds in which, taken together, every two of the points 0 … n−1 meet exactly once (G2): the circle method for pairs,
 * the affine planes for 9 in threes, 16 in fours and 25 in fives, Kirkman's schoolgirls for 15 in threes.
 */
export interface Design {
  readonly rounds: readonly Round[];
  /** Points of which every other one is the like, seen from inside the design. */
  readonly starts: readonly number[];
}
/** Groups with every point in one of them, by place. */
export type Round = readonly (readonly number[])[];

/** null: there is none here for so many points in groups of this size. */
export function designFor(points: number, size: number): Design | null {
  if (size === 2 && points >= 2 && points % 2 === 0) return circleMethod(points);
  if (size === 3 && points === 15) return kirkman();
  const field = fields.find(({ order }) => order === size && order * order === points);
  return field === undefined ? null : affinePlane(field);
}

/** The last point stays, the others go round. */
function circleMethod(points: number): Design {
  const round = points - 1;
  const rounds = Array.from({ length: round }, (_, r) => [
    [round, r],
    ...Array.from({ length: points / 2 - 1 }, (_, i) => [(r + i + 1) % round, (r - i - 1 + round) % round]),
  ]);
  return { rounds, starts: [round, 0] };
}

interface Field {
  readonly order: number;
  readonly plus: (a: number, b: number) => number;
  readonly times: (a: number, b: number) => number;
}

const prime = (order: number): Field => ({
  order,
  plus: (a, b) => (a + b) % order,
  times: (a, b) => (a * b) % order,
});

/** Four elements: 2 is a root of x² + x + 1, 3 the other. */
const four: Field = {
  order: 4,
  plus: (a, b) => a ^ b,
  times: (a, b) => (a === 0 || b === 0 ? 0 : ((a - 1 + b - 1) % 3) + 1),
};

const fields: readonly Field[] = [prime(3), four, prime(5)];

/** Points are x·order + y; each slope is a round, its lines are the groups. */
function affinePlane({ order, plus, times }: Field): Design {
  const each = Array.from({ length: order }, (_, i) => i);
  const upright = each.map((x) => each.map((y) => x * order + y));
  const sloped = each.map((slope) =>
    each.map((from) => each.map((x) => x * order + plus(times(slope, x), from))),
  );
  return { rounds: [upright, ...sloped], starts: [0] };
}

/** Two rings of seven, 0–6 and 7–13, and 14 in the middle: each day turns both rings by one. */
function kirkman(): Design {
  const first = [
    [14, 0, 7],
    [1, 2, 4],
    [3, 8, 12],
    [5, 11, 13],
    [6, 9, 10],
  ];
  const turned = (point: number, by: number): number =>
    point === 14 ? 14 : point < 7 ? (point + by) % 7 : 7 + ((point - 7 + by) % 7);
  const rounds = Array.from({ length: 7 }, (_, by) =>
    first.map((group) => group.map((point) => turned(point, by))),
  );
  return { rounds, starts: [14, 0, 7] };
}
