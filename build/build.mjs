import { ensureBuilt } from './setup/built.mjs';
import { main } from './setup/failure.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ROOT } from './setup/paths.mjs';
import { createSay } from './setup/say.mjs';

await main(async () => {
  const say = createSay();
  await ensurePackages({ root: ROOT, say });
  await ensureBuilt({ root: ROOT, say, force: true });
  return 0;
});
