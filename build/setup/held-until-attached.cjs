// Loaded before the app (`electron -r`): it is not ready before Playwright has attached itself, which calls this function
// and then knows every window from its first moment. Attached in the middle of a page's loading, Playwright may wait
// for that page for ever (seen at one start in thirty on a loaded machine).
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
const both = Promise.all([ready, attached]).then(() => undefined);
app.whenReady = () => both;
