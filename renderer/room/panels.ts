import { createElement, lazy } from 'react';
import type { PanelId } from '../../shared/keys/entry.ts';
import type { Panel, PanelProps } from './panel.ts';

const keys = lazy(async () => {
  const { KeysSheet } = await import('./keys-sheet.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(KeysSheet, { onClose }) };
});
const palette = lazy(async () => {
  const { Palette } = await import('./palette/palette.tsx');
  return { default: Palette };
});
const people = lazy(async () => {
  const { PeopleDialog } = await import('./people/people-dialog.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(PeopleDialog, { onClose }) };
});
const repairs = lazy(async () => {
  const { Repairs } = await import('./repairs-panel.tsx');
  return { default: Repairs };
});

/** One at a time, over the room. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  keys: { Component: keys, own: false, live: false },
  palette: { Component: palette, own: false, live: false },
  people: { Component: people, own: true, live: true },
  repairs: { Component: repairs, own: false, live: false },
};
