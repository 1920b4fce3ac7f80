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
const land = lazy(async () => {
  const { LandPanel } = await import('./land/land-panel.tsx');
  return { default: LandPanel };
});
const round = lazy(async () => {
  const { RoundPanel } = await import('./round/round-panel.tsx');
  return { default: RoundPanel };
});
const seats = lazy(async () => {
  const { SeatsPanel } = await import('./round/seats-panel.tsx');
  return { default: SeatsPanel };
});

/** One at a time, over the room. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  keys: { Component: keys, own: false, live: false },
  people: { Component: people, own: true, live: true },
  repairs: { Component: repairs, own: false, live: false },
  land: { Component: land, own: false, live: true },
  round: { Component: round, own: false, live: true },
  // What is typed there are names.
  seats: { Component: seats, own: true, live: true },
};
