import { createRequire } from 'node:module';

/**
 * Runs dependency-cruiser, which reads TypeScript with swc but tells it of no JSX: that is put right here, by the
 * name of the file. (Its other reader is the API of TypeScript before 7, which this house no longer has.)
 */
const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
/** @param {string} file @param {import('@swc/core').TsParserConfig} options */
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

// @ts-expect-error -- the command line has no types
await import('../../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
