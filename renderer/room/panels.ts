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
const groups = lazy(async () => {
  const { GroupsPanel } = await import('./groups/groups-panel.tsx');
  return { default: GroupsPanel };
});
const buddies = lazy(async () => {
  const { BuddiesPanel } = await import('./groups/buddies-panel.tsx');
  return { default: BuddiesPanel };
});
const repairs = lazy(async () => {
  const { Repairs } = await import('./repairs-panel.tsx');
  return { default: Repairs };
});

/** One at a time, over the room. */
export const panels: Readonly<Record<PanelId, Panel>> = {
  keys: { Component: keys, own: false, live: false },
  people: { Component: people, own: true, live: true },
  groups: { Component: groups, own: false, live: true },
  buddies: { Component: buddies, own: false, live: true },
  repairs: { Component: repairs, own: false, live: false },
};
