import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    webPreferences: { preload: join(app.getAppPath(), 'out/preload/console.cjs') },
  });
  void window.loadFile(join(app.getAppPath(), 'out/renderer/console.html'));
});
app.on('window-all-closed', () => app.quit());
