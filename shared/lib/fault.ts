/** Names of errors that may be told; the message never is, because it may quote what a person typed. */
export const faultNames = [
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
  'AggregateError',
  'DOMException',
  'RefusedRequest',
  'other',
] as const;

/** An error without a word: its kind, and where in our own script it arose; 0 where that cannot be told. */
export interface Fault {
  readonly name: (typeof faultNames)[number];
  readonly line: number;
  readonly column: number;
}

const frame = /^ +at .*:(\d{1,7}):(\d{1,7})\)?$/m;

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'other', line: 0, column: 0 };
  const { message, stack = '' } = error;
  // Only what follows the message: it may have lines of its own that look like a place.
  const at = stack.indexOf(message);
  const found = at < 0 ? null : frame.exec(stack.slice(at + message.length));
  return {
    name: faultNames.find((name) => name === error.name) ?? 'other',
    line: Number(found?.[1] ?? 0),
    column: Number(found?.[2] ?? 0),
  };
}
