import {
  createContext,
  memo,
  use,
  useEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
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

const Content = createContext<Props | null>(null);

/** Work of its own that fills the window, over what it was opened from: Esc closes it, a press beside it does not. */
export function ScreenDialog(props: Props) {
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  return (
    <Content value={props}>
      <Shell latest={latest} />
    </Content>
  );
}

/**
 * The dialog itself is drawn once, and only what is in it anew: drawn anew it would tell every control in it so, hundreds of
 * them at every key.
 */
const Shell = memo(function Shell({ latest }: { readonly latest: RefObject<Props> }) {
  return (
    <ModalOverlay
      isOpen
      className="screen-veil"
      onOpenChange={(open) => {
        if (!open) latest.current.onClose();
      }}
    >
      <Modal className="screen-modal">
        {/* Around the dialog, which itself has the focus where nothing in it has. */}
        <div
          className="screen-keys"
          role="presentation"
          onKeyDownCapture={(event) => latest.current.onKey?.(event)}
        >
          <AriaDialog className="screen-dialog">
            <Inside />
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
});

function Inside() {
  const content = use(Content);
  if (content === null) return null;
  return (
    <>
      <header className="screen-head">
        <Heading slot="title" className="screen-title">
          {content.title}
        </Heading>
        {content.head}
        <Button weight="quiet" aria-keyshortcuts="Escape" onPress={content.onClose}>
          {content.close}
        </Button>
      </header>
      {content.children}
    </>
  );
}
