import { useState, type KeyboardEvent } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  advance,
  beginRehearsal,
  closeNow,
  goBack,
  goOn,
  hold,
  jump,
  type Rehearsal,
  type RehearsalDay,
} from '../../../shared/plan/rehearse/rehearsal.ts';
import type { Refusal } from '../../../shared/session/commands.ts';
import { enRehearse } from '../../../shared/words/en-rehearse.ts';
import { refusalWords } from '../../room/refusal-words.ts';
import { ScreenDialog } from '../../ui/screen-dialog.tsx';
import type { Act } from './act.ts';
import { Controls } from './controls.tsx';
import { Report } from './report.tsx';
import { Stage } from './stage.tsx';
import { Standing } from './standing.tsx';
import { paces, usePace, type Pace } from './use-pace.ts';
import './rehearse.css';

interface Props {
  readonly plan: Plan;
  /** How many there will be, with the one who leads. */
  readonly people: number;
  readonly onClose: () => void;
}

const words = enRehearse;
const two = (value: number): string => String(value).padStart(2, '0');

/** A plan without a time of its own begins now. */
function today(): RehearsalDay {
  const now = new Date();
  return {
    date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    time: `${two(now.getHours())}:${two(now.getMinutes())}`,
  };
}

/** Plays a plan. It knows no bridge: nothing of it can be written. */
export function Rehearse({ plan, people, onClose }: Props) {
  const [day] = useState(today);
  const [at, setAt] = useState<Rehearsal | null>(() => beginRehearsal(plan, people, day));
  const [playing, setPlaying] = useState(true);
  const [pace, setPace] = useState<Pace>(10);
  const [follow, setFollow] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = at?.state.facts.phase === 'open';
  usePace(playing && open, pace, (ms) => setAt((now) => (now === null ? now : advance(now, ms, follow))));

  if (at === null)
    return (
      <ScreenDialog title={words.title(plan.title)} close={words.close} onClose={onClose}>
        <p className="rehearse-empty">{words.empty}</p>
      </ScreenDialog>
    );

  const command = (work: (now: Rehearsal) => ReturnType<typeof goOn>): void => {
    const answer = work(at);
    setRefusal(answer.refusal);
    setAt(answer.rehearsal);
  };
  const acts: Readonly<Record<Act, () => void>> = {
    play: () => setPlaying(!playing),
    next: () => command(goOn),
    back: () => command(goBack),
    hold: () => command(hold),
    closeNow: () => command(closeNow),
    jump: () => {
      setRefusal(null);
      setAt(jump(at));
    },
    follow: () => setFollow(!follow),
    faster: () => setPace(paces[Math.min(paces.indexOf(pace) + 1, paces.length - 1)] ?? pace),
    slower: () => setPace(paces[Math.max(paces.indexOf(pace) - 1, 0)] ?? pace),
  };
  const keys: Readonly<Record<string, Act>> = {
    ' ': 'play',
    ArrowRight: 'next',
    'Shift+ArrowRight': 'jump',
    ArrowLeft: 'back',
    ArrowUp: 'faster',
    ArrowDown: 'slower',
    h: 'hold',
    c: 'closeNow',
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const chosen = paces[Number(key) - 1];
    const act = keys[event.shiftKey ? `Shift+${key}` : key];
    if (act === undefined && chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // A key that is held down holds and resumes only once.
    if (event.repeat) return;
    if (act === undefined) setPace(chosen ?? pace);
    else acts[act]();
  };
  return (
    <ScreenDialog
      title={words.title(plan.title)}
      close={words.close}
      onClose={onClose}
      onKey={onKey}
      head={<Standing at={at} people={at.state.facts.people.length} />}
    >
      {open ? (
        <>
          <Stage at={at} refusal={refusal === null ? null : refusalWords(refusal)} />
          <Controls
            at={at}
            playing={playing}
            pace={pace}
            follow={follow}
            onPace={setPace}
            onAct={(act) => acts[act]()}
          />
        </>
      ) : (
        <Report
          at={at}
          onDone={onClose}
          onAgain={() => {
            setRefusal(null);
            setAt(beginRehearsal(plan, people, day));
            setPlaying(true);
          }}
        />
      )}
    </ScreenDialog>
  );
}
