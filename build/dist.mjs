import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './setup/built.mjs';
import { ensureReady } from './setup/ensure.mjs';
import { main, SetupError } from './setup/failure.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ROOT } from './setup/paths.mjs';
import { createSay } from './setup/say.mjs';

const RELEASE = '--release';
const say = createSay();

async function declaredVersion() {
  const manifest = await readFile(join(ROOT, 'package.json'), 'utf8');
  return String(JSON.parse(manifest).devDependencies.electron);
}

// What packs needs installed packages, so it is loaded once they are there.

async function trial() {
  if (process.platform !== 'linux')
    throw new SetupError(`A trial is packed on Linux only. Here: npm run dist -- ${RELEASE}`);
  const ready = await ensureReady({ build: true });
  await ready.dispose();
  const declared = await declaredVersion();
  say.step(
    ready.electronVersion === declared
      ? `Packing around Electron ${declared}, as a release does …`
      : `Packing around Electron ${ready.electronVersion}, which is at hand; a release packs ${declared} …`,
  );
  const { packForTrial } = await import('./package/pack.mjs');
  const { checkAndTell } = await import('./package/report.mjs');
  await checkAndTell([await packForTrial(ready)], say);
}

async function release() {
  await ensurePackages({ root: ROOT, say });
  await ensureBuilt({ root: ROOT, say, force: true });
  say.step(`Packing around Electron ${await declaredVersion()} …`);
  const { artefacts, packRelease } = await import('./package/release.mjs');
  const { checkAndTell } = await import('./package/report.mjs');
  await checkAndTell(await packRelease(), say);
  for (const file of await artefacts()) say.step(file);
}

await main(async () => {
  const [option, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== RELEASE) || more.length > 0)
    throw new SetupError(
      `npm run dist: an unpacked app for this Linux. npm run dist -- ${RELEASE}: a release.`,
    );
  await (option === RELEASE ? release() : trial());
  return 0;
});
