import { isProduct, wholeLength, type Length } from './length.ts';
import { wholeSpan, type Span } from './span.ts';

const group = /[([【（]([^()[\]【】（）]{1,80})[)\]】）]/gu;
const inner = /\s*[,;|·]\s*|\s+[–—-]\s+|\s*[–—]\s*(?=\D)/u;
const name = /^(?:@[\w-]+|\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|&|and|und|et|\+)){0,4})$/u;

interface Inside {
  readonly rest: string;
  readonly span: Span | null;
  readonly length: Length | null;
  readonly each: string | null;
  readonly owner: string;
}

/** `(10 min)`, `[9:00–9:30]`, `(Anna, 10 min)` anywhere in a line. */
export function brackets(
  text: string,
  wanted: { readonly span: boolean; readonly length: boolean; readonly product: boolean },
): Inside {
  let span: Span | null = null;
  let length: Length | null = null;
  let each: string | null = null;
  let owner = '';
  const rest = text.replace(group, (whole, content: string) => {
    const parts = content.split(inner).map((part) => part.trim());
    const left: string[] = [];
    let taken = false;
    for (const part of content.trim() === '' ? [] : joinRange(parts, content)) {
      const asLength = length === null ? wholeLength(part) : null;
      const asSpan = asLength === null && span === null && wanted.span ? wholeSpan(part) : null;
      if (asLength?.each === true) {
        each = asLength.text;
        left.push(part);
      } else if (asLength !== null && wanted.length && (wanted.product || !isProduct(asLength))) {
        length = asLength;
        taken = true;
      } else if (asSpan !== null) {
        span = asSpan;
        taken = true;
      } else left.push(part);
    }
    if (!taken) return whole;
    const [only = ''] = left;
    if (left.length === 1 && name.test(only) && owner === '') owner = only;
    else if (left.length > 0) return `(${left.join(', ')})`;
    return ' ';
  });
  return { rest, span, length, each, owner };
}

/** A range has a stroke of its own: where all of it is one time or one length, it is not parted. */
function joinRange(parts: readonly string[], content: string): readonly string[] {
  return parts.length > 1 && (wholeLength(content) !== null || wholeSpan(content) !== null)
    ? [content]
    : parts;
}
