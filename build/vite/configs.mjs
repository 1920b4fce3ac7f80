import react from '@vitejs/plugin-react';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { LICENCES, workerLicences } from './licences.mjs';

/** @typedef {import('vite').InlineConfig} InlineConfig */

/** Named outright: taken from the declared Electron they would be too new for the oldest runtime in use. */
const NODE_TARGET = 'node20';
const BROWSER_TARGET = 'chrome130';

const PRELOADS = ['console', 'wall', 'print'];
const PAGES = {
  console: 'app/console.html',
  wall: 'wall/wall.html',
  print: 'print/print.html',
};
/** Shown where the console cannot be: it shares nothing, so that next to nothing can go wrong with it. */
const PLAIN_PAGES = { stopped: 'trouble/stopped.html' };

/** Scripts without styles of their own. */
const COMMON = /(?:node_modules|[\\/]shared)[\\/].*\.[cm]?[jt]s$/u;

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
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page.source });
        delete output[source];
      }
    },
  };
}

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
export const rendererConfigs = (root) => [
  pagesConfig(root, PAGES, { emptyOutDir: true, license: { fileName: LICENCES } }),
  pagesConfig(root, PLAIN_PAGES, { emptyOutDir: false }),
];

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
    plugins: [react(), flattenPages(pages)],
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
        // What pages share in one file: every file that a page has to ask for before it can paint costs milliseconds.
        // Styles keep to the pages that name them.
        output: { codeSplitting: { groups: [{ name: 'common', test: COMMON, minShareCount: 2 }] } },
      },
    },
  };
}
