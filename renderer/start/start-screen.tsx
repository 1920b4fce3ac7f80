import { lazy, Suspense, useState } from 'react';
import type { Boot, ConsoleBridge, SessionLoad } from '../../shared/ipc/contract.ts';
import { sampleCircle, type Prepared } from '../../shared/plan/sample.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import type { Tracking } from '../../shared/session/events.ts';
import type { Start } from '../../shared/session/start.ts';
import type { SearchIndex } from '../../shared/search/types.ts';
import { en } from '../../shared/words/en.ts';
import type { Surface } from '../app/surfaces.ts';
import { Ask } from './ask.tsx';
import { Home } from './home.tsx';
import { draftAgain, emptyDraft, QuickStart } from './quick-start.tsx';
import './start.css';
import { loadTemplates, useTemplates } from './use-templates.ts';
import { makePreparedStore } from '../prepared/store.ts';
import { Button } from '../ui/button.tsx';

// Nobody waits for the editor before the first picture stands.
const PlanEditor = lazy(async () => ({ default: (await import('../plan/plan-editor.tsx')).PlanEditor }));

export interface StartScreenProps {
  readonly boot: Boot;
  readonly bridge: ConsoleBridge;
  /** true while a display is plugged in that the room can have for itself. */
  readonly externalDisplay: boolean;
  /** null: there is no search. */
  readonly index?: SearchIndex | null;
  /** A session is there to be shown: new, running, or one that had ended; `note` is what of it was looked for. */
  readonly onStarted: (load: SessionLoad, note: string | null) => void;
}

type Screen = NonNullable<Start['screen']>;
type Step =
  | { readonly at: Extract<Surface, 'home' | 'quick'> }
  | { readonly at: Extract<Surface, 'plan'>; readonly plan: string }
  | {
      readonly at: Extract<Surface, 'screen' | 'tracking' | 'starting'>;
      readonly prepared: Prepared;
      readonly screen: Screen;
    };

const words = en.start.ask;
const failed = (error: unknown): string => en.start.home.failed(error instanceof Error ? error.message : '');

/** The home: start a session, go on with one, look at one that has ended. */
export function StartScreen({ boot, bridge, externalDisplay, index = null, onStarted }: StartScreenProps) {
  const [step, setStep] = useState<Step>({ at: 'home' });
  const [draft, setDraft] = useState(emptyDraft);
  const [quick, setQuick] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { templates, sampleTemplate } = useTemplates(bridge);
  const [prepared] = useState(() => makePreparedStore(bridge));
  /** The first plan there is, or a new one. */
  const openPlan = async (): Promise<void> => {
    await prepared.read();
    const found = prepared.store.getState().plans[0];
    const id = found?.id ?? crypto.randomUUID();
    if (found === undefined)
      await prepared.savePlan({ id, title: '', circle: null, start: null, end: null, segments: [] });
    setStep({ at: 'plan', plan: id });
  };
  // With a second display this one is the facilitator's; nobody needs to be asked.
  const questions = externalDisplay ? 1 : 2;
  const origin: Step = { at: quick ? 'quick' : 'home' };

  const ask = (prepared: Prepared, isQuick: boolean): void => {
    setFailure(null);
    setQuick(isQuick);
    setStep(
      externalDisplay
        ? { at: 'tracking', prepared, screen: 'me' }
        : { at: 'screen', prepared, screen: 'everyone' },
    );
  };
  const takeSample = (): void => {
    const take = (template: Template): void =>
      ask(
        sampleCircle(template, en, () => crypto.randomUUID()),
        false,
      );
    // At once, so that the keys that answer may follow at once.
    if (sampleTemplate !== null) take(sampleTemplate);
    else
      loadTemplates().then(
        (loaded) => take(loaded.sampleTemplate),
        (error: unknown) => setFailure(failed(error)),
      );
  };
  const start = (prepared: Prepared, screen: Screen, tracking: Tracking): void => {
    setStep({ at: 'starting', prepared, screen });
    bridge
      // Nobody was asked: main knows whether the room has a display of its own at that moment.
      .request('session:start', { ...prepared, screen: externalDisplay ? null : screen, tracking })

      .then(
        (load) => onStarted(load, null),
        (error: unknown) => {
          setFailure(failed(error));
          setStep(origin);
        },
      );
  };

  switch (step.at) {
    case 'home':
      return (
        <div className="start">
          <Failure text={failure} />
          <Home
            boot={boot}
            bridge={bridge}
            index={index}
            ownScreen={externalDisplay}
            onSample={takeSample}
            onQuick={() => {
              // What was begun is kept; an earlier circle is not a quick start's.
              if (draft.again !== null) setDraft(emptyDraft);
              setStep({ at: 'quick' });
            }}
            onAgain={(again) => {
              setDraft(draftAgain(again));
              setStep({ at: 'quick' });
            }}
            onStarted={onStarted}
          />
          <Button weight="quiet" onPress={() => void openPlan()}>
            {en.plan.open}
          </Button>
        </div>
      );
    case 'plan':
      return (
        <Suspense fallback={null}>
          <PlanEditor
            {...{ boot, bridge, prepared }}
            plan={step.plan}
            onBack={() => setStep({ at: 'home' })}
            onStart={() => setStep({ at: 'quick' })}
          />
        </Suspense>
      );
    case 'quick':
      return (
        <main className="start">
          <Failure text={failure} />
          <QuickStart
            templates={templates}
            draft={draft}
            onDraft={setDraft}
            onReady={(prepared) => ask(prepared, true)}
            onBack={() => setStep({ at: 'home' })}
          />
        </main>
      );
    case 'screen':
      return (
        <Ask
          key="screen"
          step={words.step(1, questions)}
          title={words.screen.title}
          hint={words.screen.hint}
          options={[
            { value: 'everyone', ...words.screen.everyone },
            { value: 'me', ...words.screen.me },
          ]}
          unanswered="everyone"
          onAnswer={(screen) => setStep({ at: 'tracking', prepared: step.prepared, screen })}
          onBack={() => setStep(origin)}
        />
      );
    case 'tracking':
      return (
        <Ask
          key="tracking"
          step={words.step(questions, questions)}
          title={words.tracking.title}
          hint={words.tracking.hint}
          options={[
            { value: 'not', ...words.tracking.not },
            { value: 'session', ...words.tracking.session },
            { value: 'kept', ...words.tracking.kept },
          ]}
          unanswered="not"
          onAnswer={(tracking) => start(step.prepared, step.screen, tracking)}
          onBack={() =>
            setStep(externalDisplay ? origin : { at: 'screen', prepared: step.prepared, screen: step.screen })
          }
        />
      );
    case 'starting':
      return (
        <main className="ask">
          <output>{words.starting}</output>
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
