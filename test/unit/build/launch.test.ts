import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { launch } from '../../../build/setup/launch.mjs';
import { folderWith } from './support.ts';

/** Launches a script of this Node in the place of the app. */
async function launchScript(script: string, args: string[] = []) {
  const folder = await folderWith({ 'app.mjs': script });
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  try {
    const code = await launch(
      {
        electronPath: process.execPath,
        electronVersion: '0.0.0',
        runtimeName: 'this Node',
        appFolder: join(folder, 'app.mjs'),
        env: process.env,
        extraArgs: [],
        isVirtual: false,
        dispose: async () => {},
      },
      args,
      { cwd: folder },
    );
    return { code, said: said.join('') };
  } finally {
    spy.mockRestore();
  }
}

test('the app’s exit code and arguments are passed through', async () => {
  const script = 'process.exitCode = process.argv.slice(2).join(" ") === "--cli summary" ? 7 : 1;';
  expect(await launchScript(script, ['--cli', 'summary'])).toEqual({ code: 7, said: '' });
});

test('Chromium’s chatter is left out, what the app says and what ends it is not', async () => {
  const lines = [
    '[12:0101/120000.123456:ERROR:bus.cc(407)] Failed to connect to the bus',
    'session.json, line 3: no such event',
    '[12:0101/120000.123456:FATAL:zygote.cc(127)] No usable sandbox!',
    'the last line has no end',
  ];
  const { said } = await launchScript(`process.stderr.write(${JSON.stringify(lines.join('\n'))});`);
  expect(said).toBe([lines[1], lines[2], lines[3]].join('\n'));
});

test('an app that aborts at its start is not taken for one that ended well', async () => {
  const { code, said } = await launchScript('process.abort();');
  expect(code).not.toBe(0);
  expect(said).toContain('sandbox');
});
