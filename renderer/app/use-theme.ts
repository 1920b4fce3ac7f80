import { useEffect } from 'react';
import type { Settings } from '../../shared/ipc/contract.ts';
import { followTheme } from '../ui/theme.ts';

export function useTheme(theme: Settings['theme']): void {
  useEffect(() => followTheme(theme), [theme]);
}
