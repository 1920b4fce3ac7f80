// Loaded before the app (`electron -r`): a machine whose clock, disk or dialogs are other than this one's.
const { dialog } = require('electron');
const fs = require('node:fs/promises');

// The wall clock stands so many milliseconds off.
const shift = Number(process.env['TALKING_PIECE_SHIFT'] ?? 0);
if (shift !== 0) {
  const now = Date.now;
  Date.now = () => now() + shift;
}

// Every fdatasync takes so many milliseconds more.
const slow = Number(process.env['TALKING_PIECE_SLOW'] ?? 0);
if (slow > 0)
  void fs.open(__filename, 'r').then(async (handle) => {
    const files = Object.getPrototypeOf(handle);
    const { datasync } = files;
    files.datasync = async function slowed() {
      await new Promise((resolve) => setTimeout(resolve, slow));
      return datasync.call(this);
    };
    await handle.close();
  });

// What would be said in a dialog is said on the standard error, and answered.
dialog.showErrorBox = (title, content) => process.stderr.write(`@dialog ${title}: ${content}\n`);
