import { main } from './setup/failure.mjs';
import { runSuite } from './setup/playwright.mjs';

/** `npm run bench -- key live` measures these alone, and leaves the results of the others as they were. */
await main(() =>
  runSuite('playwright.bench.config.ts', {
    env: { TALKING_PIECE_BENCH: process.argv.slice(2).join(' ') },
    pdfTools: true,
  }),
);
