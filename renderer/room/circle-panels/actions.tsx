import { useEffect, useRef, type KeyboardEvent } from 'react';
import { closings, type Closing } from '../../../shared/session/events.ts';
import { actionsOf, type ActionNow } from '../../../shared/session/actions.ts';
import { dateWords } from '../../../shared/words/en/circles.ts';
import { dateOf } from '../../../shared/time/local.ts';
import { enCirclePanels } from '../../../shared/words/en-circle-panels.ts';
import { useConsoleStore, useLivePart, useNow } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import { personName } from '../view.ts';
import './circle-panels.css';

const words = enCirclePanels.actions;

/** What the circle set out to do, with one key for each answer. */
export function Actions({ onClose }: PanelProps) {
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const roster = useLivePart((live) => live.roster);
  const today = dateOf(useNow() + facts.clockOffset, facts.opened?.zone ?? 'UTC');
  const list = useRef<HTMLDivElement>(null);
  const all = actionsOf(facts);
  const rows = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[data-action]') ?? []),
  ];
  const goTo = (row: HTMLElement | undefined): void => row?.querySelector('button')?.focus();
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-action]:not([data-answered])');
    (first ?? list.current?.querySelector('[data-action]'))?.querySelector('button')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = rows().findIndex((row) => row.contains(document.activeElement));
    const how = words.keys[event.key.toLowerCase()];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (here < 0 || (how === undefined && step === undefined)) return;
    event.preventDefault();
    const action = rows()[here]?.dataset['action'];
    if (how !== undefined && action !== undefined) void send({ type: 'closeAction', action, how });
    // The answer given, the next one is asked.
    goTo(rows()[here + (step ?? 1)]);
  };
  const groups = [
    [words.earlier, all.filter(({ carried }) => carried)] as const,
    [words.tonight, all.filter(({ carried }) => !carried)] as const,
  ].filter(([, actions]) => actions.length > 0);
  const left = all.filter(({ carried, how }) => carried && how === null).length;
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the buttons in it */}
      <div className="circle-panel" ref={list} onKeyDown={onKeyDown}>
        <p className="field-hint">{all.length === 0 ? words.none : words.hint}</p>
        {groups.map(([title, actions]) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul className="actions-list">
              {actions.map((each) => (
                <ActionRow
                  key={each.action}
                  {...each}
                  owner={each.owner === null ? null : personName(facts, roster, each.owner)}
                  dueOn={each.due === null ? null : dateWords(each.due, today)}
                  onAnswer={(how) => void send({ type: 'closeAction', action: each.action, how })}
                />
              ))}
            </ul>
          </section>
        ))}
        {all.some(({ carried }) => carried) && <output className="k">{words.left(left)}</output>}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{enCirclePanels.close}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface RowProps extends ActionNow {
  readonly dueOn: string | null;
  readonly onAnswer: (how: Closing) => void;
}

function ActionRow({ action, text, owner, dueOn, visibility, how, onAnswer }: RowProps) {
  const about = [
    owner,
    dueOn === null ? null : words.due(dueOn),
    visibility === 'private' ? words.private : null,
  ];
  return (
    <li data-action={action} data-answered={how ?? undefined}>
      <span className="action-text">
        <span dir="auto">{text}</span>
        <span className="k">{about.filter((part) => part !== null).join(' · ')}</span>
      </span>
      <span className="action-answers">
        {closings.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-label={words.answer(words.answers[each], text)}
            aria-pressed={how === each}
            onClick={() => onAnswer(each)}
          >
            {words.answers[each]}
          </button>
        ))}
      </span>
    </li>
  );
}
