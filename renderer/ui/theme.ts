import type { Settings } from '../../shared/ipc/contract.ts';

/** Paper or night on the root, as chosen, or as the system has it, until the answer is called. */
export function followTheme(theme: Settings['theme']): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    const night = theme === 'night' || (theme === 'system' && dark.matches);
    document.documentElement.dataset['theme'] = night ? 'night' : 'paper';
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
