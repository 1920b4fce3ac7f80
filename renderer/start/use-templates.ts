import { useEffect, useState } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { usualTemplate } from '../../shared/plan/templates/usual.ts';
import { reportFault } from '../trouble/report.ts';

interface Templates {
  /** The usual one first. */
  readonly templates: readonly Template[];
  /** null: not there yet. */
  readonly sampleTemplate: Template | null;
}

const usual: Templates = { templates: [usualTemplate], sampleTemplate: null };

/** Loaded once, from a script of its own. */
export const loadTemplates = () => import('../../shared/plan/templates/all.ts');

/** The app's templates: the usual one at once, the others when the first picture stands. */
export function useTemplates(bridge: ConsoleBridge): Templates {
  const [all, setAll] = useState(usual);
  useEffect(() => {
    let wanted = true;
    loadTemplates().then(
      (loaded) => {
        if (wanted) setAll(loaded);
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
