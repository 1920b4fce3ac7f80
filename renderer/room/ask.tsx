import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';

export type Question = 'uncover' | 'closeSession' | 'showSummary';

interface Props {
  readonly question: Question;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** The steps that ask first: everything else can be undone. */
export function Ask({ question, onYes, onClose }: Props) {
  const { ask } = en.room;
  const [title, body, yes] = {
    uncover: [ask.uncoverTitle, ask.uncoverBody, ask.uncoverYes] as const,
    closeSession: [ask.closeTitle, ask.closeBody, ask.closeYes] as const,
    showSummary: [ask.uncoverTitle, ask.showBody, ask.showYes] as const,
  }[question];
  return (
    <Dialog title={title} role="alertdialog" onClose={onClose}>
      <p>{body}</p>
      <DialogActions>
        <Button
          weight="main"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- an alert dialog takes the focus; asked by key, it is answered by Enter
          autoFocus
          onPress={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </Button>
        <Button onPress={onClose}>{ask.cancel}</Button>
      </DialogActions>
    </Dialog>
  );
}
