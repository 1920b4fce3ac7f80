const VARIABLE = 'TALKING_PIECE_TEST_DISPLAYS';

/** In the global set-up: the display of each worker, in their order. */
export function passOnDisplays(displays: readonly string[]): void {
  process.env[VARIABLE] = displays.join(' ');
}

/** In a worker: whatever it starts from now on draws on its own display. */
export function takeOwnDisplay(): void {
  const own = process.env[VARIABLE]?.split(' ')[Number(process.env['TEST_PARALLEL_INDEX'])];
  if (own !== undefined) process.env['DISPLAY'] = own;
}
