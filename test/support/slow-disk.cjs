// For scripts that are loaded before the app: every fdatasync of this process takes so many milliseconds more.
const fs = require('node:fs/promises');

/** @param {number} ms 0: as fast as it is */
exports.slowDisk = (ms) => {
  if (ms <= 0) return;
  void fs.open(__filename, 'r').then(async (handle) => {
    const files = Object.getPrototypeOf(handle);
    const { datasync } = files;
    files.datasync = async function slowed() {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return datasync.call(this);
    };
    await handle.close();
  });
};
