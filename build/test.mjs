import { layers } from './checks/layers.mjs';
import { runLayers } from './checks/run-layers.mjs';
import { ensureReady } from './setup/ensure.mjs';
import { main } from './setup/failure.mjs';
import { ROOT } from './setup/paths.mjs';

/** @param {string} text */
const print = (text) => void process.stdout.write(`${text}\n`);

await main(async () => {
  const ready = await ensureReady({ display: 'virtual', pdfTools: true, quiet: true });
  await ready.dispose();
  print(`Electron ${ready.electronVersion} (${ready.runtimeName}), Node ${process.versions.node}`);
  return (await runLayers(layers({ root: ROOT }), { print, now: Date.now })) ? 0 : 1;
});
