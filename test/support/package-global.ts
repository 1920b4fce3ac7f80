import type { TestProject } from 'vitest/node';
import { packForTrial } from '../../build/package/pack.mjs';
import { ensureReady } from '../../build/setup/ensure.mjs';
import type { Packed } from '../../build/package/check.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    readonly packed: Packed;
    /** The virtual display to draw on. */
    readonly display: string;
  }
}

/** Packs the app once for all tests of the package, and opens a display. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const ready = await ensureReady({ display: 'virtual', build: true, pdfTools: true });
  provide('packed', await packForTrial(ready));
  provide('display', ready.env['DISPLAY'] ?? '');
  return ready.dispose;
}
