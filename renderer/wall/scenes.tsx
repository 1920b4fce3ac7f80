import { useState } from 'react';
import { band, type Band } from '../../shared/time/bands.ts';
import { countdown, dateLong } from '../../shared/time/clock.ts';
import type { Countdown, SceneView } from '../../shared/wall/view.ts';
import { en } from '../../shared/words/en.ts';
import { Digits } from './digits.tsx';
import { Fit } from './fit.tsx';
import { Beads, Ring } from './ring.tsx';

type Of<S extends SceneView['scene']> = Extract<SceneView, { readonly scene: S }>;
type Ticking<S extends SceneView['scene']> = Of<S> & { readonly now: number };

export function Now({ title, prompt, countdown: time, now }: Ticking<'now'>) {
  return (
    <div className="stage">
      <div className="said">
        {prompt !== '' && (
          <p className="kicker" dir="auto">
            {title}
          </p>
        )}
        <Fit className="prompt">
          <p dir="auto">{prompt === '' ? title : prompt}</p>
        </Fit>
      </div>
      <div className="side">
        <Ring left={leftOf(time, now)}>
          <p className="ring-time" role="timer" aria-label={en.wall.timeLeft(roughly(time, now))}>
            {roughly(time, now)}
          </p>
        </Ring>
        <BandWord at={band(time.endsAt - now, time.totalMs)} />
      </div>
    </div>
  );
}

export function Round({ title, prompt, name, toGo, over, silent, countdown: time, now }: Ticking<'round'>) {
  return (
    <div className="stage">
      <div className="said">
        {prompt !== '' && (
          <p className="kicker" dir="auto">
            {title}
          </p>
        )}
        <Fit className="prompt">
          <p dir="auto">{prompt === '' ? title : prompt}</p>
        </Fit>
      </div>
      <div className="side">
        {over ? (
          <Ring left={null} />
        ) : time === null ? (
          <Beads toGo={toGo} />
        ) : (
          <Ring left={leftOf(time, now)} />
        )}
        {name !== null && (
          <p className="who" dir="auto">
            {name}
          </p>
        )}
        <p className="to-go">
          {over ? en.wall.roundOver : silent === true ? en.wall.silence : en.wall.toGo(toGo)}
        </p>
      </div>
    </div>
  );
}

export function Timer({ totalMs, countdown: time, now }: Ticking<'timer'>) {
  const leftMs = time === null ? totalMs : time.endsAt - now;
  const text = countdown(leftMs);
  return (
    <div className="stage-digits">
      <Digits text={text} widest={countdown(totalMs)} label={en.wall.timeLeft(text)} />
      <div className="timer-band">
        <Bar left={totalMs === 0 ? 0 : leftMs / totalMs} at={band(leftMs, totalMs)} />
        <BandWord at={band(leftMs, totalMs)} />
      </div>
    </div>
  );
}

export function Agreements({ purpose, agreements }: Of<'agreements'>) {
  return (
    <div className="stage stage-alone">
      <div className="said">
        <p className="kicker" dir="auto">
          {purpose === '' ? en.wall.agreements : purpose}
        </p>
        <Fit className="prompt" largest={agreements.length === 0 ? 13 : 9}>
          {agreements.length === 0 ? (
            <p>{en.wall.noAgreements}</p>
          ) : (
            <ul className="agreements">
              {agreements.map((text) => (
                <li key={text} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </Fit>
      </div>
    </div>
  );
}

export function Closed({ next }: Pick<Of<'closed'>, 'next'>) {
  return (
    <div className="stage">
      <div className="said">
        <Fit className="prompt">
          <p>{en.wall.thanks}</p>
          {next !== null && (
            <div className="next">
              <p className="next-kicker">{en.wall.meetAgain}</p>
              <p>{longDate(next.date)}</p>
              <p dir="auto">{en.wall.place(next.time ?? '', next.place)}</p>
            </div>
          )}
        </Fit>
      </div>
      <div className="side">
        <Ring left={1} tone="quiet" />
      </div>
    </div>
  );
}

/** Keeps its place in every band, and pulses when the band changes under people's eyes. */
function BandWord({ at }: { readonly at: Band }) {
  const [first] = useState(at);
  return (
    <output key={at} className={`band band-${at}${at === first ? '' : ' band-changed'}`}>
      {en.wall.bands[at]}
    </output>
  );
}

function Bar({ left, at }: { readonly left: number; readonly at: Band }) {
  const part = Math.min(1, Math.max(0, left));
  return (
    <div className={`bar band-${at}`} aria-hidden="true">
      <div className="bar-left" style={{ inlineSize: `${part * 100}%` }} />
    </div>
  );
}

const leftOf = (time: Countdown, now: number): number =>
  time.totalMs === 0 ? 0 : (time.endsAt - now) / time.totalMs;

/** Minutes while there are some: digits that run all evening are looked at instead of people. */
function roughly(time: Countdown, now: number): string {
  const leftMs = time.endsAt - now;
  if (leftMs <= -60_000) return en.wall.minutesOver(Math.floor(-leftMs / 60_000));
  return leftMs > 60_000 ? en.wall.minutes(Math.ceil(leftMs / 60_000)) : countdown(leftMs);
}

/** `yyyy-MM-dd` as the locale writes it. */
const longDate = (date: string): string =>
  dateLong(Date.parse(`${date}T12:00:00Z`), 'UTC', en.summary.locale);
