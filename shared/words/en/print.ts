import type { ReferralKind } from '../../circle/circle.ts';
import type { SegmentFormat } from '../../plan/segment.ts';
import type { PrintKind } from '../../print/kinds.ts';
import { preview } from './preview.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "8 min", "1 min 30 s", "45 s". */
function length(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const seconds = Math.round((ms % 60_000) / 1000);
  if (seconds === 0) return `${minutes} min`;
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`;
}

const formats: Readonly<Record<SegmentFormat, string>> = {
  whole: 'whole circle',
  round: 'go-round',
  popcorn: 'popcorn',
  pairs: 'pairs or trios',
  breakout: 'breakout',
  writing: 'silent writing',
  presentation: 'presentation',
  poll: 'poll',
  break: 'break',
};

const kinds: Readonly<Record<PrintKind, string>> = {
  plan: 'Run of show',
  tents: 'Name tents',
  agreements: 'Agreements',
  referrals: 'Where to turn',
  feedback: 'Feedback slips',
  keys: 'Keys',
};

/** What is printed before a session, and the dialog that offers it. */
export const print = {
  kinds,
  /** On paper. */
  page: {
    plan: {
      kicker: kinds.plan,
      untitled: 'Run of show',
      when: 'When',
      fromTo: (from: string, to: string): string => `${from} to ${to}`,
      /** "+1:20" where nothing says when it begins. */
      time: (time: string): string =>
        time.startsWith('+') ? `${time.slice(1)} h after the beginning` : time,
      until: (time: string): string => `at most until ${time}`,
      length: 'Length',
      lengthOf: (ms: number, segments: number): string =>
        `${length(ms)}, ${plural(segments, 'segment', 'segments')}`,
      people: 'People',
      closeBy: 'Close by',
      day: (day: number): string => `Day ${day + 1}`,
      onDay: (day: number, text: string): string => `Day ${day + 1}: ${text}`,
      formats,
      untitledRow: 'Untitled',
      minutes: length,
      limit: (ms: number): string => `${length(ms)} each`,
      turns: (people: number, ms: number): string => `${people} people: ${length(ms)}`,
      pinned: 'fixed start',
      free: (ms: number): string => `${length(ms)} free before`,
      late: (ms: number): string => `cannot begin then: ${length(ms)} late`,
      protected: 'protected',
      wall: 'On the wall',
      cue: 'Cue, private',
      checklist: 'Checklist, private',
      needs: 'What people need, private',
      someone: 'Someone',
      private: 'Private: cues, checklists and needs are the facilitator’s alone.',
    },
    tents: { title: kinds.tents, cut: 'cut', fold: 'fold', badge: (badge: number): string => `${badge}` },
    agreements: {
      title: 'What we agreed',
      adopted: (date: string): string => `Adopted ${date}`,
      byHand: 'Adopted on',
    },
    referrals: {
      title: 'Where to turn',
      lead: 'If you need more than a group of peers can give.',
      kinds: {
        crisis: 'In a crisis',
        health: 'Health',
        counselling: 'Counselling',
        advice: 'Advice',
        group: 'Groups',
        other: 'Also',
      } satisfies Readonly<Record<ReferralKind, string>> as Readonly<Record<ReferralKind, string>>,
    },
    feedback: {
      title: 'Before you go',
      worked: 'One thing that worked',
      suggestion: 'One suggestion',
      unnamed: 'No name needed.',
    },
    keys: { title: kinds.keys },
  },
  dialog: {
    title: 'Print',
    what: 'What',
    hints: {
      plan: 'Times, prompts and limits, to lie beside you.',
      tents: 'One for each member, two a sheet, to cut and fold.',
      agreements: 'One large page, to hang on the wall.',
      referrals: 'The contacts, several a sheet, for everyone to take.',
      feedback: 'One thing that worked, one suggestion; four a sheet.',
      keys: 'Every key of the room, on one page.',
    } satisfies Readonly<Record<PrintKind, string>> as Readonly<Record<PrintKind, string>>,
    /** Why there is nothing to print, and what would change that. */
    empty: {
      plan: 'It has no segment yet.',
      tents: 'The circle has no member yet.',
      agreements: 'The circle has no agreement yet.',
      referrals: 'The circle has no contact yet.',
      feedback: '',
      keys: '',
    } satisfies Readonly<Record<PrintKind, string>> as Readonly<Record<PrintKind, string>>,
    cues: 'With cues and checklists',
    access: 'With what members need to take part',
    privateHint: 'Private: the page says so at its foot. Keep it to yourself.',
    paper: 'Paper',
    papers: { auto: 'as this computer', A4: 'A4', Letter: 'Letter' },
    save: 'Save as PDF…',
    markdown: 'Save as Markdown…',
    close: 'Close',
    cancel: 'Stop',
    busy: 'The pages are being made…',
    cancelled: 'Stopped. Nothing was written.',
    saved: preview.saved,
    notSaved: (code: string, detail: string): string => {
      switch (code) {
        case 'nothing':
          return 'There is nothing to print in it yet.';
        case 'tooLong':
          return 'The pages took too long, and nothing was written. Print it in parts.';
        case 'notPrinted':
          return 'The pages could not be made, and nothing was written. Try again.';
        case 'busy':
          return 'Something else is being printed. Wait for it, or stop it.';
        case 'refused':
          return 'This cannot be printed as it is: it is larger than a circle or a plan can be. Nothing was written.';
        default:
          return preview.notSaved(code, detail);
      }
    },
  },
} as const;
