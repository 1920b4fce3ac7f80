import { ensureReady } from './setup/ensure.mjs';
import { main } from './setup/failure.mjs';
import { launch } from './setup/launch.mjs';

await main(async () => {
  const ready = await ensureReady({ display: true, build: true, quiet: true });
  try {
    // npm runs scripts in the clone; files are named from where the person stands.
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    return await launch(ready, ['--cli', ...process.argv.slice(2)], { cwd });
  } finally {
    await ready.dispose();
  }
});
