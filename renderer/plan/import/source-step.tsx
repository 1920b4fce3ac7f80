import { useState } from 'react';
import type { ConsoleBridge } from '../../../shared/ipc/contract.ts';
import type { OpenedText } from '../../../shared/ipc/documents.ts';
import type { AgendaFault } from '../../../shared/plan/agenda/reading.ts';
import { enImport } from '../../../shared/words/en-import.ts';
import { useArrival } from '../../start/use-arrival.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Draft } from './draft.ts';
import { textOfFile } from './text-of-file.ts';

interface Props {
  readonly bridge: ConsoleBridge;
  readonly draft: Draft;
  readonly fault: AgendaFault | null;
  /** While it is typed. */
  readonly onText: (text: string) => void;
  /** A whole text has come: it is looked at at once. */
  readonly onWhole: (text: string, file: string | null) => void;
  readonly onRead: () => void;
}

const words = enImport.source;

/** Where an agenda comes from: pasted, typed, opened or dropped. */
export function SourceStep({ bridge, draft, fault, onText, onWhole, onRead }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const place = useArrival<HTMLDivElement>('textarea');
  const take = (opened: OpenedText): void => {
    setFailure(opened !== null && !opened.ok ? words.files[opened.code](opened.name) : null);
    if (opened?.ok === true) onWhole(opened.text, opened.name);
  };
  const open = (): void => {
    bridge.request('text:open', { what: 'agenda' }).then(take, () => setFailure(words.files.unreadable('')));
  };
  const error = failure ?? (fault === null ? undefined : words.fault(fault.code, fault.line));
  return (
    <div
      ref={place}
      className="import-source"
      role="presentation"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void textOfFile(file).then(take);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        // A whole agenda into an empty field; anything else is typing.
        if (draft.text.trim() !== '' || !/\S\s*\n\s*\S/u.test(pasted)) return;
        event.preventDefault();
        event.stopPropagation();
        onWhole(pasted, null);
      }}
    >
      <TextField
        label={words.label}
        hint={draft.file === null ? words.hint : words.file(draft.file)}
        rows={16}
        placeholder={words.example}
        value={draft.text}
        onChange={(text) => {
          setFailure(null);
          onText(text);
        }}
        {...(error === undefined ? {} : { error })}
      />
      <div className="import-actions">
        <Button weight="main" onPress={onRead}>
          {words.read}
        </Button>
        <Button onPress={open}>{words.open}</Button>
      </div>
    </div>
  );
}
