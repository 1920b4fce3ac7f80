/**
 * A string as a double-quoted YAML scalar. YAML 1.2 takes JSON's strings as they are, except for characters
 * that YAML does not call printable: those are escaped.
 */
export const yamlText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

/** A block sequence, to stand after `key:`. */
export const yamlList = (items: readonly string[]): string =>
  items.length === 0 ? ' []' : items.map((item) => `\n  - ${yamlText(item)}`).join('');
