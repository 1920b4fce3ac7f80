import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { makeWindowIcon } from '../icons/make.mjs';
import { ROOT } from '../setup/paths.mjs';
import { LICENCES, writeLicences } from './licences.mjs';
import { mainConfig, pageLicences, preloadConfigs, rendererConfigs } from './configs.mjs';

// Whoever builds, a test runner or a shell with a mode of its own: what is built is what is given to people.
process.env['NODE_ENV'] = 'production';

await Promise.all(
  ['out/main', 'out/preload'].map((folder) => rm(join(ROOT, folder), { recursive: true, force: true })),
);
for (const config of [mainConfig(ROOT), ...preloadConfigs(ROOT), ...rendererConfigs(ROOT)])
  await build(config);
await makeWindowIcon(join(ROOT, 'out/icon.png'));
await writeLicences(ROOT, [join('main', LICENCES), ...pageLicences.map((name) => join('renderer', name))]);
