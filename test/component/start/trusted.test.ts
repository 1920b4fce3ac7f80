import { expect, test } from 'vitest';
import { trustOwnScripts } from '../../../renderer/app/trusted.ts';

test('a text may be the address of a script only where it is one of the app’s own built files', () => {
  let trusted: (url: string) => string | null = () => 'nothing was asked';
  const trustedTypes = {
    createPolicy: (_: string, rules: { createScriptURL: typeof trusted }) => {
      trusted = rules.createScriptURL;
    },
  };
  trustOwnScripts({ trustedTypes, location: { origin: 'app://console' } as Location });
  expect(trusted('app://console/assets/worker.js')).toBe('app://console/assets/worker.js');
  for (const url of [
    'app://wall/assets/worker.js',
    'app://console.example/assets/x.js',
    'https://example.org/assets/x.js',
    'data:text/javascript,1',
    'blob:app://console/1',
    '/assets/x.js',
  ])
    expect([url, trusted(url)]).toEqual([url, null]);
});
