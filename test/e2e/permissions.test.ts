import { expect, test } from '@playwright/test';
import { freshData, launchApp } from '../support/app.ts';
import { openEveryWindow, windowNames } from '../support/every-window.ts';

/** By their names on the web; a Chromium that lacks one says so by an error. */
const names = [
  'accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera', 'captured-surface-control',
  'clipboard-read', 'clipboard-write', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope', 'hand-tracking',
  'idle-detection', 'keyboard-lock', 'local-fonts', 'local-network-access', 'magnetometer', 'microphone', 'midi', 'nfc',
  'notifications', 'payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointer-lock', 'push',
  'screen-wake-lock', 'speaker-selection', 'storage-access', 'system-wake-lock', 'top-level-storage-access',
  'web-app-installation', 'window-management',
]; // prettier-ignore

/** To be run in the page: those that are given, or would be asked of somebody. */
async function lookUp(asked: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  for (const name of asked)
    await navigator.permissions.query({ name: name as PermissionName }).then(
      ({ state }) => state !== 'denied' && open.push(name),
      () => undefined,
    );
  return open;
}

/** Ways of asking by script; to be run in the page, each as if a key had just been pressed. */
const ways = {
  camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
  microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia(),
  place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
  notifications: () => Notification.requestPermission(),
  midi: () => navigator.requestMIDIAccess({ sysex: true }),
  'reading the clipboard': () => navigator.clipboard.readText(),
  'writing the clipboard': () => navigator.clipboard.writeText('x'),
  usb: () => (navigator as unknown as Devices).usb.requestDevice({ filters: [] }),
  hid: () => (navigator as unknown as Devices).hid.requestDevice({ filters: [] }),
  serial: () => (navigator as unknown as Devices).serial.requestPort(),
  bluetooth: () => (navigator as unknown as Devices).bluetooth.requestDevice({ acceptAllDevices: true }),
  'keeping awake': () => navigator.wakeLock.request('screen'),
  idleness: () => (globalThis as unknown as Asked).IdleDetector.requestPermission(),
  typefaces: () => (globalThis as unknown as Asked).queryLocalFonts(),
  displays: () => (globalThis as unknown as Asked).getScreenDetails(),
  keyboard: () => (navigator as unknown as Devices).keyboard.lock(),
  storage: () => navigator.storage.persist(),
} satisfies Record<string, () => Promise<unknown>>;

interface Devices {
  readonly usb: { requestDevice(options: object): Promise<unknown> };
  readonly hid: { requestDevice(options: object): Promise<unknown> };
  readonly serial: { requestPort(): Promise<unknown> };
  readonly bluetooth: { requestDevice(options: object): Promise<unknown> };
  readonly keyboard: { lock(): Promise<unknown> };
}
interface Asked {
  readonly IdleDetector: { requestPermission(): Promise<unknown> };
  readonly queryLocalFonts: () => Promise<unknown>;
  readonly getScreenDetails: () => Promise<unknown>;
}

test('nothing is given to any window, but to the console that it may keep its storage', async () => {
  const { data, remove } = await freshData();
  const running = await launchApp({ data });
  const windows = await openEveryWindow(running, data);
  for (const window of windowNames) {
    const page = windows[window];
    const own = window === 'console';
    expect([window, await page.evaluate(lookUp, names)]).toEqual([window, own ? ['persistent-storage'] : []]);
    for (const [name, way] of Object.entries(ways)) {
      const answer: unknown = await page.evaluate(way).catch(() => 'refused');
      // Refused by an error, by the word, by an empty list or by false.
      const given = !(['refused', 'denied', false].includes(answer as string) || String(answer) === '');
      expect([window, name, given]).toEqual([window, name, own && name === 'storage']);
    }
    // Neither is ever answered where it is refused.
    const taken = await page.evaluate(() => {
      void document.documentElement.requestFullscreen().catch(() => undefined);
      void Promise.resolve(document.documentElement.requestPointerLock()).catch(() => undefined);
      return new Promise((resolve) => {
        requestAnimationFrame(() => resolve([document.fullscreenElement, document.pointerLockElement]));
      });
    });
    expect(taken).toEqual([null, null]);
  }
  await running.close();
  await remove();
});
