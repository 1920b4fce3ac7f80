import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeyPress } from '../../shared/keys/combo.ts';
import { typingPauseMs, type Focus } from '../../shared/keys/dispatch.ts';
import { useConsoleStore } from '../session/context.tsx';
import { makeKeyDesk, noEcho, type Echo, type KeyDesk, type OwnEffect } from './key-desk.ts';

const dialogs = '[role="dialog"], [role="alertdialog"]';
const textFields =
  'input:not([type="button"]):not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable="true"]';
const widgets = 'button, a[href], input, [role="button"], [role="menuitem"], [tabindex]';

export function focusOf(element: Element | null): Focus {
  if (element === null || element === document.body) return 'room';
  if (element.closest(dialogs) !== null) return 'dialog';
  if (element.matches(textFields)) return 'text';
  return element.matches(widgets) ? 'widget' : 'room';
}

export const pressOf = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  code: event.code,
  shift: event.shiftKey,
  control: event.ctrlKey,
  alt: event.altKey || event.getModifierState('AltGraph'),
  meta: event.metaKey,
});

/** With nothing left to undo these are still no key of a text field somewhere on the page. */
const isUndo = ({ key, control, meta }: KeyPress): boolean => (control || meta) && /^[zy]$/i.test(key);

/** Keys that may be held down; every other acts once. */
const repeats = /^Arrow(Up|Down|Left|Right)$/;

export interface RoomKeys {
  readonly desk: KeyDesk;
  /** Apart from the room's own state: a word less or more must not draw the whole room anew. */
  readonly echo: StoreApi<Echo>;
}

/** What opens over the room, each in a script of its own that may still be on its way. */
export interface Over {
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** Asked for and not there yet, or there without the focus: what is typed is meant for it, and passes no floor. */
const isMeantForIt = (focus: Focus): boolean =>
  focus === 'room' || (focus !== 'dialog' && document.querySelector(dialogs) === null);

export function useRoomKeys(onEffect: (effect: OwnEffect) => void, over: Over): RoomKeys {
  const consoleStore = useConsoleStore();
  const { bridge } = consoleStore;
  const echo = useMemo(() => createStore<Echo>(() => noEcho), []);
  const desk = useMemo(
    () => makeKeyDesk(consoleStore, (next) => echo.setState(next, true)),
    [consoleStore, echo],
  );
  useEffect(() => desk.listen(onEffect));
  const opened = useRef(over);
  // Before the next key, whatever is still to be painted.
  useLayoutEffect(() => {
    opened.current = over;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.repeat && !repeats.test(event.key)) return;
      const press = pressOf(event);
      const focus = focusOf(document.activeElement);
      if (opened.current.isOpen() && isMeantForIt(focus)) {
        if (event.key === 'Escape') opened.current.close();
        return event.preventDefault();
      }
      if (desk.press(press, focus) || (focus !== 'text' && isUndo(press))) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stops = [
      // The wall has no text and no widgets: its keys are the room's.
      bridge.on('wall:key', (key) => void desk.press(key, 'room')),
      bridge.on('menu:command', ({ id }) => desk.run(id)),
    ];
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      for (const stop of stops) stop();
    };
  }, [desk, bridge]);

  // What waits for more is forgotten after a pause, and so is its echo.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = echo.subscribe((now) => {
      clearTimeout(timer);
      if (now.words !== '' && !now.asks)
        timer = setTimeout(() => echo.setState(noEcho, true), typingPauseMs * 2);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [echo]);

  return { desk, echo };
}
