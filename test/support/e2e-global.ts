import type { FullConfig } from '@playwright/test';
import { startVirtualDisplay } from '../../build/setup/display.mjs';
import { ensureReady } from '../../build/setup/ensure.mjs';
import { passOn } from './electron.ts';
import { passOnDisplays } from './worker-display.ts';

/**
 * Makes the built app and its Electron ready once for all end-to-end tests, with a virtual display for each worker
 * where there can be one: on one that is shared, a window that opens takes the pointer from another worker's window.
 */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const ready = await ensureReady({ display: 'virtual', build: true, pdfTools: true, outputs: true });
  passOn(ready);
  const more = ready.isVirtual
    ? await Promise.all(Array.from({ length: workers - 1 }, () => startVirtualDisplay()))
    : [];
  if (ready.isVirtual) passOnDisplays([ready, ...more].map(({ env }) => env['DISPLAY'] ?? ''));
  return async () => {
    await Promise.all([ready, ...more].map(({ dispose }) => dispose()));
  };
}
