import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/app.tsx';
import { evening, inARound, inTheMiddle } from '../evening.ts';

/** The Room in a bare page, for measuring and looking: `?scene=middle&people=12&theme=night&covered`. */
const asked = new URLSearchParams(location.search);
const people = Number(asked.get('people') ?? 12);
const scene = asked.get('scene') ?? 'middle';
const main =
  scene === 'round'
    ? inARound({ people })
    : scene === 'start'
      ? evening({ people })
      : inTheMiddle({ people });
if (asked.get('theme') === 'night') main.settings = { ...main.settings, theme: 'night' };
if (asked.has('held')) main.do({ type: 'hold' });
if (asked.has('covered')) main.do({ type: 'setWall', wall: { ...main.state.facts.wall, covered: true } });
if (asked.has('recovered'))
  main.recovered = { crashed: true, gapMs: 240_000, counted: false, tailRepaired: true, damagedLines: [] };
// The page's time goes on from the fixture's.
const began = performance.now();
const at = main.now;
Object.defineProperty(main, 'now', { get: () => Math.round(at + performance.now() - began) });
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App bridge={main.bridge} />);
