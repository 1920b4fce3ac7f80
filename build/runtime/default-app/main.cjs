// Opens the app folder named on the command line, as the default app of an Electron release does. The main file is
// loaded synchronously: after an asynchronous import the app would be ready before it can register its schemes.
'use strict';

const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** @returns {{ folder: string | undefined, preloads: string[] }} */
function readArguments() {
  const preloads = [];
  const given = process.argv.slice(1);
  for (let i = 0; i < given.length; i += 1) {
    const argument = given[i] ?? '';
    if (argument === '-r' || argument === '--require') {
      i += 1;
      preloads.push(given[i] ?? '');
    } else if (!argument.startsWith('-')) {
      return { folder: argument, preloads };
    }
  }
  return { folder: undefined, preloads };
}

/** @param {string} folder */
function open(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const resolved = path.resolve(folder);
  const manifestFile = path.join(resolved, 'package.json');
  if (fs.existsSync(manifestFile)) {
    const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'));
    if (manifest.version) app.setVersion(manifest.version);
    app.setName(manifest.productName || manifest.name || app.getName());
    app.setDesktopName(manifest.desktopName || `${app.getName()}.desktop`);
    if (!app.commandLine.hasSwitch('user-data-dir')) {
      app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
    }
  }
  const main = Module._resolveFilename(resolved, null, true);
  app.setAppPath(fs.statSync(resolved).isDirectory() ? resolved : path.dirname(main));
  Module._load(main, module, true);
}

const { folder, preloads } = readArguments();
try {
  if (folder === undefined) throw new Error('name the folder of an app');
  if (preloads.length > 0) Module._preloadModules(preloads);
  open(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}
