/**
 * The same function, remembering its last answer: asked again with the very same arguments it does not work it out
 * anew. For pure functions of values that are never changed in place.
 */
export function rememberLast<A extends readonly unknown[], T>(compute: (...args: A) => T): (...args: A) => T {
  let last: { readonly args: A; readonly value: T } | null = null;
  return (...args) => {
    if (last === null || args.some((each, index) => !Object.is(each, last?.args[index])))
      last = { args, value: compute(...args) };
    return last.value;
  };
}
