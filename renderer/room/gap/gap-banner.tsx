import { platformOf } from '../../../shared/keys/combo.ts';
import { entryKey } from '../../../shared/keys/registry.ts';
import { askedGap } from '../../../shared/session/gap.ts';
import { clockTime } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { useConsole, useConsoleStore, useLivePart } from '../../session/context.tsx';
import { LiveButton } from '../../ui/button.tsx';

/** R8: a time in which nothing was recorded: whether it counts is the facilitator's to say, by one key. */
export function GapBanner() {
  const { banner } = en.room;
  const { send } = useConsoleStore();
  const facts = useLivePart((live) => live.state.facts);
  const readOnly = useLivePart((live) => live.readOnly);
  const boot = useConsole((each) => each.boot);
  const asked = askedGap(facts);
  if (asked === null || readOnly !== null) return null;
  const { from, to } = asked;
  const at = (instant: number): string =>
    clockTime(instant + facts.clockOffset, facts.opened?.zone ?? boot?.zone ?? 'UTC', boot?.locale ?? 'en');
  const key = (id: 'gap.wentOn' | 'gap.paused'): string =>
    en.keys.combo(entryKey(id), platformOf(boot?.platform ?? ''));
  const answer = (counted: boolean): void => void send({ type: 'answerGap', from, counted });
  return (
    <output className="banner">
      <p>{banner.gapAsked(at(from), at(to), Math.round((to - from) / 60_000))}</p>
      <span className="banner-answers">
        <LiveButton onClick={() => answer(true)}>{banner.wentOn(key('gap.wentOn'))}</LiveButton>
        <LiveButton onClick={() => answer(false)}>{banner.paused(key('gap.paused'))}</LiveButton>
      </span>
    </output>
  );
}
