import { useEffect, useState } from 'react';
import type { LibraryItem } from '../../shared/plan/library/item.ts';
import type { Template } from '../../shared/plan/templates/template.ts';

/** What comes with the app. */
export interface AppLibrary {
  readonly items: readonly LibraryItem[];
  readonly templates: readonly Template[];
}

const load = async (): Promise<AppLibrary> => {
  const [items, all] = await Promise.all([
    import('../../shared/plan/library/items.ts'),
    import('../../shared/plan/templates/all.ts'),
  ]);
  return { items: items.libraryItems, templates: all.templates };
};

/** From scripts of their own, when the panel stands. null: on its way; 'failed': it is not to be had. */
export function useAppLibrary(): AppLibrary | null | 'failed' {
  const [library, setLibrary] = useState<AppLibrary | null | 'failed'>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (loaded) => {
        if (wanted) setLibrary(loaded);
      },
      () => {
        if (wanted) setLibrary('failed');
      },
    );
    return () => {
      wanted = false;
    };
  }, []);
  return library;
}
