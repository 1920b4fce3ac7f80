/** JSON with the keys of every object in one order, so that equal things have equal texts. */
export function canonicalJson(value: unknown): string {
  const keys = new Set<string>();
  JSON.stringify(value, (key, each: unknown) => {
    keys.add(key);
    return each;
  });
  return JSON.stringify(value, [...keys].toSorted());
}
