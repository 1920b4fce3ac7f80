import { usualBands } from '../../shared/time/bands.ts';
import type { AgendaRow } from '../../shared/wall/scenes/agenda.ts';
import type { TimerView } from '../../shared/wall/scenes/timer.ts';
import type { SceneView, WallView } from '../../shared/wall/view.ts';

export const sceneNow = Date.UTC(2026, 10, 23, 18, 0, 30);
const minute = 60_000;
const left = (ms: number, totalMs = 24 * minute) => ({ endsAt: sceneNow + ms, totalMs });

export const timerView = (change: Partial<TimerView> = {}): TimerView => ({
  scene: 'timer',
  totalMs: 7 * minute,
  countdown: null,
  bands: usualBands,
  elapsed: false,
  message: '',
  ...change,
});

const said = {
  title: 'Asking for help',
  prompt: 'Tell us about a time when asking for help turned out better than you feared.',
};
const agenda = (titles: readonly string[]): AgendaRow[] =>
  titles.map((title, i) => ({
    title,
    at: sceneNow + (i - 2) * 12 * minute,
    state: i < 2 ? 'done' : i === 2 ? 'now' : 'later',
  }));

type Scenes = { readonly [S in SceneView['scene']]: Extract<SceneView, { scene: S }> };

/** Every scene there is, with what an ordinary evening puts in it: one more does not compile without its line here. */
export const ordinary: Scenes = {
  calm: { scene: 'calm' },
  white: { scene: 'white' },
  welcome: {
    scene: 'welcome',
    title: 'Thursday peer circle',
    purpose: 'We help each other find words for what is hard at work.',
  },
  held: { scene: 'held', ...said },
  now: { scene: 'now', ...said, countdown: left(13.7 * minute) },
  round: { scene: 'round', ...said, name: 'Kwame', toGo: 7, over: false, countdown: left(48_000, minute) },
  timer: timerView({ countdown: left(84_000, 7 * minute) }),
  slides: { scene: 'slides', timer: timerView({ countdown: left(200_000, 7 * minute) }) },
  break: { scene: 'break', title: 'Break', prompt: '', countdown: left(11 * minute, 15 * minute) },
  agenda: {
    scene: 'agenda',
    title: 'Thursday peer circle',
    rows: agenda([
      'Arrive and open',
      'Purpose and agreements',
      'Asking for help',
      'Trios: one story each',
      'Break',
      'Harvest',
      'Closing round',
    ]),
  },
  agreements: {
    scene: 'agreements',
    purpose: 'We help each other find words for what is hard at work.',
    agreements: [
      'What is said here stays here.',
      'We speak from our own experience.',
      'Anyone may pass, always.',
      'We listen to the end.',
    ],
  },
  message: { scene: 'message', text: 'Five minutes of silence', countdown: left(3.6 * minute, 5 * minute) },
  clock: { scene: 'clock' },
  referral: {
    scene: 'referral',
    contacts: [
      { name: 'Crisis line', contact: '116 123' },
      { name: 'Counselling at the community house', contact: 'front desk, every weekday' },
    ],
    next: null,
  },
  poll: {
    scene: 'poll',
    title: 'Shall we meet in the evening?',
    kind: 'yesNo',
    rows: [
      { choice: 'yes', label: null, count: 30 },
      { choice: 'no', label: null, count: 8 },
      { choice: 'abstain', label: null, count: 3 },
    ],
    more: 0,
    shown: true,
    voted: 41,
    of: 46,
  },
  breakouts: {
    scene: 'breakouts',
    title: 'Trios: one story each',
    prompt: 'What helped, when it was hard?',
    groups: [
      { place: 'By the window', number: 1, people: ['Amara', 'Jonas', 'Mei'] },
      { place: 'Kitchen', number: 2, people: ['Kwame', 'Priya', 'Élodie'] },
      { place: '', number: 3, people: ['Ines', 'Tariq', 'Noor'] },
    ],
    countOff: null,
    countdown: left(9 * minute, 15 * minute),
    warningMs: 2 * minute,
  },
  closed: {
    scene: 'closed',
    title: 'Thursday peer circle',
    next: { date: '2026-12-03', time: '19:00', place: 'upstairs, room 4' },
  },
  identify: { scene: 'identify', number: 2, holds: 'wall' },
};

/** The same with as much of everything as somebody will put in, in words that do not break kindly. */
export function crowded(words: {
  readonly title: string;
  readonly prompt: string;
  readonly name: string;
}): SceneView[] {
  const { title, prompt, name } = words;
  const long = `${title} ${title} ${title}`;
  return [
    { scene: 'welcome', title: long, purpose: prompt },
    { scene: 'held', title: long, prompt: `${prompt} ${prompt}` },
    { scene: 'now', title: long, prompt: `${prompt} ${prompt} ${prompt}`, countdown: left(-125 * minute) },
    { scene: 'now', title, prompt: '', countdown: left(42_000) },
    { scene: 'round', title: long, prompt, name, toGo: 59, over: false, countdown: left(30_000, minute) },
    {
      scene: 'round',
      title,
      prompt: `${prompt} ${prompt}`,
      name: null,
      toGo: 59,
      over: false,
      countdown: null,
    },
    { scene: 'round', title, prompt, name: null, toGo: 0, over: true, countdown: null },
    timerView({ totalMs: 95 * minute, countdown: left(94 * minute, 95 * minute), message: prompt }),
    timerView({ countdown: left(-15_000, 7 * minute), message: title }),
    timerView({ countdown: left(-71 * minute, 7 * minute) }),
    { scene: 'break', title: long, prompt, countdown: left(14 * minute, 15 * minute) },
    { scene: 'break', title: long, prompt: '', countdown: left(-minute, 15 * minute) },
    {
      scene: 'agenda',
      title,
      rows: agenda(Array.from({ length: 16 }, (_, i) => (i % 3 === 0 ? long : title))),
    },
    {
      scene: 'agreements',
      purpose: long,
      agreements: Array.from({ length: 8 }, (_, i) => `${i + 1}. ${prompt}`),
    },
    { scene: 'message', text: `${prompt} ${prompt}`, countdown: left(4 * minute, 5 * minute) },
    { scene: 'closed', title: long, next: { date: '2026-12-03', time: '19:00', place: long } },
  ];
}

export const wallOf = (view: SceneView, theme: WallView['theme'] = 'paper'): WallView => ({
  now: sceneNow,
  clockOffset: 0,
  zone: 'Europe/Berlin',
  theme,
  view,
});
