// Loaded before the app or the bare windows (`electron -r`): answers what the bench asks of the main process, over
// the standard streams, so that nothing of a debugger is in what is measured.
const electron = require('electron');
const { createInterface } = require('node:readline');
const { slowDisk } = require('../support/slow-disk.cjs');

const say = (message) => process.stdout.write(`@probe ${JSON.stringify(message)}\n`);
const AsyncFunction = (async () => undefined).constructor;

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, code, argument } = JSON.parse(line);
  new AsyncFunction('electron', 'argument', code)(electron, argument).then(
    (value) => say({ id, value: value ?? null }),
    (error) => say({ id, error: String(error?.stack ?? error) }),
  );
});

// When a page is ready for what it is for: the first window answers with the epoch time in milliseconds.
const ready = process.env['TALKING_PIECE_PROBE_READY'];
if (ready !== undefined)
  electron.app.once('browser-window-created', (_, { webContents }) => {
    webContents.once('dom-ready', () => {
      void webContents.executeJavaScript(ready).then((at) => say({ ready: at }));
    });
  });

slowDisk(Number(process.env['TALKING_PIECE_PROBE_FDATASYNC'] ?? 0));
