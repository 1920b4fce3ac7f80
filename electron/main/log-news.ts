import type { DiskState } from '../../shared/ipc/contract.ts';
import type { SessionDesk } from '../session/desk.ts';
import { listed, osCodes } from '../trouble/log-codes.ts';
import type { Log } from '../trouble/log.ts';
import type { ClockNews } from './clock.ts';

type Pen = Pick<Log, 'write'>;
type Desk = Pick<SessionDesk, 'load'>;

export function logDisk(log: Pen, disk: DiskState, desk: Desk): void {
  if (disk.state === 'ok') log.write('disk.ok', {});
  else
    log.write('disk.failing', { os: listed(osCodes, disk.code), durableSeq: desk.load()?.durableSeq ?? 0 });
}

export function logLoaded(log: Pen, desk: Desk): void {
  const load = desk.load();
  if (load === null) return log.write('session.unloaded', {});
  return log.write('session.loaded', { events: load.events.length });
}

export function logClock(log: Pen, news: ClockNews): void {
  if (news.kind === 'adjusted') log.write('clock.adjusted', { offset: news.offset });
  else log.write('clock.slept', { ms: news.to - news.from });
}
