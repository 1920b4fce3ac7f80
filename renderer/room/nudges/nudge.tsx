import { useEffect } from 'react';
import { platformOf } from '../../../shared/keys/combo.ts';
import { entryOf } from '../../../shared/keys/registry.ts';
import { fingerprint } from '../../../shared/lib/fingerprint.ts';
import { sentence } from '../../../shared/plan/library/said.ts';
import { presentPeople } from '../../../shared/session/ask.ts';
import type { ShownNudge } from '../../../shared/session/nudge-state.ts';
import { nudgeInSight } from '../../../shared/session/nudge.ts';
import type { Roster } from '../../../shared/session/roster.ts';
import type { SessionFacts } from '../../../shared/session/state.ts';
import { forecast } from '../../../shared/time/forecast.ts';
import { usualThresholds } from '../../../shared/turns/nudge-thresholds.ts';
import { nudgeDue, redirectTo } from '../../../shared/turns/nudges.ts';
import { en } from '../../../shared/words/en.ts';
import { enNudges } from '../../../shared/words/en-nudges.ts';
import { useBeat, useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';
import './nudges.css';

/** Nothing that is suggested is so pressing that it must come within the second. */
const lookEveryMs = 5_000;

/** At most one suggestion, for the facilitator alone: it stands in an open room only, and goes by itself. */
export function Nudge({ run }: { readonly run: (id: string) => void }) {
  const { bridge } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const roster = useLivePart((live) => live.roster);
  const thresholds = useConsole((each) => each.settings?.nudges?.thresholds) ?? usualThresholds;
  const platform = platformOf(useConsole(({ boot }) => boot?.platform) ?? '');
  const now = useBeat(lookEveryMs);
  const beat = Math.floor(now / lookEveryMs);
  useEffect(() => {
    const due = nudgeDue(facts, { now, thresholds });
    if (due === null) return;
    // Not as a command of the room: what it refused last is to be read on.
    const command = { type: 'showNudge' as const, kind: due.kind };
    bridge
      .request('session:command', { commandId: crypto.randomUUID(), command })
      // It is asked for again at the next look.
      .catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- looked at every few seconds, not with every key
  }, [beat]);
  const nudge = nudgeInSight(facts, now);
  if (nudge === null) return null;
  const keyOf = (id: string): string => {
    const combo = entryOf(id)?.keys[0];
    return combo === undefined ? '' : en.keys.combo(combo, platform);
  };
  const { kind } = nudge;
  return (
    <aside className="nudge" aria-label={enNudges.label}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- paragraphs stand in it, which an output may not hold */}
      <div className="nudge-words" role="status">
        <p className="k">{[enNudges.titles[kind], ...whyOf(nudge)].join(' · ')}</p>
        <p className="nudge-said" dir="auto">
          {wordsOf(nudge, facts, roster, now)}
        </p>
      </div>
      <div className="nudge-keys">
        <LiveButton onClick={() => run('nudge.act')}>
          {enNudges.act[kind]} <kbd>{keyOf('nudge.act')}</kbd>
        </LiveButton>
        <LiveButton weight="quiet" onClick={() => run('nudge.dismiss')}>
          {enNudges.dismiss} <kbd>{keyOf('nudge.dismiss')}</kbd>
        </LiveButton>
      </div>
    </aside>
  );
}

const whyOf = ({ kind }: ShownNudge): readonly string[] =>
  kind === 'closing' || kind === 'breakout' ? [] : [enNudges.why[kind]];

function wordsOf(nudge: ShownNudge, facts: SessionFacts, roster: Roster, now: number): string {
  const { kind, at } = nudge;
  if (kind === 'closing') {
    const { rows, closeBy } = forecast(facts, now);
    const start = rows.find(({ segment }) => segment.kind === 'closing')?.start ?? now;
    return enNudges.closing(Math.max(1, Math.ceil((start - (closeBy ?? start)) / 60_000)));
  }
  if (kind === 'breakout') return enNudges.breakout(presentPeople(facts).length);
  // Another sentence each time, and in another session other ones.
  const before = facts.nudges.filter((each) => each.kind === kind && each.at < at).length;
  const nth = before + (Number.parseInt(fingerprint(facts.opened?.session ?? '').slice(0, 6), 16) || 0);
  const person = kind === 'redirect' ? redirectTo(facts, at) : null;
  return sentence(kind, nth, person === null ? null : (roster[person]?.name ?? null));
}
