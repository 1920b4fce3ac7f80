import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady } from './setup/ensure.mjs';
import { main } from './setup/failure.mjs';
import { launch } from './setup/launch.mjs';

await main(async () => {
  const ready = await ensureReady({ display: true, build: true, quiet: true });
  // A user folder for the while. Chromium goes on writing in it until the very end, so that only we can take it away.
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-cli-'));
  try {
    // npm runs scripts in the clone; files are named from where the person stands.
    const cwd = process.env['INIT_CWD'] ?? process.cwd();
    return await launch(ready, ['--cli', ...process.argv.slice(2)], {
      cwd,
      env: { TALKING_PIECE_DATA: folder },
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await ready.dispose();
  }
});
