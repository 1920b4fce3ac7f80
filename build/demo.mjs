import { main } from './setup/failure.mjs';
import { runSuite } from './setup/playwright.mjs';

await main(() => runSuite('playwright.demo.config.ts'));
