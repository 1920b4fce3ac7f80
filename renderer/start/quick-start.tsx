import { useMemo, useState } from 'react';
import type { Again } from '../../shared/plan/again.ts';
import { minutesOf } from '../../shared/plan/minutes.ts';
import { pastedAgenda } from '../../shared/plan/pasted.ts';
import { quickSession } from '../../shared/plan/quick.ts';
import { parseRoster } from '../../shared/plan/roster.ts';
import type { Prepared } from '../../shared/plan/sample.ts';
import { segmentsOf } from '../../shared/plan/segments-of.ts';
import { usualTemplate } from '../../shared/plan/templates/usual.ts';
import { planOf } from '../../shared/plan/templates/plan-of.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RunChoice, type ChosenRun } from './run-choice.tsx';
import { Seats } from './seats.tsx';
import { useArrival } from './use-arrival.ts';
import { useGoKey, useKeys } from './use-keys.ts';

/** What is typed, kept while the two questions are asked, so that going back loses nothing. */
export interface Draft {
  readonly names: string;
  readonly run: ChosenRun;
  readonly agenda: string;
  readonly title: string;
  /** Place among the names. */
  readonly facilitator: number | null;
  readonly namesOnWall: boolean;
  /** The earlier session whose circle meets again. */
  readonly again: Again | null;
  /** Its run of show is a plan, and none of an earlier session. */
  readonly planned: boolean;
}
export const emptyDraft: Draft = {
  names: '',
  run: { template: usualTemplate.id },
  agenda: '',
  title: '',
  facilitator: null,
  namesOnWall: false,
  again: null,
  planned: false,
};
export const draftAgain = (again: Again): Draft => {
  const { names, facilitator, title } = again;
  return { ...emptyDraft, names, facilitator, title, run: 'again', again };
};

/** A plan that belongs to no circle: everything but the people is there. */
export const draftPlanned = (title: string, plan: Again['plan']): Draft => ({
  ...draftAgain({ title, purpose: '', names: '', facilitator: null, roles: {}, plan, minors: false }),
  planned: true,
});

interface Props {
  readonly templates: readonly Template[];
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onReady: (prepared: Prepared) => void;
  readonly onBack: () => void;
}

const againParts = ({ purpose, roles, minors }: Again) => ({ purpose, roles, minors });
const words = en.start.quick;
const newId = (): string => crypto.randomUUID();
const chosenOf = (templates: readonly Template[], id: string): Template =>
  templates.find((each) => each.id === id) ?? usualTemplate;

/** One page: names, the circle they make, the run of show. Faults show when *Go* was asked for, or at once after it. */
export function QuickStart({ templates, draft, onDraft, onReady, onBack }: Props) {
  const [asked, setAsked] = useState(false);
  const form = useArrival<HTMLFormElement>('textarea');
  const roster = useMemo(() => parseRoster(draft.names), [draft.names]);
  const plan = useMemo(
    () =>
      draft.run === 'own'
        ? pastedAgenda(draft.agenda, en, newId)
        : ({
            ok: true,
            value:
              draft.run === 'again'
                ? (draft.again?.plan ?? []).map((segment) => ({ ...segment, id: newId() }))
                : segmentsOf(planOf(chosenOf(templates, draft.run.template), newId), null),
          } as const),
    [draft.run, draft.agenda, draft.again, templates],
  );
  const people = roster.ok ? roster.value.people : [];
  const facilitator =
    draft.facilitator !== null && draft.facilitator < people.length ? draft.facilitator : null;
  const change = (part: Partial<Draft>): void => onDraft({ ...draft, ...part });

  const go = (): void => {
    setAsked(true);
    if (!roster.ok || !plan.ok) {
      form.current
        ?.querySelector<HTMLElement>(roster.ok ? '.quick-agenda textarea' : '.quick-names textarea')
        ?.focus();
      return;
    }
    const title = draft.title.trim() === '' ? words.nameDefault : draft.title.trim();
    onReady(
      quickSession(
        {
          title,
          people,
          facilitator,
          plan: plan.value,
          namesOnWall: draft.namesOnWall,
          ...(draft.again === null ? {} : againParts(draft.again)),
        },
        newId,
      ),
    );
  };
  useKeys((event) => {
    if (event.key === 'Escape') onBack();
  });
  useGoKey(go);
  const rosterFault =
    roster.ok || (roster.error.code === 'empty' && !asked)
      ? {}
      : { error: words.roster(roster.error.code, roster.error.line, roster.error.count ?? 0) };
  const planFault = plan.ok || !asked ? {} : { error: words.agenda(plan.error.code, plan.error.line) };

  return (
    <form
      ref={form}
      className="quick"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <header className="quick-head">
        <h1>{words.title}</h1>
        <Button weight="quiet" onPress={onBack}>
          {words.back}
        </Button>
      </header>
      <div className="quick-names">
        <TextField
          label={words.names}
          hint={words.namesHint}
          rows={12}
          placeholder={words.namesExample}
          value={draft.names}
          onChange={(names) => change({ names })}
          {...rosterFault}
        />
        {roster.ok &&
          roster.value.shared.map(({ name, lines }) => (
            <output key={name} className="quick-told">
              {words.shared(name, lines)}
            </output>
          ))}
      </div>
      <div className="quick-circle">
        <div className="quick-drawing">
          <Seats
            names={people.map(({ name }) => name)}
            facilitator={facilitator}
            onMark={(place) => {
              if (place < people.length) change({ facilitator: place === facilitator ? null : place });
            }}
          />
          <output className="quick-count">
            {people.length === 0 ? (
              words.none
            ) : (
              <>
                <b>{people.length}</b> {words.people(people.length)}
              </>
            )}
          </output>
        </div>
        <label className="quick-facilitator">
          <span className="field-label">{words.facilitator}</span>
          <select
            value={facilitator ?? ''}
            onChange={(event) =>
              change({ facilitator: event.target.value === '' ? null : Number(event.target.value) })
            }
          >
            <option value="">{words.nobody}</option>
            {people.map(({ name, line }, i) => (
              <option key={`${line} ${name}`} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="quick-run">
        <div className="quick-settings">
          <RunChoice
            run={draft.run}
            templates={templates}
            again={draft.again?.plan ?? null}
            {...(draft.planned ? { againIs: words.planned } : {})}
            onChange={(run) => change({ run })}
          />
          {draft.run === 'own' && (
            <div className="quick-agenda">
              <TextField
                label={words.ownLabel}
                hint={plan.ok ? words.segments(plan.value.length, minutesOf(plan.value)) : words.ownHint}
                rows={5}
                placeholder={words.ownExample}
                value={draft.agenda}
                onChange={(agenda) => change({ agenda })}
                {...planFault}
              />
            </div>
          )}
          <TextField
            label={words.name}
            placeholder={words.nameDefault}
            maxLength={200}
            value={draft.title}
            onChange={(title) => change({ title })}
          />
          <label className="quick-check">
            <input
              type="checkbox"
              checked={draft.namesOnWall}
              onChange={(event) => change({ namesOnWall: event.target.checked })}
            />
            <span>{words.namesOnWall}</span>
          </label>
        </div>
        <Button weight="main" type="submit">
          {words.go}
        </Button>
      </div>
    </form>
  );
}
