import type { ConsoleBridge, SafeState } from '../../shared/ipc/contract.ts';
import { clockTime } from '../../shared/time/clock.ts';
import { en } from '../../shared/words/en.ts';
import './stopped.css';

const words = en.trouble.stopped;

/** What is safe, in words. */
export function safeWords(state: SafeState): readonly string[] {
  const { running, savedUntil, unsaved, disk, zone, locale } = state;
  if (!running || savedUntil === null) return [words.none];
  const time = clockTime(savedUntil, zone, locale);
  if (disk.state === 'failing') return [words.going, words.failing(time, unsaved)];
  return [words.going, unsaved === 0 ? words.saved(time) : words.savedUntil(time, unsaved)];
}

/**
 * Says in `place` what is safe, where it is, and what to do. Made by hand of plain elements, because it may be all else
 * that failed; and it shows nothing of the session, because the room may see it.
 */
export function showStopped(place: HTMLElement, bridge: ConsoleBridge, onGoOn: () => void): void {
  const said = element('p', words.looking);
  const where = element('p', '');
  const answer = element('output', '');
  const attempt = (work: Promise<unknown>, done: string): void =>
    void work.then(
      () => (answer.textContent = done),
      () => (answer.textContent = en.trouble.notDone),
    );
  const goOn = button(words.goOn, onGoOn, 'main');
  const actions = element('div', '');
  actions.className = 'stopped-actions';
  actions.append(
    goOn,
    button(en.trouble.copy, () => attempt(bridge.request('trouble:copy', {}), en.trouble.copied)),
    button(en.trouble.showFolder, () =>
      attempt(bridge.request('trouble:show-folder', { what: 'vault' }), ''),
    ),
  );
  const main = element('main', '');
  main.className = 'stopped';
  main.append(element('h1', words.title), said, where, actions, answer);
  main.setAttribute('role', 'alert');
  place.replaceChildren(main);
  goOn.focus();
  bridge.request('trouble:state', {}).then(
    (state) => {
      said.textContent = safeWords(state).join(' ');
      where.textContent = words.where(state.vaultPath);
    },
    () => (said.textContent = words.unknown),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function button(text: string, onClick: () => void, weight: 'main' | 'plain' = 'plain'): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.className = `button button-${weight}`;
  made.addEventListener('click', onClick);
  return made;
}
