import { SetupError } from '../setup/failure.mjs';
import { faultsOf, sizeOf } from './check.mjs';

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Checks what was packed, and says how large it is.
 *
 * @param {import('./check.mjs').Packed[]} all
 * @param {import('../setup/say.mjs').Say} say
 * @throws SetupError with a line for each fault
 */
export async function checkAndTell(all, say) {
  if (all.length === 0) throw new SetupError('The packager left no unpacked app to check.');
  for (const packed of all) {
    const faults = await faultsOf(packed);
    if (faults.length > 0)
      throw new SetupError(`${packed.folder} is not fit to be released:\n${faults.join('\n')}`);
    const { folder, archive } = await sizeOf(packed);
    say.step(`${packed.folder}: ${megabytes(folder)}, of that the app itself ${megabytes(archive)}.`);
    say.step('Its contents and its fuses are as a release must have them.');
  }
}
