import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './controls.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Open as long as it is rendered. Esc and a press outside close it; focus returns to where it was. */
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
      <AriaDialog role={role} className="dialog-body">
        <Heading slot="title" className="dialog-title">
          {title}
        </Heading>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);

export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className="dialog-actions">{children}</div>
);
