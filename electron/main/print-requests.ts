import type { ConsoleMessages } from '../../shared/ipc/contract.ts';
import type { printRequests } from '../../shared/ipc/printing.ts';
import { printPrepared } from '../export/print-prepared.ts';
import { RefusedRequest, type Handlers } from '../ipc/answer.ts';
import type { RequestContext } from './request-context.ts';

/** What is prepared, printed: one thing at a time, for each asks where to put it. */
export function printHandlers(context: RequestContext): Pick<Handlers, keyof typeof printRequests> {
  let current: AbortController | null = null;
  return {
    'print:prepared': async (asked) => {
      const window = context.console();
      if (window === null) throw new RefusedRequest('noWindow');
      if (current !== null) return { ok: false, code: 'busy', detail: '' };
      const mine = new AbortController();
      current = mine;
      try {
        const { settings } = context.preferences;
        const making: ConsoleMessages['print:making'] = {};
        const done = await printPrepared(asked, {
          window,
          settings,
          stop: mine.signal,
          onMaking: () => {
            if (!window.isDestroyed()) window.webContents.send('print:making', making);
          },
        });
        if (!done.ok || done.path !== null)
          context.log.write(done.ok ? 'print.done' : 'print.failed', { what: asked.what });
        return done;
      } finally {
        current = null;
      }
    },
    'print:stop': () => {
      current?.abort();
      return null;
    },
  };
}
