import * as v from 'valibot';
import { printKinds } from '../../shared/print/kinds.ts';
import { exportFormats } from '../../shared/summary/formats.ts';
import { faultNames } from '../../shared/lib/fault.ts';

/** What the system says of a failed file call, as far as it is of a known kind. */
export const osCodes = [
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENODEV',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENXIO',
  'EPERM',
  'EROFS',
  'ESTALE',
  'ETIMEDOUT',
  'other',
] as const;
export const goneReasons = [
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'other',
] as const;

const count = v.pipe(v.number(), v.integer());
const page = v.picklist(['console', 'wall', 'print']);
const nothing = v.strictObject({});
const fault = { name: v.picklist(faultNames), line: count, column: count };

/**
 * All that a log can say: a code and, by code, numbers, yes or no, and words out of lists that stand here. There is no
 * place for a text, so nothing that a person typed can get in, and nothing has to be erased from it (V6).
 */
export const logCodes = {
  'app.started': nothing,
  'app.ended': nothing,
  'vault.opened': v.strictObject({ sessions: count, repairs: count }),
  'vault.failed': v.strictObject({ locked: v.boolean(), os: v.picklist(osCodes) }),
  'session.loaded': v.strictObject({ events: count }),
  'session.unloaded': nothing,
  'disk.failing': v.strictObject({ os: v.picklist(osCodes), durableSeq: count }),
  'disk.ok': nothing,
  'clock.slept': v.strictObject({ ms: count }),
  'clock.adjusted': v.strictObject({ offset: count }),
  'displays.changed': v.strictObject({ external: v.boolean(), open: v.boolean() }),
  'export.done': v.strictObject({ format: v.picklist(exportFormats) }),
  'export.failed': v.strictObject({ format: v.picklist(exportFormats) }),
  'print.done': v.strictObject({ what: v.picklist(printKinds) }),
  'print.failed': v.strictObject({ what: v.picklist(printKinds) }),
  'page.gone': v.strictObject({ page, reason: v.picklist(goneReasons), exitCode: count, times: count }),
  'page.failed': v.strictObject({ where: v.picklist(['view', 'page', 'start']), ...fault }),
  'main.uncaught': v.strictObject(fault),
  'main.rejected': v.strictObject(fault),
  'main.gaveUp': nothing,
} as const;

export type LogCode = keyof typeof logCodes;
export type LogFacts<C extends LogCode> = v.InferOutput<(typeof logCodes)[C]>;

/** The word itself where it is in the list, else `other`. */
export const listed = <const T extends string>(list: readonly T[], word: string): T | 'other' =>
  list.find((each) => each === word) ?? 'other';
