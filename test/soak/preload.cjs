// Loaded before the app (`electron -r`): a machine whose clock, disk or dialogs are other than this one's.
const { dialog } = require('electron');
const { slowDisk } = require('../support/slow-disk.cjs');

// The wall clock stands so many milliseconds off.
const shift = Number(process.env['TALKING_PIECE_SHIFT'] ?? 0);
if (shift !== 0) {
  const now = Date.now;
  Date.now = () => now() + shift;
}

slowDisk(Number(process.env['TALKING_PIECE_SLOW'] ?? 0));

// What would be said in a dialog is said on the standard error, and answered.
dialog.showErrorBox = (title, content) => process.stderr.write(`@dialog ${title}: ${content}\n`);
