import { inspect } from 'node:util';

/** Fails the test that plays, and says which rule was broken. */
export function sure(holds: boolean, rule: string): asserts holds {
  if (!holds) throw new Error(rule);
}

/** Compares as text: both sides are made of plain values, and thousands are compared. */
export function same(seen: unknown, wanted: unknown, rule: string): void {
  if (JSON.stringify(seen) === JSON.stringify(wanted)) return;
  throw new Error(`${rule}\n  seen:   ${told(seen, wanted)}\n  wanted: ${told(wanted, seen)}`);
}

/** Of two objects what differs, else the whole. */
function told(one: unknown, other: unknown): string {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isObject(one) || !isObject(other) || Array.isArray(one))
    return inspect(one, { depth: 6, breakLength: 200 });
  const differs = Object.entries(one).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify((other as Record<string, unknown>)[key]),
  );
  return inspect(Object.fromEntries(differs), { depth: 6, breakLength: 200 });
}
