// The library alone in a window, from a page that was built for this.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env['TALKING_PIECE_DATA']);
// Scripts of a page that lies in a folder.
app.commandLine.appendSwitch('allow-file-access-from-files');

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { backgroundThrottling: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(process.env['LIBRARY_PAGE']);
});
