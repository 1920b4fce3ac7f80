import { Menu, type MenuItemConstructorOptions } from 'electron';
import { accelerator } from '../../shared/keys/combo.ts';
import type { Entry, MenuPlace } from '../../shared/keys/entry.ts';
import { en } from '../../shared/words/en.ts';

const places: readonly MenuPlace[] = ['session', 'floor', 'time', 'circle', 'wall', 'help'];

/** The menu is the registry again. Keys are shown only: the console itself listens for them. */
export function buildMenu(
  entries: readonly Entry[],
  run: (id: string) => void,
  onCopyDiagnostics: () => void,
): Menu {
  const ofPlace = (place: MenuPlace): MenuItemConstructorOptions => ({
    label: en.keys.menus[place],
    submenu: [
      ...entries
        .filter((entry) => entry.menu === place)
        .map((entry): MenuItemConstructorOptions => {
          const first = entry.keys[0];
          return {
            label: en.keys.commands[entry.id],
            ...(first === undefined ? {} : { accelerator: accelerator(first) }),
            registerAccelerator: false,
            click: () => run(entry.id),
          };
        }),
      ...(place === 'session'
        ? [{ type: 'separator' as const }, { role: 'quit' as const, label: en.main.menu.quit }]
        : []),
      // Main's own affair: it works where no page does.
      ...(place === 'help'
        ? [{ type: 'separator' as const }, { label: en.trouble.copy, click: onCopyDiagnostics }]
        : []),
    ],
  });
  const mac: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : [];
  return Menu.buildFromTemplate([...mac, ...places.map(ofPlace)]);
}
