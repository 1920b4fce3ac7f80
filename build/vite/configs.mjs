import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { oneLanguage } from './one-language.mjs';
import { LICENCES, licencesOf, workerLicences } from './licences.mjs';

/** @typedef {import('vite').InlineConfig} InlineConfig */

/** Named outright: taken from the declared Electron they would be too new for the oldest runtime in use. */
const NODE_TARGET = 'node20';
const BROWSER_TARGET = 'chrome130';

const PRELOADS = ['console', 'wall', 'print'];
/**
 * Each is built by itself: every file that a page has to ask for before it can paint costs milliseconds, and so does every
 * script that it does not need. What several of them hold lies on the disk more than once.
 */
const PAGES = {
  console: 'app/console.html',
  wall: 'wall/wall.html',
  print: 'print/print.html',
  stopped: 'trouble/stopped.html',
};

const EXTERNAL = ['electron', /^node:/, ...builtinModules];

/**
 * One CommonJS file with everything in it: no `node_modules` at run time, nothing loaded late.
 *
 * @param {string} root
 * @param {{ entry: string, outDir: string, name: string, target: string }} options
 * @returns {InlineConfig}
 */
function bundle(root, { entry, outDir, name, target }) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target,
      outDir: join(root, outDir),
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: join(root, entry) },
        external: EXTERNAL,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

/**
 * Pages stand at the top of their origin, whatever folder their source is in.
 *
 * @param {Readonly<Record<string, string>>} pages
 * @returns {import('vite').Plugin}
 */
function flattenPages(pages) {
  return {
    name: 'flatten-pages',
    enforce: 'post',
    generateBundle(_options, output) {
      for (const [name, source] of Object.entries(pages)) {
        const page = output[source];
        if (page?.type !== 'asset') continue;
        const soon = Object.values(output).flatMap(({ fileName }) =>
          SOON[name]?.test(fileName) === true ? [preload(fileName)] : [],
        );
        const html = String(page.source).replace('</title>', `</title>${soon.join('')}`);
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source: html });
        delete output[source];
      }
    },
  };
}

/**
 * What is on its way with the page, not when its first script has run: what home and room alike need, and the typefaces
 * without which the wall shows nothing.
 *
 * @type {Readonly<Record<string, RegExp>>}
 */
const SOON = {
  console: /controls-.*\.js$/u,
  wall: /(?:newsreader-latin-opsz|atkinson-hyperlegible-next-latin-wght)-normal-.*\.woff2$/u,
};

/** @param {string} file */
const preload = (file) =>
  `\n    <link ${file.endsWith('.js') ? 'rel="modulepreload"' : 'rel="preload" as="font" type="font/woff2"'} crossorigin href="/${file}">`;

/**
 * Few files: each one that is asked for costs milliseconds. What is there from the first picture on, whatever shares it with
 * what comes later; what home and session share; and the home.
 */
/** @type {{ name: string, tags?: ['$initial'], test?: RegExp }[]} */
const SCRIPTS = [
  { name: 'first', tags: ['$initial'] },
  { name: 'controls', test: /(renderer\/(ui|room\/banners)|shared\/(lib|time|keys|circle))[./]/u },
  { name: 'home', test: /renderer\/(start|app\/at-home)[./]/u },
];

/** @param {string} root @returns {InlineConfig} */
export function mainConfig(root) {
  const config = bundle(root, {
    entry: 'electron/main/index.ts',
    outDir: 'out/main',
    name: 'index',
    target: NODE_TARGET,
  });
  return { ...config, build: { ...config.build, license: { fileName: LICENCES } } };
}

/**
 * A sandboxed preload is one file that can require nothing but Electron: so each is built by itself.
 *
 * @param {string} root
 * @returns {InlineConfig[]}
 */
export function preloadConfigs(root) {
  return PRELOADS.map((name) =>
    bundle(root, {
      entry: `electron/preload/${name}.ts`,
      outDir: 'out/preload',
      name,
      target: BROWSER_TARGET,
    }),
  );
}

/**
 * To be built in this order: the first empties the folder.
 *
 * @param {string} root
 * @returns {InlineConfig[]}
 */
export const rendererConfigs = (root) =>
  Object.entries(PAGES).map(([name, page], index) =>
    pagesConfig(
      root,
      { [name]: page },
      { emptyOutDir: index === 0, license: { fileName: licencesOf(name) } },
    ),
  );

/** What the builder leaves of each page, by its name. */
export const pageLicences = Object.keys(PAGES).map(licencesOf);

/**
 * @param {string} root
 * @param {Readonly<Record<string, string>>} pages
 * @param {NonNullable<InlineConfig['build']>} own
 * @returns {InlineConfig}
 */
function pagesConfig(root, pages, own) {
  const folder = join(root, 'renderer');
  return {
    configFile: false,
    root: folder,
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), oneLanguage(), flattenPages(pages)],
    worker: { format: 'es', plugins: () => [workerLicences(root)] },
    build: {
      target: BROWSER_TARGET,
      outDir: join(root, 'out/renderer'),
      ...own,
      sourcemap: true,
      // Fonts and pictures as files: the pages' policy allows no data URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, join(folder, page)])),
        output: { codeSplitting: { groups: SCRIPTS } },
      },
    },
  };
}
