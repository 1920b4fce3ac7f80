import { parseArgs } from 'node:util';
import { main, SetupError } from './setup/failure.mjs';
import { runSuite } from './setup/playwright.mjs';

/** `npm run soak -- --kills 200 --only kills,damage --seed 7`. */
await main(() => {
  const number = { type: /** @type {const} */ ('string') };
  const { values } = parseArgs({
    options: { kills: number, damages: number, fuzz: number, minutes: number, seed: number, only: number },
  });
  for (const name of /** @type {const} */ (['kills', 'damages', 'fuzz', 'minutes', 'seed']))
    if (values[name] !== undefined && !/^\d+$/.test(values[name]))
      throw new SetupError(`--${name} wants a number, not “${values[name]}”.`);
  return runSuite('playwright.soak.config.ts', {
    env: { TALKING_PIECE_SOAK: JSON.stringify(values) },
    pdfTools: true,
  });
});
