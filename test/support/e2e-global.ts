import { ensureReady } from '../../build/setup/ensure.mjs';
import { passOn } from './electron.ts';

/** Makes the built app and its Electron ready once for all end-to-end tests, on a virtual display where there can be one. */
export default async function setUp(): Promise<() => Promise<void>> {
  const ready = await ensureReady({ display: 'virtual', build: true, pdfTools: true, outputs: true });
  passOn(ready);
  return ready.dispose;
}
