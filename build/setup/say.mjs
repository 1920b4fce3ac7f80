/**
 * Progress for the person at the terminal, on standard error so that a script's standard output stays clean.
 * `note` is for what is worth knowing, `step` for work that takes time: a quiet run shows steps only.
 *
 * @typedef {{ note(text: string): void, step(text: string): void }} Say
 */

/**
 * @param {{ quiet?: boolean }} [options]
 * @returns {Say}
 */
export function createSay(options = {}) {
  /** @param {string} text */
  const step = (text) => void process.stderr.write(`${text}\n`);
  return { step, note: options.quiet === true ? () => {} : step };
}
