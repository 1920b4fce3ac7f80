import { main } from './setup/failure.mjs';
import { ensureReady } from './setup/ensure.mjs';
import { launch } from './setup/launch.mjs';

await main(async () => {
  const ready = await ensureReady({ display: true, build: true });
  try {
    return await launch(ready, process.argv.slice(2));
  } finally {
    await ready.dispose();
  }
});
