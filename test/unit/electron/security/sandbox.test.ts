import { expect, test } from 'vitest';
import { mustRefuse } from '../../../../electron/security/sandbox.ts';

const released = { sandboxOff: true, packaged: true, uid: 1000 };

test('a released app does not start without its sandbox', () => {
  expect(mustRefuse(released)).toBe(true);
  expect(mustRefuse({ ...released, uid: null })).toBe(true);
});

test('with it, as root, or from the sources it does', () => {
  expect(mustRefuse({ ...released, sandboxOff: false })).toBe(false);
  expect(mustRefuse({ ...released, uid: 0 })).toBe(false);
  expect(mustRefuse({ ...released, packaged: false })).toBe(false);
});
