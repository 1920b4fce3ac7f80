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
const came = lazy(async () => {
  const { CameLaterDialog } = await import('./people/came-later-dialog.tsx');
  return { default: CameLaterDialog };
});
const poll = lazy(async () => {
  const { PollDialog } = await import('./polls/poll-dialog.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(PollDialog, { onClose }) };
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
const strip = lazy(async () => {
  const { StripPanel } = await import('./strip/strip-panel.tsx');
  return { default: ({ onClose }: PanelProps) => createElement(StripPanel, { onClose }) };
});

/** A line below the circle, once there is something to say. */
export const Notice = lazy(async () => ({ default: (await import('./strip/notice.tsx')).Notice }));

const circle = <K extends 'ReferralCard' | 'ScopeCard' | 'Checklist' | 'Agreements' | 'Actions' | 'Roles'>(
  name: K,
) => lazy(async () => ({ default: (await import('./circle-panels/circle-panels.ts'))[name] }));
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
const written = lazy(async () => {
  const { WrittenPanel } = await import('./written/written-panel.tsx');
  return { default: WrittenPanel };
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
  palette: { Component: palette, own: false, live: false },
  people: { Component: people, own: true, live: true },
  came: { Component: came, own: false, live: true },
  poll: { Component: poll, own: false, live: true },
  groups: { Component: groups, own: false, live: true },
  buddies: { Component: buddies, own: false, live: true },
  repairs: { Component: repairs, own: false, live: false },
  referral: { Component: circle('ReferralCard'), own: true, live: true },
  scope: { Component: circle('ScopeCard'), own: true, live: true },
  checklist: { Component: circle('Checklist'), own: true, live: true },
  agreements: { Component: circle('Agreements'), own: false, live: true },
  actions: { Component: circle('Actions'), own: true, live: true },
  roles: { Component: circle('Roles'), own: true, live: true },
  strip: { Component: strip, own: true, live: true },
  land: { Component: land, own: false, live: true },
  round: { Component: round, own: false, live: true },
  // What is typed there are names.
  seats: { Component: seats, own: true, live: true },
  // Both say what the room does not see yet.
  wall: { Component: wall, own: true, live: true },
  timer: { Component: timer, own: true, live: true },
  written: { Component: written, own: true, live: true },
};
