import { memo } from 'react';

interface Props {
  readonly id: string;
  /** Pixels from the start of the session. */
  readonly left: number;
  readonly width: number;
  readonly lane: number;
  /** As long as there is room for it; '' is none. */
  readonly text: string;
  /** For screen readers. */
  readonly label: string;
  readonly chosen: boolean;
  readonly look: 'named' | 'someone' | 'missed';
  readonly estimated: boolean;
  readonly open: boolean;
  /** Pixels from its left from where on it is in doubt; null: it is not. */
  readonly doubt: number | null;
  readonly place: number;
  readonly of: number;
}

/** One turn, or a stretch nobody pressed. What it is can be told by its outline and its words, not by a colour. */
export const Block = memo(function Block({
  id,
  left,
  width,
  lane,
  text,
  label,
  chosen,
  look,
  estimated,
  open,
  doubt,
  place,
  of,
}: Props) {
  return (
    <div
      id={`strip-${id}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- of a list that lies on a clock
      role="option"
      tabIndex={-1}
      className="strip-block"
      data-item={id}
      data-look={look}
      data-estimated={estimated || undefined}
      data-open={open || undefined}
      aria-selected={chosen}
      aria-label={label}
      aria-posinset={place}
      aria-setsize={of}
      style={{ left, width, top: `calc(var(--strip-lane) * ${lane})` }}
    >
      {doubt !== null && <span className="strip-doubt" style={{ left: doubt }} />}
      {text !== '' && <bdi className="strip-name">{text}</bdi>}
    </div>
  );
});
