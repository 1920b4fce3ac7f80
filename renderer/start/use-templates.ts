import { useEffect, useState } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { usualTemplate } from '../../shared/plan/templates/at-once.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { reportFault } from '../trouble/report.ts';

const usual: readonly Template[] = [usualTemplate];

/** The app's templates, the usual one first and at once; the others follow when the first picture stands. */
export function useTemplates(bridge: ConsoleBridge): readonly Template[] {
  const [all, setAll] = useState(usual);
  useEffect(() => {
    let wanted = true;
    import('../../shared/plan/templates/all.ts').then(
      ({ templates }) => {
        if (wanted) setAll(templates);
      },
      // A quick start goes on with the usual one.
      (error: unknown) => reportFault(bridge, 'start', error),
    );
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return all;
}
