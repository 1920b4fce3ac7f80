/** Electron takes Wayland by itself from 38 on; before that only where it is told to. */
export function isWayland(told: string, env: NodeJS.ProcessEnv, electron: string): boolean {
  if (told !== '' && told !== 'auto') return told === 'wayland';
  const byItself = told === 'auto' || Number.parseInt(electron, 10) >= 38;
  return byItself && Boolean(env['WAYLAND_DISPLAY']);
}
