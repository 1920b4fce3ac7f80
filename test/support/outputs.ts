import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A graphics card without a monitor: sixteen outputs that are plugged in and pulled out by `xrandr`. */
const config = `Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5.0 - 1000.0
  VertRefresh 5.0 - 200.0
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 5760 1080
  EndSubSection
EndSection
`;

export interface Outputs {
  /** What an app has to be started with to draw on them. */
  readonly env: Readonly<Record<string, string>>;
  /** To the right of the one before; `DUMMY0`, the laptop's own, is plugged in from the start. */
  readonly plug: (
    output: number,
    mode: string,
    at: { readonly x: number; readonly y: number },
  ) => Promise<void>;
  readonly unplug: (output: number) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** A real X server with real outputs, and a window manager that does what they do. */
export async function openOutputs(): Promise<Outputs> {
  const folder = await mkdtemp(join(tmpdir(), 'talking-piece-outputs-'));
  const path = join(folder, 'xorg.conf');
  await writeFile(path, config);
  const log = join(folder, 'log');
  const server = spawn(
    'Xorg',
    [
      '-displayfd',
      '3',
      '-config',
      path,
      '-logfile',
      log,
      '-noreset',
      '-nolisten',
      'tcp',
      '-novtswitch',
      '-sharevts',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = `:${(await firstLine(server)).trim()}`;
  const env = { DISPLAY: display, WAYLAND_DISPLAY: '' };
  const run = promisify(execFile);
  const xrandr = async (...args: string[]): Promise<void> => {
    await run('xrandr', args, { env: { ...process.env, ...env } });
  };
  const name = (output: number): string => `DUMMY${output}`;
  await xrandr('--output', name(0), '--mode', '1920x1080', '--pos', '0x0', '--primary');
  // An output is seen by who starts later, and from then on, once it was on and the server has been asked for all there is.
  for (const output of [1, 2]) {
    await xrandr('--addmode', name(output), '1280x720');
    await xrandr('--output', name(output), '--mode', '1280x720', '--right-of', name(output - 1));
  }
  await xrandr('--query');
  for (const output of [1, 2]) await xrandr('--output', name(output), '--off');
  await xrandr('--query');
  const manager = spawn('openbox', { stdio: 'ignore', env: { ...process.env, ...env } });
  return {
    env,
    plug: async (output, mode, { x, y }) => {
      await xrandr('--addmode', name(output), mode);
      await xrandr('--output', name(output), '--mode', mode, '--pos', `${x}x${y}`);
    },
    unplug: async (output) => {
      await xrandr('--output', name(output), '--off');
    },
    dispose: async () => {
      await ended(manager);
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server writes its number when it is ready: nothing to guess or await. */
const firstLine = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const pipe = server.stdio[3] as Readable;
    let text = '';
    pipe.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xorg ended at its start (code ${String(code)}).`)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
