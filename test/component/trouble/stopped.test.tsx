import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { safeWords } from '../../../renderer/trouble/stopped.ts';
import type { ConsoleBridge, SafeState } from '../../../shared/ipc/contract.ts';
import { en } from '../../../shared/words/en.ts';

const words = en.trouble.stopped;
const state: SafeState = {
  running: true,
  savedUntil: Date.UTC(2026, 10, 23, 18, 42),
  unsaved: 0,
  disk: { state: 'ok' },
  vaultPath: '/home/user/vault',
  zone: 'Europe/Berlin',
  locale: 'en-GB',
  theme: 'paper',
};

const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => quiet.mockClear());

function broken(answer: () => Promise<unknown> = () => Promise.resolve(state)) {
  const asked: (readonly [string, unknown])[] = [];
  const bridge = {
    request: (channel: string, payload: unknown) => {
      asked.push([channel, payload]);
      return channel === 'trouble:state' ? answer() : Promise.resolve(null);
    },
    on: () => () => undefined,
  } as unknown as ConsoleBridge;
  let fails = true;
  const View = () => {
    if (fails) throw new TypeError('Priya said: never again');
    return <p>{'the room'}</p>;
  };
  const view = render(
    <ErrorBoundary bridge={bridge}>
      <View />
    </ErrorBoundary>,
  );
  return { ...view, asked, mend: () => (fails = false) };
}

test('a view that fails says what is safe, where, and what to do; the error itself is never shown', async () => {
  const { container } = broken();
  await waitFor(() =>
    expect(container).toHaveTextContent('Every word up to 19:42, the last one, is on disk.'),
  );
  expect(screen.getByRole('alert')).toHaveTextContent('/home/user/vault');
  expect(screen.getByRole('button', { name: words.goOn })).toHaveFocus();
  expect(container).not.toHaveTextContent(/Priya|TypeError/);
});

test('main is told kind and place of the error, and no word of it', async () => {
  const { asked } = broken();
  const report = asked.find(([channel]) => channel === 'trouble:report')?.[1];
  expect(report).toMatchObject({ where: 'view', name: 'TypeError' });
  expect(JSON.stringify(asked)).not.toContain('Priya');
});

test('“Go on” shows the view again; where it fails once more, the whole page comes anew', async () => {
  const first = broken();
  first.mend();
  fireEvent.click(screen.getByRole('button', { name: words.goOn }));
  expect(first.container).toHaveTextContent('the room');
  first.unmount();
  const second = broken();
  fireEvent.click(screen.getByRole('button', { name: words.goOn }));
  await waitFor(() => expect(screen.getByRole('button', { name: words.goOn })).toHaveFocus());
  expect(second.asked.some(([channel]) => channel === 'trouble:go-on')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: words.goOn }));
  expect(second.asked.some(([channel]) => channel === 'trouble:go-on')).toBe(true);
});

test('diagnostics are copied and the folder is shown from there, and it says so', async () => {
  const { asked } = broken();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: en.trouble.copy })));
  expect(screen.getByText(en.trouble.copied)).toBeVisible();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: en.trouble.showFolder })));
  expect(asked.map(([channel]) => channel)).toEqual(
    expect.arrayContaining(['trouble:copy', 'trouble:show-folder']),
  );
});

test('where main does not answer, nothing is claimed that is not known', async () => {
  const { container } = broken(() => Promise.reject(new Error('gone')));
  await waitFor(() => expect(container).toHaveTextContent(words.unknown));
});

test('what is not on disk is not called safe', () => {
  expect(safeWords({ ...state, unsaved: 2 }).join(' ')).toContain('2 entries after it are being written');
  const failing = { state: 'failing', code: 'ENOSPC', path: '/x' } as const;
  expect(safeWords({ ...state, unsaved: 3, disk: failing }).join(' ')).toMatch(
    /up to 19:42 is on disk; 3 entries after it are in memory: do not quit/u,
  );
  expect(safeWords({ ...state, running: false })).toEqual([words.none]);
});

test('an error before there is any view is told by the plain page too', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  const asked: string[] = [];
  Object.defineProperty(window, 'talkingPiece', {
    configurable: true,
    value: {
      request: (channel: string) => {
        asked.push(channel);
        return Promise.resolve(channel === 'trouble:state' ? state : null);
      },
      on: () => () => undefined,
    },
  });
  await import('../../../renderer/trouble/first.ts');
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('Priya') }));
  await waitFor(() => expect(document.body).toHaveTextContent('Every word up to 19:42'));
  expect(document.body).not.toHaveTextContent('Priya');
  // One in a page that stands is told to main, and takes nothing away.
  document.body.innerHTML = '<div id="root"><p>the room</p></div>';
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('Priya') }));
  expect(document.body).toHaveTextContent('the room');
  expect(asked.filter((channel) => channel === 'trouble:report')).toHaveLength(2);
});
