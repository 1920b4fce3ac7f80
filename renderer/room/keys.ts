import { useEffect, useMemo, useRef, useState } from 'react';
import { platformOf, type KeyPress } from '../../shared/keys/combo.ts';
import {
  dispatchKey,
  idleKeys,
  typingPauseMs,
  type Focus,
  type KeyContext,
} from '../../shared/keys/dispatch.ts';
import { beginnings, type Beginnings } from '../../shared/keys/letters.ts';
import { entryOf, type Effect, type RoomContext } from '../../shared/keys/registry.ts';
import { en } from '../../shared/words/en.ts';
import { useConsoleStore } from '../session/context.tsx';
import { isHeld, openRound, seated } from './view.ts';

export interface RoomKeys {
  /** Runs an entry of the registry by its id, from a button or the menu. */
  readonly run: (id: string) => void;
  /** Passes the floor, or answers "whose hand?" when that was asked. */
  readonly person: (person: string, add: boolean) => void;
  readonly beginnings: Beginnings;
  /** What the last key did or waits for, for both consoles to show. */
  readonly echo: string;
}

/** What the room does with effects that are not commands. */
export type OnEffect = (effect: Exclude<Effect, { kind: 'send' }>) => void;

const armedForMs = 300_000;

export function focusOf(element: Element | null): Focus {
  if (element === null || element === document.body) return 'room';
  if (element.closest('[role="dialog"], [role="alertdialog"]') !== null) return 'dialog';
  if (
    element.matches(
      'input:not([type="button"]):not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]',
    )
  )
    return 'text';
  return element.matches('button, a[href], input, [role="button"], [role="menuitem"], [tabindex]')
    ? 'widget'
    : 'room';
}

export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  control: event.ctrlKey,
  alt: event.altKey || event.getModifierState?.('AltGraph') === true,
  meta: event.metaKey,
});

/** Keys that may be held down; every other acts once. */
const repeats = /^Arrow(Up|Down|Left|Right)$/;

/** One dispatcher for keys of this window, keys of the wall, the menu and the buttons. */
export function useRoomKeys(onEffect: OnEffect): RoomKeys {
  const console_ = useConsoleStore();
  const { store, clock, bridge, send } = console_;
  const keys = useRef(idleKeys);
  const fixed = useRef<Beginnings>(new Map());
  const effects = useRef(onEffect);
  useEffect(() => {
    effects.current = onEffect;
  });
  const [echo, setEcho] = useState('');

  const session = store.getState().live?.session;
  const actions = useMemo(() => {
    fixed.current = new Map();
    const context = (focus: Focus): KeyContext | null => {
      const { live, boot, settings } = store.getState();
      if (live === null || boot === null) return null;
      const { facts, undoStack, redoStack } = live.state;
      const people = seated(facts, live.roster);
      fixed.current = beginnings(people, fixed.current);
      const running = facts.segments.find((each) => each.id === facts.running);
      const room: RoomContext = {
        open: facts.phase === 'open' && live.readOnly === null,
        running: running !== undefined,
        held: isHeld(facts),
        round: openRound(facts) !== null,
        canUndo: undoStack.length > 0,
        canRedo: redoStack.length > 0,
        wall: facts.wall,
        bareKeys: settings?.bareKeys ?? true,
        timerMs: running?.limitMs ?? armedForMs,
        now: clock.now(),
      };
      return {
        platform: platformOf(boot.platform),
        focus,
        room,
        people,
        beginnings: fixed.current,
        badgeDigits: (facts.opened?.members.length ?? 0) > 9 ? 2 : 1,
      };
    };
    const perform = (effect: Effect): void => {
      if (effect.kind === 'send') void send(effect.command);
      else effects.current(effect);
    };
    const person = (who: string | null, add: boolean, hand: boolean): void => {
      const { live } = store.getState();
      if (!hand || who === null) void send({ type: 'passFloor', person: who, add });
      else {
        const up = live?.state.facts.hands.includes(who) === true;
        void send({ type: up ? 'lowerHand' : 'raiseHand', person: who });
      }
    };
    const run = (id: string): void => {
      const where = context('room');
      const entry = entryOf(id);
      if (where === null || entry === undefined || !entry.enabled(where.room)) return;
      if (id === 'hand') {
        keys.current = { ...idleKeys, hand: !keys.current.hand };
        setEcho(keys.current.hand ? en.room.echo.hand : '');
        return;
      }
      setEcho(en.keys.commands[entry.id]);
      perform(entry.effect(where.room));
    };
    /** true when the key was taken. */
    const press = (pressed: KeyPress, focus: Focus): boolean => {
      const where = context(focus);
      if (where === null) return false;
      const { state, result } = dispatchKey(keys.current, pressed, where, clock.now());
      keys.current = state;
      if (result.kind === 'none') return false;
      if (result.kind === 'entry') {
        if (result.entry.id !== 'escape')
          setEcho(
            result.entry.id === 'hand'
              ? state.hand
                ? en.room.echo.hand
                : ''
              : en.keys.commands[result.entry.id],
          );
        if (result.entry.id !== 'hand') perform(result.entry.effect(where.room));
        return result.entry.id !== 'escape' || focus !== 'widget';
      }
      if (result.kind === 'waiting') {
        if (result.typed !== '') setEcho(en.room.echo.waiting(result.typed));
        return true;
      }
      if (result.kind === 'unknown') {
        setEcho(en.room.echo.unknown(result.typed));
        return true;
      }
      const name = where.people.find((each) => each.person === result.person)?.name;
      setEcho(name ?? en.room.circle.someone);
      person(result.person, result.add, result.hand);
      return true;
    };
    return { run, press, person, badge: () => context('room') };
    // A new session has other people, so other beginnings.
  }, [store, clock, send, session]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.repeat && !repeats.test(event.key)) return;
      if (actions.press(pressOf(event), focusOf(document.activeElement))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stops = [
      // The wall has no text and no widgets: its keys are the room's.
      bridge.on('wall:key', (key) => void actions.press(key, 'room')),
      bridge.on('menu:command', ({ id }) => actions.run(id)),
    ];
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stops.forEach((stop) => stop());
    };
  }, [actions, bridge]);

  // What waits for more is forgotten after a pause, and so is its echo.
  useEffect(() => {
    if (echo === '' || echo === en.room.echo.hand) return undefined;
    const timer = setTimeout(() => setEcho(''), typingPauseMs * 2);
    return () => clearTimeout(timer);
  }, [echo]);

  actions.badge();
  return {
    run: actions.run,
    person: (who, add) => {
      const { hand } = keys.current;
      if (hand) {
        keys.current = idleKeys;
        setEcho('');
      }
      actions.person(who, add, hand);
    },
    beginnings: fixed.current,
    echo,
  };
}
