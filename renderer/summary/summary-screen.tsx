import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import type { Command } from '../../shared/session/commands.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { isWithMinors } from '../../shared/session/ask.ts';
import { defaultNames, namesFor } from '../../shared/summary/audience.ts';
import type { Audience, NameStyle } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { SummaryPage } from '../print/summary-page.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { NextMeetingForm } from './next-meeting.tsx';
import { reopening } from './reopen.ts';
import { SaveAs } from './save-as.tsx';
import { useSought } from './use-sought.ts';
import { useSummary, type Loaded } from './use-summary.ts';
import './summary-screen.css';

export interface SummaryScreenProps {
  readonly session: string;
  readonly state: SessionState;
  /** The log may only be read: nothing can be set or reopened. */
  readonly readOnly: boolean;
  readonly bridge: ConsoleBridge;
  /** Asks main; answers whether it was carried out. */
  readonly send: (command: Command) => Promise<boolean>;
  readonly onHome: () => void;
  /** Everyone may see this screen: one's own record is shown only when asked for. */
  readonly ownCovered?: boolean;
  /** What only one's own record offers. */
  readonly own?: ReactNode;
  /** Id of the note that was looked for: the page opens there. */
  readonly note?: string | null;
  /** What is to be known of the record itself: damage, for one. */
  readonly notice?: ReactNode;
}

const words = en.preview;
/** What is shown first may be seen by everyone; *own* comes last. */
const order = ['circle', 'absent', 'shareable', 'own'] as const satisfies readonly Audience[];

/** After the close: what will leave the room, as this audience gets it, and its files. */
export function SummaryScreen({
  session,
  state,
  readOnly,
  bridge,
  send,
  onHome,
  ownCovered = false,
  own = null,
  note = null,
  notice,
}: SummaryScreenProps) {
  const sought = state.facts.notes.find(({ id }) => id === note) ?? null;
  const [audience, setAudience] = useState<Audience>(
    sought?.visibility === 'private' ? 'own' : (state.facts.opened?.circle.audience ?? 'circle'),
  );
  const minors = isWithMinors(state.facts);
  const [names, setNames] = useState<NameStyle>(defaultNames(audience, minors));
  const [refused, setRefused] = useState(false);
  // Whoever looked for a private note said before that nobody else sees this screen.
  const [shown, setShown] = useState(sought?.visibility === 'private');
  const covered = ownCovered && audience === 'own' && !shown;
  const loaded = useSummary(bridge, session, state.seq, audience, names);
  // The room is gone and its focus with it: it goes on at the top of what is new.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const page = useSought(loaded.status === 'ready' ? (sought?.text ?? null) : null);
  const command = readOnly ? null : reopening(state);

  const reopen = async (): Promise<void> => {
    if (command !== null && !(await send(command))) setRefused(true);
  };

  return (
    <main className="after">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <section ref={page} className="after-page" aria-label={words.page} tabIndex={0}>
        {covered ? (
          <div className="after-covered">
            <p>{words.coveredOwn}</p>
            <Button onPress={() => setShown(true)}>{words.showOwn}</Button>
          </div>
        ) : (
          <Page loaded={loaded} />
        )}
      </section>
      <aside className="after-panel">
        <h1 ref={heading} tabIndex={-1}>
          {words.heading}
        </h1>
        <p className="panel-hint">{words.hint}</p>
        {notice}
        <Choice
          label={words.audience}
          value={audience}
          options={order.map((each) => [each, words.audiences[each]] as const)}
          onChange={(chosen) => {
            setAudience(chosen);
            setNames(defaultNames(chosen, minors));
          }}
        />
        <Choice
          label={words.names}
          value={names}
          options={namesFor(minors).map((each) => [each, words.nameStyles[each]] as const)}
          onChange={setNames}
        />
        {audience === 'own' && !covered && own}
        <SaveAs bridge={bridge} session={session} audience={audience} names={names} />
        {readOnly ? (
          <p className="panel-hint">{words.readOnly}</p>
        ) : (
          <NextMeetingForm next={state.facts.next} onSet={(next) => send({ type: 'setNext', ...next })} />
        )}
        {refused && <p role="alert">{words.refused}</p>}
        <div className="after-end">
          <Button weight="main" onPress={onHome}>
            {words.home}
          </Button>
          {command !== null && (
            <Button weight="quiet" aria-describedby="reopen-hint" onPress={() => void reopen()}>
              {words.reopen}
            </Button>
          )}
          {command !== null && (
            <p id="reopen-hint" className="panel-hint">
              {words.reopenHint}
            </p>
          )}
        </div>
      </aside>
    </main>
  );
}

function Page({ loaded }: { readonly loaded: Loaded }) {
  switch (loaded.status) {
    case 'failed':
      return <p role="alert">{words.failed(loaded.code)}</p>;
    case 'loading':
      return <p className="after-loading">{words.loading}</p>;
    case 'ready':
      return (
        <div className="sheet">
          <SummaryPage view={loaded.view} words={en} />
        </div>
      );
  }
}
