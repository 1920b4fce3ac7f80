import { expect, test } from 'vitest';
import { ensureSystemLibraries } from '../../../build/setup/system-libraries.mjs';
import { fakeRun, listener } from './support.ts';

type Machine = { lacks?: string[]; renamed?: boolean; uid?: number; hasApt?: boolean; aptFails?: boolean };

function machine(options: Machine) {
  const lacks = options.lacks ?? [];
  const { calls, exec } = fakeRun((command, args) => {
    if (command === 'ldd') {
      return { stdout: lacks.includes('libraries') ? 'libgbm.so.1 => not found' : 'libgbm.so.1 => /lib/x' };
    }
    if (command === 'sh') return { code: lacks.some((program) => args[1]?.endsWith(` ${program}`)) ? 1 : 0 };
    if (command === 'apt-cache') return { code: options.renamed ? 0 : 100 };
    if (command === 'apt-get' && options.aptFails) return { code: 100, stderr: 'E: no such package\n' };
    return undefined;
  });
  const { say } = listener();
  const ensure = () =>
    ensureSystemLibraries({
      electronPath: '/runtime/electron',
      display: true,
      pdfTools: true,
      outputs: true,
      say,
      exec,
      platform: 'linux',
      uid: options.uid ?? 0,
      hasApt: options.hasApt ?? true,
    });
  return { installs: () => calls.filter((call) => call.startsWith('apt-get')), ensure };
}

test('a machine that has everything is left alone', async () => {
  const { installs, ensure } = machine({});
  await ensure();
  expect(installs()).toEqual([]);
});

test('root on a bare Debian gets what is missing, and only that', async () => {
  const { installs, ensure } = machine({ lacks: ['Xvfb', 'qpdf'] });
  await ensure();
  expect(installs()).toEqual([
    'apt-get update -q',
    'apt-get install -y -q --no-install-recommends xvfb poppler-utils qpdf',
  ]);
});

test('outputs that can be plugged in by a script are asked for as one', async () => {
  const { installs, ensure } = machine({ lacks: ['openbox'] });
  await ensure();
  expect(installs()[1]).toMatch(/ xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils openbox$/u);
});

test('newer releases get the libraries under their new names', async () => {
  const { installs, ensure } = machine({ lacks: ['libraries'], renamed: true });
  await ensure();
  expect(installs()[1]).toContain('libgtk-3-0t64 libnss3 libasound2t64');
});

test('an ordinary user is told the exact command', async () => {
  const { installs, ensure } = machine({ lacks: ['libraries', 'Xvfb'], uid: 1000 });
  await expect(ensure()).rejects.toThrow(
    /sudo sh -c 'apt-get update && apt-get install -y libgtk-3-0 .* xvfb'/,
  );
  expect(installs()).toEqual([]);
});

test('without apt-get the names are told', async () => {
  const { ensure } = machine({ lacks: ['Xvfb'], hasApt: false });
  await expect(ensure()).rejects.toThrow(/Install what your distribution calls .*: xvfb$/);
});

test('a failed installation tells why and what to run by hand', async () => {
  const { ensure } = machine({ lacks: ['Xvfb'], aptFails: true });
  await expect(ensure()).rejects.toThrow(/E: no such package[\s\S]*apt-get install -y xvfb/);
});
