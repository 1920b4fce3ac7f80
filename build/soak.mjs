import { parseArgs } from 'node:util';
import { main, SetupError } from './setup/failure.mjs';
import { runSuite } from './setup/playwright.mjs';

const text = { type: /** @type {const} */ ('string') };
const options = { kills: text, damages: text, fuzz: text, minutes: text, seed: text, only: text };

function read() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    const said = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${said}\nThere are: ${names.join(', ')}.`);
  }
}

/** `npm run soak -- --kills 200 --only kills,damage --seed 7`. */
await main(() => {
  const values = read();
  for (const name of /** @type {const} */ (['kills', 'damages', 'fuzz', 'minutes', 'seed']))
    if (values[name] !== undefined && !/^\d+$/.test(values[name]))
      throw new SetupError(`--${name} wants a number, not “${values[name]}”.`);
  return runSuite('playwright.soak.config.ts', {
    env: { TALKING_PIECE_SOAK: JSON.stringify(values) },
    pdfTools: true,
  });
});
