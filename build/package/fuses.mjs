import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** How a fuse stands in the binary: a character. */
const ON = '1';
const OFF = '0';

/**
 * What a release must be set to, whatever electron-builder.yml says and whatever the packager made of it.
 *
 * @type {ReadonlyMap<FuseV1Options, boolean>}
 */
export const RELEASE_FUSES = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  // Heeded on macOS and Windows; elsewhere it changes nothing.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]);

/**
 * Reads the fuses back from a packed binary.
 *
 * @param {string} binary on macOS the `.app`
 * @returns {Promise<string[]>} one line for each that is not as it must be
 */
export async function wrongFuses(binary) {
  const wire = await getCurrentFuseWire(binary);
  return [...RELEASE_FUSES].flatMap(([fuse, on]) => {
    // Typed as an enumeration that the package does not export; a fuse that this Electron lacks is undefined.
    const code = /** @type {number | undefined} */ (wire[fuse]);
    const found = code === undefined ? 'missing' : String.fromCharCode(code);
    const wanted = on ? ON : OFF;
    return found === wanted ? [] : [`fuse ${FuseV1Options[fuse]} is ${found}, it must be ${wanted}`];
  });
}
