import { useEffect, useRef, useState } from 'react';
import type { ConsoleBridge, ConsoleRequest, ExportAnswer } from '../../../shared/ipc/contract.ts';
import { en } from '../../../shared/words/en.ts';

const words = en.print.dialog;
/** What takes no longer is not worth a word. */
const WORTH_SAYING_MS = 1000;

export interface Outcome {
  readonly failed: boolean;
  readonly text: string;
}

interface Printing {
  readonly outcome: Outcome | null;
  /** `asked`: somebody still says where, or it will be there at once; `making`: the pages take more than a second. */
  readonly busy: 'no' | 'asked' | 'making';
  readonly print: (asked: ConsoleRequest<'print:prepared'>) => void;
  readonly saveText: (asked: ConsoleRequest<'text:save'>) => void;
  /** Takes back what is being made; nothing of it is written. */
  readonly stop: () => void;
  /** What was said no longer holds. */
  readonly forget: () => void;
}

/** Asks main for a file, one at a time, and says in words what came of it. What is still made when this goes is stopped. */
export function usePrint(bridge: ConsoleBridge): Printing {
  const [busy, setBusy] = useState<Printing['busy']>('no');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stopped = useRef(false);
  const printing = useRef(false);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const off = bridge.on('print:making', () => {
      timer.current = setTimeout(() => setBusy('making'), WORTH_SAYING_MS);
    });
    return () => {
      off();
      clearTimeout(timer.current);
    };
  }, [bridge]);

  useEffect(
    () => () => {
      if (printing.current) void bridge.request('print:stop', {}).catch(() => undefined);
    },
    [bridge],
  );

  const attempt = async (work: Promise<ExportAnswer>): Promise<void> => {
    stopped.current = false;
    setBusy('asked');
    setOutcome(null);
    // A request that main refuses is one that its schema does not take.
    const answer = await work.catch((): ExportAnswer => ({ ok: false, code: 'refused', detail: '' }));
    clearTimeout(timer.current);
    setBusy('no');
    if (!answer.ok) setOutcome({ failed: true, text: words.notSaved(answer.code, answer.detail) });
    else if (answer.path !== null) setOutcome({ failed: false, text: words.saved(answer.path) });
    else if (stopped.current) setOutcome({ failed: false, text: words.cancelled });
  };
  return {
    outcome,
    busy,
    print: (asked) => {
      printing.current = true;
      void attempt(bridge.request('print:prepared', asked)).finally(() => (printing.current = false));
    },
    saveText: (asked) => void attempt(bridge.request('text:save', asked)),
    stop: () => {
      stopped.current = true;
      void bridge.request('print:stop', {}).catch(() => undefined);
    },
    forget: () => setOutcome(null),
  };
}
