import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './controls.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Where Enter begins a new line, with Ctrl (⌘) it presses the main button. */
function pressMain(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, ctrlKey, metaKey } = event;
  if (key !== 'Enter' || !(ctrlKey || metaKey) || !(target instanceof HTMLTextAreaElement)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('.dialog-actions .button-main')?.click();
}

/**
 * Open as long as it is rendered. Esc and a press outside close it, Ctrl Enter in a text of many lines does what it is
 * for; focus returns to where it was.
 */
export const Dialog = ({ title, onClose, children, wide = false, role = 'dialog' }: Props) => (
  <ModalOverlay
    isOpen
    isDismissable
    className="dialog-veil"
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
      <div className="dialog-keys" role="presentation" onKeyDown={pressMain}>
        <AriaDialog role={role} className="dialog-body">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </div>
    </Modal>
  </ModalOverlay>
);

export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className="dialog-actions">{children}</div>
);
