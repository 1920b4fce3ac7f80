import type { ConsoleBridge, ConsoleRequest } from '../../shared/ipc/contract.ts';
import { faultOf } from '../../shared/lib/fault.ts';

/** A view that fails at every second must not write over what the log held before. */
const mostReports = 20;
let reports = 0;

/** Tells main kind and place of an error; its message stays here, because it may quote what a person typed. */
export function reportFault(
  bridge: ConsoleBridge,
  where: ConsoleRequest<'trouble:report'>['where'],
  error: unknown,
): void {
  reports += 1;
  if (reports > mostReports) return;
  bridge.request('trouble:report', { where, ...faultOf(error) }).catch(() => undefined);
}
