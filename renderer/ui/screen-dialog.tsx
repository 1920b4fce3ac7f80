import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import './screen-dialog.css';

interface Props {
  readonly title: string;
  /** What the button that closes it is called. */
  readonly close: string;
  readonly onClose: () => void;
  /** Before anything in it has had the key. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Beside the title. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** Work of its own that fills the window, over what it was opened from: Esc closes it, a press beside it does not. */
export const ScreenDialog = ({ title, close, onClose, onKey, head, children }: Props) => (
  <ModalOverlay
    isOpen
    className="screen-veil"
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal className="screen-modal">
      {/* Around the dialog, which itself has the focus where nothing in it has. */}
      <div className="screen-keys" role="presentation" onKeyDownCapture={onKey}>
        <AriaDialog className="screen-dialog">
          <header className="screen-head">
            <Heading slot="title" className="screen-title">
              {title}
            </Heading>
            {head}
            <Button weight="quiet" aria-keyshortcuts="Escape" onPress={onClose}>
              {close}
            </Button>
          </header>
          {children}
        </AriaDialog>
      </div>
    </Modal>
  </ModalOverlay>
);
