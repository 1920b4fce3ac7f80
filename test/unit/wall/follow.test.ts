import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../shared/keys/registry.ts';
import type { RoomContext } from '../../../shared/keys/entry.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { scenes, type Scene, type WallState } from '../../../shared/session/events.ts';
import type { SessionState } from '../../../shared/session/state.ts';
import { sceneNow } from '../../../shared/wall/follow.ts';
import { presenterTimer } from '../../../shared/wall/presenter.ts';
import { wallView } from '../../../shared/wall/project.ts';
import { minute, open, opened, segment, T0 } from '../../support/record.ts';
import { playSteps } from '../../support/play-steps.ts';

const plan = [
  segment('talk', 10, { prompt: 'What now?' }),
  segment('round', 10, { format: 'round' }),
  segment('pause', 15, { kind: 'break', format: 'break' }),
  segment('show', 20, { format: 'presentation', limitMs: 7 * minute }),
  segment('slides', 30, { format: 'presentation', slides: true }),
  segment('end', 5, { kind: 'closing' }),
];
const next: Command = { type: 'nextSegment' };
const wall = (change: Partial<WallState>): Command => ({
  type: 'setWall',
  wall: { scene: 'now', calm: false, screen: 'me', covered: false, timer: null, stays: false, ...change },
});
const after = (...steps: Command[]): SessionState => playSteps(open({ ...opened, plan }), ...steps);
const scene = (...steps: Command[]): Scene => sceneNow(after(...steps).facts);
const shown = (...steps: Command[]): string =>
  wallView(after(...steps), {}, { now: T0 + minute, zone: 'UTC', theme: 'paper' }).view.scene;
const roomOf = ({ facts }: SessionState): RoomContext => ({
  open: true,
  running: true,
  held: false,
  round: false,
  roundDue: false,
  last: false,
  canUndo: true,
  canRedo: false,
  wall: facts.wall,
  bareKeys: true,
  timerMs: 300_000,
  now: T0 + minute,
  facts,
});
/** What the key with this id would send; null where it does nothing now. */
const key = (id: string, state: SessionState): Command | null => {
  const entry = entryOf(id);
  if (entry === undefined || !entry.enabled(roomOf(state))) return null;
  const effect = entry.effect(roomOf(state));
  return effect.kind === 'send' ? effect.command : null;
};
const wallOf = (command: Command | null): WallState | null =>
  command?.type === 'setWall' ? command.wall : null;

describe('the scene follows the segment by itself', () => {
  it('ROOM: in a segment for voting the result stays when the poll is closed; in another one, or where few voted, it does not', () => {
    const voting = [segment('vote', 5, { format: 'poll' }), segment('talk', 10)];
    const voted = (count: number, ...before: Command[]): Scene =>
      sceneNow(
        playSteps(
          open({ ...opened, plan: voting }),
          ...before,
          {
            type: 'openPoll',
            kind: 'yesNo',
            question: 'Again?',
            voters: 40,
            options: [],
            top: null,
            dots: null,
          },
          { type: 'tallyPoll', choice: 'yes', count },
          { type: 'closePoll' },
        ).facts,
      );
    expect(voted(12)).toBe('poll');
    expect(voted(11)).toBe('now');
    expect(voted(12, next)).toBe('now');
  });

  it('shows the prompt, the go-round while one runs, the break, the timer of a presentation, and steps aside for slides', () => {
    expect(shown()).toBe('now');
    expect(shown(next)).toBe('now');
    expect(shown(next, { type: 'startRound', order: null, limitMs: null })).toBe('round');
    expect(shown(next, next)).toBe('break');
    expect(shown(next, next, next)).toBe('timer');
    expect(shown(next, next, next, next)).toBe('slides');
    expect(shown(next, next, next, next, next)).toBe('now');
  });

  it('T2: a presentation arms the timer with the limit per person, else with all its time', () => {
    expect(presenterTimer(after(next, next, next).facts)).toEqual({ totalMs: 7 * minute, startedAt: null });
    expect(presenterTimer(after(next, next, next, next).facts)).toEqual({
      totalMs: 30 * minute,
      startedAt: null,
    });
    expect(presenterTimer(after().facts)).toBeNull();
  });

  it('what is chosen stands until the next segment; undone, it stands again (R4)', () => {
    const chosen = [wall({ scene: 'agreements' })];
    expect(scene(...chosen)).toBe('agreements');
    expect(scene(...chosen, next, next)).toBe('break');
    expect(scene(...chosen, next, { type: 'undo' })).toBe('agreements');
  });

  it('what is kept stands over every segment', () => {
    for (const each of scenes)
      expect(scene(wall({ scene: each, stays: true }), next, next)).toBe(each === 'now' ? 'break' : each);
  });

  it('R5: a record from before scenes followed keeps what was chosen in it', () => {
    const { stays: _, ...before } = after(wall({ scene: 'clock' })).facts.wall;
    expect(scene({ type: 'setWall', wall: before }, next, next)).toBe('clock');
  });

  it('the presenter’s time and the message end with their segment', () => {
    const timer = { totalMs: minute, startedAt: T0 };
    const message = { text: 'Silence', totalMs: 5 * minute, startedAt: T0 };
    const { facts } = after(wall({ scene: 'timer', timer, message }), next);
    expect(facts.wall).toMatchObject({ scene: 'now', timer: null, message: null });
  });

  it('a scene that has nothing to show yet is what happens now', () => {
    expect(shown(next, next, wall({ scene: 'round' }))).toBe('break');
    expect(shown(wall({ scene: 'message' }))).toBe('now');
    expect(shown(wall({ scene: 'timer' }))).toBe('now');
  });

  it('whatever is chosen and whatever runs, there is a scene', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenes), fc.boolean(), fc.nat(5), (each, stays, forward) => {
        const steps = [...Array.from({ length: forward }, () => next), wall({ scene: each, stays })];
        expect(shown(...steps)).not.toBe('calm');
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe('keys of the wall', () => {
  it('keep holds what is seen, and lets it go', () => {
    const inBreak = after(next, next);
    const kept = wallOf(key('wall.stay', inBreak));
    expect(kept).toMatchObject({ scene: 'break', stays: true });
    const later = after(next, next, { type: 'setWall', wall: kept! }, next);
    expect(sceneNow(later.facts)).toBe('break');
    expect(wallOf(key('wall.stay', later))).toMatchObject({ scene: 'now', stays: false });
    expect(wallOf(key('wall.stay', after()))).toMatchObject({ scene: 'prompt', stays: true });
  });

  it('Ctrl T in a presentation shows its prompt, and the timer again', () => {
    const talk = after(next, next, next);
    const away = key('timer.arm', talk);
    expect(wallOf(away)).toMatchObject({ scene: 'prompt', timer: null });
    expect(wallOf(key('timer.arm', after(next, next, next, away!)))).toMatchObject({ scene: 'timer' });
  });

  it('↑ and ↓ are the presenter’s while that time is what everybody looks at, never under a minute', () => {
    const talk = after(next, next, next);
    expect(wallOf(key('time.more', talk))?.timer).toEqual({ totalMs: 8 * minute, startedAt: null });
    expect(wallOf(key('time.lessFive', talk))?.timer).toEqual({ totalMs: 2 * minute, startedAt: null });
    const short = after(wall({ scene: 'timer', timer: { totalMs: minute, startedAt: T0 } }));
    expect(wallOf(key('time.less', short))?.timer?.totalMs).toBe(minute);
    expect(key('time.more', after())).toEqual({ type: 'resizeSegment', segment: null, deltaMs: minute });
  });

  it('Enter, or the clicker, starts what the presentation armed; back re-arms it', () => {
    const talk = after(next, next, next);
    for (const id of ['timer.start', 'clicker.next'])
      expect(wallOf(key(id, talk))?.timer).toEqual({ totalMs: 7 * minute, startedAt: T0 + minute });
    const runs = after(next, next, next, wall({ timer: { totalMs: 7 * minute, startedAt: T0 } }));
    expect(key('clicker.next', runs)).toBeNull();
    expect(wallOf(key('clicker.back', runs))?.timer?.startedAt).toBeNull();
  });

  it('while the room looks at slides the clicker is left to them: no next, no back, no calm; Enter still starts', () => {
    const slides = after(next, next, next, next);
    for (const id of ['clicker.next', 'clicker.back', 'wall.calm']) expect(key(id, slides)).toBeNull();
    expect(wallOf(key('timer.start', slides))?.timer?.totalMs).toBe(30 * minute);
  });
});

describe('what the scenes are given', () => {
  const view = (...steps: Command[]) =>
    wallView(after(...steps), {}, { now: T0 + minute, zone: 'UTC', theme: 'paper' }).view;

  it('the agenda: titles and times as they will be now, without what was skipped', () => {
    const agenda = view(wall({ scene: 'agenda' }), { type: 'skipSegment', segment: 'round' });
    const rows = agenda.scene === 'agenda' ? agenda.rows : [];
    expect(rows.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'talk now',
      'pause later',
      'show later',
      'slides later',
      'end later',
    ]);
  });

  it('the break: when we are back; moved by a minute more', () => {
    const steps = [next, next];
    const before = view(...steps) as { countdown: { endsAt: number } };
    expect(before).toMatchObject({ scene: 'break', title: 'pause' });
    const later = view(...steps, { type: 'resizeSegment', segment: null, deltaMs: minute });
    expect(later).toMatchObject({ countdown: { endsAt: before.countdown.endsAt + minute } });
    expect(view(wall({ scene: 'break' }))).toMatchObject({ title: '', countdown: null });
  });

  it('a message with a time of its own runs from when main heard of it, beside the segment', () => {
    const message = { text: 'Five minutes of silence', totalMs: 5 * minute, startedAt: 0 };
    const state = after(wall({ scene: 'message', message }));
    const { startedAt } = state.facts.wall.message!;
    expect(startedAt).toBeGreaterThanOrEqual(T0);
    expect(view(wall({ scene: 'message', message }))).toEqual({
      scene: 'message',
      text: 'Five minutes of silence',
      countdown: { endsAt: startedAt! + 5 * minute, totalMs: 5 * minute },
    });
    const still = { ...message, totalMs: null, startedAt: null };
    expect(view(wall({ scene: 'message', message: still }))).toMatchObject({ countdown: null });
  });
});
