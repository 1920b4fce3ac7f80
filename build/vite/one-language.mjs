/** A file of one language's words of the control library, by its place there. */
const OTHER_LANGUAGE = /^(\.\.?\/(?:.*\/)?intl\/[^/]+\/)(?!en-US\.)[a-z]{2}-[A-Z]{2}(\.mjs)$/u;

/**
 * The app speaks English, and so do the words that its controls bring for a screen reader: those of thirty other languages
 * would be in the first script, and mixed with ours.
 *
 * @returns {import('vite').Plugin}
 */
export function oneLanguage() {
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId(source, importer) {
      const match = OTHER_LANGUAGE.exec(source);
      if (match === null || importer === undefined || !/[\\/]react-aria/u.test(importer)) return null;
      return this.resolve(`${match[1]}en-US${match[2]}`, importer);
    },
  };
}
