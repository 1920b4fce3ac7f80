import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { enStrip } from '../../../shared/words/en-strip.ts';
import { useConsole } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { ScreenDialog } from '../../ui/screen-dialog.tsx';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import { useMoment } from './use-moment.ts';
import { AskWho } from './ask-who.tsx';
import { ChosenCard } from './chosen-card.tsx';
import { CoveredShare } from './covered-share.tsx';
import { deedOf, zoomStep } from './keys.ts';
import { Overview } from './overview.tsx';
import { pressOf } from '../use-room-keys.ts';
import { Totals } from './totals.tsx';
import { Track } from './track.tsx';
import { useDeeds } from './use-deeds.ts';
import { useStrip } from './use-strip.ts';
import { WhenToSay } from './when-to-say.tsx';
import './strip.css';

/** The record of who spoke when, to be put right: while people talk, and afterwards. On one's own screen only. */
export function StripPanel({ onClose }: { readonly onClose: () => void }) {
  const strip = useStrip();
  const deeds = useDeeds(strip);
  const boot = useConsole((state) => state.boot);
  const list = useRef<HTMLDivElement>(null);
  const { facts, view, upTo, standing, words, platform, set } = strip;
  const { asked, said } = standing;
  const mod = platform === 'mac' ? '⌘' : 'Ctrl';
  const zone = facts.opened?.zone ?? boot?.zone ?? 'UTC';
  // A key is answered by what it moved; sums follow in the frame after.
  const settled = useAfterPaint(useMoment(facts, upTo));
  const unpressed = view.items.filter((each) => each.kind === 'missed' || each.doubtFrom !== null).length;

  // Whoever has said who spoke goes on with the strip.
  useLayoutEffect(() => {
    if (asked === null) list.current?.focus();
  }, [asked]);

  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (asked !== null && event.key === 'Escape') {
      event.stopPropagation();
      return set({ asked: null, said: '' });
    }
    if (target.matches('input, select, textarea')) return undefined;
    const deed = deedOf(pressOf(event.nativeEvent), platform);
    if (
      deed === null ||
      (event.repeat &&
        deed.kind !== 'edge' &&
        deed.kind !== 'cursor' &&
        deed.kind !== 'choose' &&
        deed.kind !== 'pan')
    )
      return undefined;
    event.preventDefault();
    event.stopPropagation();
    return deeds.run(deed);
  };

  return (
    <ScreenDialog
      title={enStrip.title}
      close={enStrip.close}
      onClose={onClose}
      onKey={onKey}
      head={<CoveredShare facts={settled.facts} now={settled.now} unpressed={unpressed} />}
    >
      <div className="strip">
        <div className="strip-top">
          <Overview view={view} seen={strip.sight} />
          <div className="strip-zoom">
            <Button weight="quiet" onPress={() => deeds.run({ kind: 'choose', to: 'unpressed' })}>
              {enStrip.deeds.unpressed}
              <kbd aria-hidden="true">{enStrip.keys.unpressed}</kbd>
            </Button>
            <Button
              weight="quiet"
              aria-label={enStrip.deeds.wider}
              onPress={() => deeds.run({ kind: 'zoom', by: 1 / zoomStep })}
            >
              <kbd aria-hidden="true">{enStrip.keys.wider}</kbd>
            </Button>
            <Button
              weight="quiet"
              aria-label={enStrip.deeds.closer}
              onPress={() => deeds.run({ kind: 'zoom', by: zoomStep })}
            >
              <kbd aria-hidden="true">{enStrip.keys.closer}</kbd>
            </Button>
            <Button weight="quiet" onPress={() => deeds.run({ kind: 'all' })}>
              {enStrip.deeds.all}
              <kbd aria-hidden="true">{enStrip.keys.all}</kbd>
            </Button>
          </div>
        </div>
        <Track strip={strip} deeds={deeds} zone={zone} locale={boot?.locale ?? 'en'} list={list} />
        {asked === null ? (
          <ChosenCard strip={strip} run={deeds.run} mod={mod} />
        ) : (
          <AskWho
            key={asked}
            strip={strip}
            asked={asked}
            onAnswer={deeds.answer}
            onClose={() => set({ asked: null, said: '' })}
          />
        )}
        <output className="strip-said">{asked === null ? said : ''}</output>
        <Totals facts={settled.facts} now={settled.now} words={words} />
        <footer className="strip-foot">
          <dl className="strip-legend">
            {enStrip.legend(mod).map(([keys, does]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          {facts.phase === 'open' && <WhenToSay />}
        </footer>
      </div>
    </ScreenDialog>
  );
}
