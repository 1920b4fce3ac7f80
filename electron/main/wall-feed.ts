import { nativeTheme } from 'electron';
import type { Settings } from '../../shared/ipc/contract.ts';
import { wallView } from '../../shared/wall/project.ts';
import type { WallView } from '../../shared/wall/view.ts';
import { emptySession } from '../../shared/session/fold.ts';
import type { SessionDesk } from '../session/desk.ts';

/** What the wall is to show now: the one projection of the loaded session (ROOM, principle 2). */
export function currentWallView(desk: SessionDesk, settings: Settings, now: number, zone: string): WallView {
  const dark = settings.theme === 'night' || (settings.theme === 'system' && nativeTheme.shouldUseDarkColors);
  return wallView(desk.state ?? emptySession, desk.roster, { now, zone, theme: dark ? 'night' : 'paper' });
}
