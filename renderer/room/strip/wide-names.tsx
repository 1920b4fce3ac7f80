import { inSight, type StripItem, type StripView } from '../../../shared/turns/strip.ts';
import { fitting, wideFrom, type Measure } from './blocks.tsx';
import type { Said } from './names.ts';
import type { Sight } from './sight.ts';

interface Props {
  readonly view: StripView;
  readonly sight: Sight;
  readonly scale: number;
  readonly width: number;
  readonly words: Said;
  readonly measure: Measure;
}

const padding = 16;

/** What wide blocks are called, for the eye: wherever a part of one is in sight, its name stands there. */
export function WideNames({ view, sight, scale, width, words, measure }: Props) {
  const to = sight.from + sight.span;
  const seen = [view.missed, ...view.lanes].flatMap((list: readonly StripItem[]) =>
    inSight(list, sight.from, to),
  );
  return seen.map((item) => {
    if ((item.to - item.from) * scale - 1 < wideFrom) return null;
    const left = Math.max(0, (item.from - sight.from) * scale);
    const room = Math.min(width, (item.to - sight.from) * scale) - left;
    const text = fitting(words.texts(item), room - padding, measure);
    return text === '' ? null : (
      <bdi
        key={item.id}
        className="strip-wide-name"
        data-look={item.kind === 'missed' ? 'missed' : item.person === null ? 'someone' : undefined}
        style={{
          transform: `translate3d(${left}px, 0, 0)`,
          top: `calc(var(--strip-lane) * ${item.kind === 'turn' ? item.lane : 0})`,
        }}
      >
        {text}
      </bdi>
    );
  });
}
