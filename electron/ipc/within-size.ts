/** Far above the longest note and the largest circle, far below what would hold main up. */
export const LARGEST_REQUEST = { characters: 2_000_000, values: 100_000 } as const;

/**
 * Whether a request is plain (objects, lists, texts, numbers, nothing else) and small enough to be looked at. One that
 * goes round in a circle has no end, and so is too large.
 */
export function withinSize(request: unknown): boolean {
  let characters = 0;
  let values = 0;
  const waiting: unknown[] = [request];
  while (waiting.length > 0) {
    const value = waiting.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    else if (Array.isArray(value)) values += value.length;
    else if (typeof value === 'object' && value !== null && !isPlain(value)) return false;
    if (characters > LARGEST_REQUEST.characters || values > LARGEST_REQUEST.values) return false;
    if (typeof value === 'object' && value !== null)
      for (const [key, inside] of Object.entries(value)) {
        characters += key.length;
        waiting.push(inside);
      }
  }
  return true;
}

const isPlain = (value: object): boolean =>
  Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
