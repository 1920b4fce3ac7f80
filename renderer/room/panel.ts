import type { ComponentType } from 'react';

/** What a panel may ask of the room; everything else it takes from the session's store. */
export interface PanelProps {
  /** The room may see this screen. */
  readonly covered: boolean;
  /** Runs an entry of the registry by its id. */
  readonly run: (id: string) => void;
  readonly onClose: () => void;
}

export interface Panel {
  readonly Component: ComponentType<PanelProps>;
  /** Never on a screen that everyone sees: it closes when the screen is covered. */
  readonly own: boolean;
  /** Only while the session is open. */
  readonly live: boolean;
}
