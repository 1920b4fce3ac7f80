import { useEffect, useState } from 'react';
import type { WallBridge } from '../../shared/ipc/contract.ts';
import { CalmBoundary } from './calm-boundary.tsx';
import { timeAt, untilNextSecond, type Shown } from './clock.ts';
import { SceneView } from './scene.tsx';

interface Props {
  readonly bridge: WallBridge;
  /** Monotonic milliseconds. */
  readonly monotonic?: () => number;
}

const pageTime = (): number => performance.now();

/** Main's clock goes on by this page's own: a console that reloads does not stop it. */
export function Wall({ bridge, monotonic = pageTime }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [now, setNow] = useState(0);

  useEffect(() => {
    // A page that is kept ready has them before it is told anything.
    void typefaces();
    return bridge.onView((view) => {
      const at = monotonic();
      void typefaces().then(() => {
        document.documentElement.dataset['theme'] = view.theme;
        setShown({ view, at });
        setNow(view.now);
      });
    });
  }, [bridge, monotonic]);

  useEffect(() => {
    if (shown === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const time = (): number => timeAt(shown, monotonic());
    const wait = (): void => {
      timer = setTimeout(() => {
        setNow(time());
        wait();
      }, untilNextSecond(time()));
    };
    wait();
    return () => clearTimeout(timer);
  }, [shown, monotonic]);

  return shown === null ? null : (
    <CalmBoundary view={shown.view}>
      <SceneView view={shown.view} now={now} />
    </CalmBoundary>
  );
}

/** Nothing is shown before it can be shown in its typeface: measured in another, it would jump. */
async function typefaces(): Promise<void> {
  await Promise.allSettled(
    ['400 1em "Newsreader Variable"', '400 1em "Atkinson Hyperlegible Next Variable"'].map((font) =>
      document.fonts.load(font),
    ),
  );
}
