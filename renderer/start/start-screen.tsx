import { lazy, Suspense, useState } from 'react';
import type { Circle } from '../../shared/circle/circle.ts';
import { meetingOf, type Run } from '../../shared/circle/meeting.ts';
import { standingOf } from '../../shared/circle/standing.ts';
import type { Boot, ConsoleBridge, SessionLoad } from '../../shared/ipc/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { sampleCircle, type Prepared } from '../../shared/plan/sample.ts';
import { segmentsOf } from '../../shared/plan/segments-of.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import type { Tracking } from '../../shared/session/events.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { dateOf } from '../../shared/time/local.ts';
import { en } from '../../shared/words/en.ts';
import type { Surface } from '../app/surfaces.ts';
import type { PreparedStore } from '../prepared/store.ts';
import { Home } from './home.tsx';
import type { Notice } from './home-notice.tsx';
import { Meet } from './meet.tsx';
import { hasQuestions, meetingOfNoCircle, Questions, type Meeting, type Screen } from './questions.tsx';
import { draftAgain, draftPlanned, emptyDraft, QuickStart } from './quick-start.tsx';
import './start.css';
import { loadTemplates, useTemplates } from './use-templates.ts';

// Nobody waits for the editors before the first picture stands.
const CircleEditor = lazy(async () => ({
  default: (await import('../circles/pages.ts')).CircleEditor,
}));
const NewCircle = lazy(async () => ({ default: (await import('../circles/pages.ts')).NewCircle }));
const PlanEditor = lazy(async () => ({ default: (await import('../plan/plan-editor.tsx')).PlanEditor }));

export interface StartScreenProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  /** Read before this is shown. */
  readonly prepared: PreparedStore;
  /** Epoch milliseconds by main's clock. */
  readonly now: () => number;
  /** true while a display is plugged in that the room can have for itself. */
  readonly externalDisplay: boolean;
  /** null: there is no search. */
  readonly index?: SearchIndex | null;
  /** A session is there to be shown: new, running, or one that had ended; `note` is what of it was looked for. */
  readonly onStarted: (load: SessionLoad, note: string | null) => void;
}

type Step =
  | { readonly at: Extract<Surface, 'home'>; readonly told?: Notice }
  | { readonly at: Extract<Surface, 'quick' | 'newCircle'> }
  | { readonly at: Extract<Surface, 'circle'>; readonly circle: string }
  | { readonly at: 'plan'; readonly plan: string; readonly from: Step }
  | {
      readonly at: Extract<Surface, 'meet'>;
      readonly circle: string;
      readonly what: 'start' | 'prepare';
      readonly from: Step;
    }
  | {
      readonly at: 'questions' | Extract<Surface, 'starting'>;
      readonly meeting: Meeting;
      readonly from: Step;
    };

const home: Step = { at: 'home' };
const failed = (error: unknown): string => en.start.home.failed(error instanceof Error ? error.message : '');

/** The home: circles, start a session, go on with one, look at one that has ended. */
export function StartScreen(props: StartScreenProps) {
  const { boot, bridge, prepared, now, externalDisplay, index = null, onStarted } = props;
  const [step, setStep] = useState<Step>(home);
  const [draft, setDraft] = useState(emptyDraft);
  const [failure, setFailure] = useState<string | null>(null);
  const { templates, sampleTemplate } = useTemplates(bridge);
  const circleOf = (id: string): Circle | undefined =>
    prepared.store.getState().circles.find((each) => each.id === id);
  const planOfCircle = ({ plan }: Circle): Plan | undefined =>
    plan === null ? undefined : prepared.store.getState().plans.find(({ id }) => id === plan);

  const start = (meeting: Meeting, from: Step, screen: Screen, tracking: Tracking): void => {
    setStep({ at: 'starting', meeting, from });
    bridge
      // Nobody was asked: main knows whether the room has a display of its own at that moment.
      .request('session:start', { ...meeting.prepared, screen: externalDisplay ? null : screen, tracking })
      .then(
        (load) => onStarted(load, null),
        (error: unknown) => {
          setFailure(failed(error));
          setStep(from);
        },
      );
  };
  const ask = (meeting: Meeting, from: Step): void => {
    setFailure(null);
    if (hasQuestions(meeting, externalDisplay)) setStep({ at: 'questions', meeting, from });
    else start(meeting, from, 'me', 'not');
  };
  const askFor = (session: Prepared, from: Step): void => ask(meetingOfNoCircle(session), from);
  const takeSample = (): void => {
    const take = (template: Template): void =>
      askFor(
        sampleCircle(template, en, () => crypto.randomUUID()),
        home,
      );
    // At once, so that the keys that answer may follow at once.
    if (sampleTemplate !== null) take(sampleTemplate);
    else
      loadTemplates().then(
        (loaded) => take(loaded.sampleTemplate),
        (error: unknown) => setFailure(failed(error)),
      );
  };
  const gather = (circle: Circle, run: Run, from: Step): void => {
    const { people } = prepared.store.getState();
    const moment = { now: now(), zone: boot.zone, unnamed: en.circles.unnamed };
    ask(
      {
        prepared: meetingOf(circle, people, run, moment),
        usual: circle.tracking,
        asksTracking: !circle.minors,
      },
      from,
    );
  };
  const startCircle = (id: string, from: Step): void => {
    const circle = circleOf(id);
    if (circle === undefined) return;
    const plan = planOfCircle(circle);
    if (plan !== undefined && plan.segments.length > 0 && circle.members.length > 0)
      gather(circle, plan, from);
    else setStep({ at: 'meet', circle: id, what: 'start', from });
  };
  const prepareCircle = (circle: Circle, from: Step): void => {
    const plan = planOfCircle(circle);
    setStep(
      plan === undefined
        ? { at: 'meet', circle: circle.id, what: 'prepare', from }
        : { at: 'plan', plan: plan.id, from },
    );
  };
  /** The plan first: a circle must not name one that is not there. */
  const takePlan = (circle: Circle, plan: Plan, from: Step): void => {
    void prepared.savePlan(plan).then(async (saved) => {
      if (saved && (await prepared.saveCircle({ ...circle, plan: plan.id }))) {
        setFailure(null);
        setStep({ at: 'plan', plan: plan.id, from });
      } else setFailure(en.circles.meet.failed(prepared.store.getState().failed ?? ''));
    });
  };
  const newPlan = (): void => {
    const id = crypto.randomUUID();
    void prepared
      .savePlan({ id, title: '', circle: null, start: null, end: null, segments: [] })
      .then((saved) => {
        if (saved) setStep({ at: 'plan', plan: id, from: home });
        else setFailure(failed(new Error(prepared.store.getState().failed ?? '')));
      });
  };
  const startPlan = (id: string, from: Step): void => {
    const { plans } = prepared.store.getState();
    const plan = plans.find((each) => each.id === id);
    if (plan === undefined) return;
    const circle = plan.circle === null ? undefined : circleOf(plan.circle);
    if (circle !== undefined && circle.members.length > 0) return gather(circle, plan, from);
    if (circle !== undefined) return setStep({ at: 'meet', circle: circle.id, what: 'start', from });
    setDraft(draftPlanned(plan.title, segmentsOf(plan, dateOf(now(), boot.zone))));
    return setStep({ at: 'quick' });
  };

  switch (step.at) {
    case 'home':
      return (
        <div className="start">
          <Failure text={failure} />
          <Home
            boot={boot}
            bridge={bridge}
            prepared={prepared}
            now={now}
            index={index}
            ownScreen={externalDisplay}
            told={step.told ?? null}
            onSample={takeSample}
            onQuick={() => {
              // What was begun is kept; an earlier circle is not a quick start's.
              if (draft.again !== null) setDraft(emptyDraft);
              setStep({ at: 'quick' });
            }}
            onAgain={(again, circle) => {
              if (circle !== null && circleOf(circle) !== undefined) return startCircle(circle, home);
              setDraft(draftAgain(again));
              return setStep({ at: 'quick' });
            }}
            onCircle={(to, circle) => {
              if (to === 'open') setStep({ at: 'circle', circle: circle.id });
              else if (to === 'start') startCircle(circle.id, home);
              else prepareCircle(circle, home);
            }}
            onNewCircle={() => setStep({ at: 'newCircle' })}
            onPlan={(plan) =>
              plan === null ? newPlan() : setStep({ at: 'plan', plan: plan.id, from: home })
            }
            onStarted={onStarted}
          />
        </div>
      );
    case 'newCircle':
      return (
        <Suspense fallback={null}>
          <NewCircle
            prepared={prepared}
            onMade={(circle) => setStep({ at: 'circle', circle })}
            onBack={() => setStep(home)}
          />
        </Suspense>
      );
    case 'circle':
      return (
        <>
          <Failure text={failure} />
          <Suspense fallback={null}>
            <CircleEditor
              key={step.circle}
              boot={boot}
              bridge={bridge}
              prepared={prepared}
              circle={step.circle}
              today={dateOf(now(), boot.zone)}
              onBack={(told) => setStep(told === undefined ? home : { at: 'home', told })}
              onCircle={(circle) => setStep({ at: 'circle', circle })}
              onPlan={() => {
                const circle = circleOf(step.circle);
                if (circle !== undefined) prepareCircle(circle, step);
              }}
              onStart={(circle) => startCircle(circle, step)}
            />
          </Suspense>
        </>
      );
    case 'plan':
      return (
        <>
          <Failure text={failure} />
          <Suspense fallback={null}>
            <PlanEditor
              key={step.plan}
              boot={boot}
              bridge={bridge}
              prepared={prepared}
              plan={step.plan}
              onBack={() => setStep(step.from)}
              onStart={(plan) => startPlan(plan, step)}
            />
          </Suspense>
        </>
      );
    case 'meet': {
      const circle = circleOf(step.circle);
      if (circle === undefined) return null;
      const { what, from } = step;
      return (
        <div className="start">
          <Failure text={failure} />
          <Meet
            circle={circle}
            what={what}
            templates={templates}
            bridge={bridge}
            lastSession={standingOf(circle.id, boot.sessions).lastSession}
            onGo={(plan) => (what === 'start' ? gather(circle, plan, step) : takePlan(circle, plan, from))}
            onPeople={() => setStep({ at: 'circle', circle: circle.id })}
            onBack={() => setStep(from)}
          />
        </div>
      );
    }
    case 'quick':
      return (
        <main className="start">
          <Failure text={failure} />
          <QuickStart
            templates={templates}
            draft={draft}
            onDraft={setDraft}
            onReady={(session) => askFor(session, step)}
            onBack={() => setStep(home)}
          />
        </main>
      );
    case 'questions':
      return (
        <Questions
          meeting={step.meeting}
          externalDisplay={externalDisplay}
          onAnswered={(screen, tracking) => start(step.meeting, step.from, screen, tracking)}
          onBack={() => setStep(step.from)}
        />
      );
    case 'starting':
      return (
        <main className="ask">
          <output>{en.start.ask.starting}</output>
        </main>
      );
  }
}

const Failure = ({ text }: { readonly text: string | null }) =>
  text === null ? null : (
    <p className="notice notice-failed" role="alert">
      {text}
    </p>
  );
