import { useState, type ReactNode } from 'react';

interface Props {
  readonly summary: string;
  readonly children: () => ReactNode;
}

/** What is seldom needed: closed until it is asked for, and not made before. */
export function More({ summary, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="groups-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
