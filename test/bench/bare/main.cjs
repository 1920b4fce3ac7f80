// What everything is measured against: windows that hold a text each, on the same Electron.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env['TALKING_PIECE_DATA']);
const sizes = JSON.parse(process.env['BARE_WINDOWS'] ?? '[[1440,900]]');

void app.whenReady().then(() => {
  for (const [width, height] of sizes) {
    const window = new BrowserWindow({
      width,
      height,
      show: false,
      webPreferences: { backgroundThrottling: false },
    });
    window.once('ready-to-show', () => window.show());
    void window.loadFile(join(__dirname, 'page.html'));
  }
});
