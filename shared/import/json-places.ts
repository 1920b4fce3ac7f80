/**
 * Where things stand in a JSON text: asked for only when something is wrong with it, to name the line.
 * `JSON.parse` says too little: its messages differ between engines and quote what people typed.
 */
export interface JsonPlaces {
  /** Index at which the text stops being JSON; null where it is whole. */
  readonly brokenAt: number | null;
  /** The text ended before the JSON did. */
  readonly truncated: boolean;
  /** Where the value of each key of the outermost object begins. */
  readonly keys: ReadonlyMap<string, number>;
  /** Where each element of an array under such a key begins. */
  readonly elements: ReadonlyMap<string, readonly number[]>;
}

type Frame = { readonly open: '{' | '['; state: 'first' | 'value' | 'after' | 'key' };

const SPACE = new Set([' ', '\n', '\r', '\t']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const LITERAL = /true|false|null/uy;

export function jsonPlaces(text: string): JsonPlaces {
  const keys = new Map<string, number>();
  const elements = new Map<string, number[]>();
  const stack: Frame[] = [];
  let topKey = '';
  let at = 0;
  let done = false;
  const answer = (brokenAt: number | null): JsonPlaces => ({
    brokenAt,
    truncated: brokenAt !== null && brokenAt >= text.trimEnd().length,
    keys,
    elements,
  });

  for (;;) {
    while (SPACE.has(text[at] ?? '')) at += 1;
    const frame = stack.at(-1);
    const character = text[at];
    if (character === undefined) return answer(done && frame === undefined ? null : text.length);
    if (frame === undefined && done) return answer(at);

    if (frame !== undefined && frame.state === 'after') {
      if (character === ',') frame.state = frame.open === '{' ? 'key' : 'value';
      else if (character === (frame.open === '{' ? '}' : ']')) stack.pop();
      else return answer(at);
      at += 1;
      if (stack.length === 0) done = true;
      continue;
    }
    if (frame?.state === 'first' && character === (frame.open === '{' ? '}' : ']')) {
      stack.pop();
      at += 1;
      if (stack.length === 0) done = true;
      continue;
    }
    if (frame !== undefined && frame.open === '{' && frame.state !== 'value') {
      const end = stringEnd(text, at);
      if (end.brokenAt !== null) return answer(end.brokenAt);
      if (stack.length === 1) topKey = keyOf(text.slice(at, end.next));
      at = end.next;
      while (SPACE.has(text[at] ?? '')) at += 1;
      if (text[at] !== ':') return answer(at);
      at += 1;
      frame.state = 'value';
      continue;
    }

    if (stack.length === 1 && frame?.open === '{') keys.set(topKey, at);
    if (stack.length === 2 && frame?.open === '[') {
      const known = elements.get(topKey);
      if (known === undefined) elements.set(topKey, [at]);
      else known.push(at);
    }
    if (frame !== undefined) frame.state = 'after';
    if (character === '{' || character === '[') {
      stack.push({ open: character, state: 'first' });
      at += 1;
      continue;
    }
    const end = character === '"' ? stringEnd(text, at) : wordEnd(text, at);
    if (end.brokenAt !== null) return answer(end.brokenAt);
    at = end.next;
    if (stack.length === 0) done = true;
  }
}

interface End {
  readonly next: number;
  readonly brokenAt: number | null;
}

function stringEnd(text: string, from: number): End {
  if (text[from] !== '"') return { next: from, brokenAt: from };
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { next: at + 1, brokenAt: null };
    if (code < 0x20) return { next: at, brokenAt: at };
    if (code !== 0x5c) continue;
    at += 1;
    const escaped = text[at];
    if (escaped === undefined) break;
    if (escaped === 'u') {
      if (!/^[0-9a-fA-F]{4}$/u.test(text.slice(at + 1, at + 5))) return { next: at, brokenAt: at };
      at += 4;
    } else if (!'"\\/bfnrt'.includes(escaped)) return { next: at, brokenAt: at };
  }
  return { next: text.length, brokenAt: text.length };
}

function wordEnd(text: string, from: number): End {
  for (const pattern of [NUMBER, LITERAL]) {
    pattern.lastIndex = from;
    if (pattern.test(text)) return { next: pattern.lastIndex, brokenAt: null };
  }
  // A literal that the end of the text cut short.
  const rest = text.slice(from, from + 6).trimEnd();
  const cut = from + rest.length >= text.trimEnd().length;
  const begun = rest === '-' || ['true', 'false', 'null'].some((word) => word.startsWith(rest));
  return { next: from, brokenAt: cut && begun ? text.length : from };
}

function keyOf(quotedKey: string): string {
  const key: unknown = JSON.parse(quotedKey);
  return typeof key === 'string' ? key : '';
}

/** Line of an index, from 1. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
