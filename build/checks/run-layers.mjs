/**
 * Runs every layer, also after one that failed, tells how each went, and sums them up in the last line.
 *
 * @param {import('./layers.mjs').Layer[]} layers
 * @param {{ print(text: string): void, now(): number }} terminal
 * @returns {Promise<boolean>} whether everything passed
 */
export async function runLayers(layers, { print, now }) {
  let passed = 0;
  let failed = 0;
  for (const layer of layers) {
    const start = now();
    const outcome = await layer.check().catch((error) => ({ passed: 0, failed: 1, details: String(error) }));
    const seconds = ((now() - start) / 1000).toFixed(1);
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) print(outcome.details);
    const verdict = outcome.failed > 0 ? 'FAILED' : 'ok';
    print(`${layer.name}: ${verdict}, ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  }
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
}
