import { inSight, type StripView } from '../../../shared/turns/strip.ts';
import type { Sight } from './sight.ts';

interface Props {
  readonly view: StripView;
  readonly sight: Sight;
  readonly scale: number;
  readonly width: number;
}

/** Less room than this holds no title. Pixels. */
const leastRoom = 72;

/** The segments in sight by name, each as far left as it goes. */
export function Titles({ view, sight, scale, width }: Props) {
  return (
    <div className="strip-titles">
      {inSight(view.segments, sight.from, sight.from + sight.span).map((segment) => {
        const left = Math.max(0, (segment.from - sight.from) * scale);
        const room = Math.min(width, (segment.to - sight.from) * scale) - left;
        return room < leastRoom ? null : (
          <span
            key={`${segment.id} ${String(segment.from)}`}
            title={segment.title}
            dir="auto"
            style={{ transform: `translate3d(${left}px, 0, 0)`, maxWidth: room - 8 }}
          >
            {segment.title}
          </span>
        );
      })}
    </div>
  );
}
