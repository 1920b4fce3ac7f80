import type { ReactNode } from 'react';

const radius = 43;
const around = 2 * Math.PI * radius;

interface RingProps {
  /** Part that is left, 0–1; null: only the outline. */
  readonly left: number | null;
  readonly tone?: 'piece' | 'quiet';
  readonly children?: ReactNode;
}

/** An emptying ring. It takes a new value with every second and moves in no other way. */
export function Ring({ left, tone = 'piece', children }: RingProps) {
  const part = Math.min(1, Math.max(0, left ?? 0));
  return (
    <div className="ring">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="ring-track" cx="50" cy="50" r={radius} />
        {part > 0 && (
          <circle
            className={`ring-left ring-${tone}`}
            cx="50"
            cy="50"
            r={radius}
            strokeDasharray={part === 1 ? undefined : `${part * around} ${around}`}
            transform="rotate(-90 50 50)"
          />
        )}
      </svg>
      {children !== undefined && <div className="ring-inside">{children}</div>}
    </div>
  );
}

interface BeadsProps {
  /** Turns still to come. */
  readonly toGo: number;
}

/** A round without a limit: the piece on top, and a bead for each turn to come. */
export function Beads({ toGo }: BeadsProps) {
  const places = Math.max(toGo + 1, 12);
  const size = Math.min(4.2, (around / places) * 0.3);
  const at = (i: number): { cx: number; cy: number } => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / places;
    return { cx: 50 + radius * Math.cos(angle), cy: 50 + radius * Math.sin(angle) };
  };
  return (
    <div className="ring">
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className="beads-string" cx="50" cy="50" r={radius} />
        {Array.from({ length: toGo }, (_, i) => (
          <circle key={`bead-${i + 1}`} className="bead" {...at(i + 1)} r={size} />
        ))}
        <circle className="bead-piece" {...at(0)} r="7" />
      </svg>
    </div>
  );
}
