import type { ConsoleChannel, ConsoleMessages } from './contract.ts';

export type { ConsoleBridge, PrintBridge, WallBridge } from './contract.ts';

/** The names alone, without the schemas: all that a preload has to know. */
export const consoleChannels = [
  'console:boot',
  'session:command',
  'session:start',
  'session:load',
  'session:leave',
  'session:list',
  'session:trash',
  'session:restore',
  'session:name',
  'draft:set',
  'draft:get',
  'session:import',
  'session:open-file',
  'session:save-elsewhere',
  'index:heads',
  'index:sessions',
  'summary:view',
  'summary:export',
  'wall:show',
  'settings:set',
  'trouble:state',
  'trouble:report',
  'trouble:go-on',
  'trouble:copy',
  'trouble:show-folder',
  'repairs:list',
] as const satisfies readonly ConsoleChannel[];

export const consoleMessages = [
  'session:events',
  'session:durable',
  'session:disk',
  'session:roster',
  'session:rewritten',
  'session:file-waits',
  'clock:anchor',
  'wall:key',
  'wall:displays',
  'menu:command',
] as const satisfies readonly (keyof ConsoleMessages)[];
