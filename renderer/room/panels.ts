import { createElement, lazy } from 'react';
import type { PanelId } from '../../shared/keys/entry.ts';
import type { Panel, PanelProps } from './panel.ts';

const keys = lazy(async () => {
  const { KeysSheet } = await import('./keys-sheet.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(KeysSheet, { onClose }) };
});
const people = lazy(async () => {
  const { PeopleDialog } = await import('./people/people-dialog.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(PeopleDialog, { onClose }) };
});
const repairs = lazy(async () => {
  const { Repairs } = await import('./repairs-panel.tsx');
  return { default: Repairs };
});

const wall = lazy(async () => {
  const { WallPanel } = await import('./wall/wall-panel.tsx');
  return { default: WallPanel };
});
const timer = lazy(async () => {
  const { TimerPanel } = await import('./wall/timer-panel.tsx');
  return { default: TimerPanel };
});

/** One at a time, over the room. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  keys: { Component: keys, own: false, live: false },
  people: { Component: people, own: true, live: true },
  repairs: { Component: repairs, own: false, live: false },
  // Both say what the room does not see yet.
  wall: { Component: wall, own: true, live: true },
  timer: { Component: timer, own: true, live: true },
};
