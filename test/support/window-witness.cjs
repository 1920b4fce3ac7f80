// Loaded before the app (`electron -r`): writes down each window that is made, and each that is shown.
const { app } = require('electron');
const { appendFileSync } = require('node:fs');

const file = process.env['TALKING_PIECE_WITNESS'];
app.on('browser-window-created', (_, window) => {
  appendFileSync(file, window.isVisible() ? 'made\nshown\n' : 'made\n');
  window.on('show', () => appendFileSync(file, 'shown\n'));
});
