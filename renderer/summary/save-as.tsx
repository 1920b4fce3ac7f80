import { useState } from 'react';
import type { ConsoleBridge } from '../../shared/ipc/contract.ts';
import { exportFormats, mayHave, onlyForOwn, type ExportFormat } from '../../shared/summary/formats.ts';
import type { Audience, NameStyle } from '../../shared/summary/view.ts';
import { en } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly bridge: ConsoleBridge;
  readonly session: string;
  readonly audience: Audience;
  readonly names: NameStyle;
}

type Outcome = { readonly failed: boolean; readonly text: string } | null;

const words = en.preview;

/** One button a format; it says where the file is. */
export function SaveAs({ bridge, session, audience, names }: Props) {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const allowed = (format: ExportFormat): boolean => mayHave(audience, format);
  const save = async (format: ExportFormat): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    const answer = await bridge
      .request('summary:export', { session, audience, names, format })
      .catch((error: unknown) => ({
        ok: false as const,
        code: error instanceof Error ? error.message : '',
        detail: '',
      }));
    setBusy(false);
    if (!answer.ok) setOutcome({ failed: true, text: words.notSaved(answer.code, answer.detail) });
    else if (answer.path !== null) setOutcome({ failed: false, text: words.saved(answer.path) });
  };
  return (
    <section className="save-as" aria-labelledby="save-as">
      <h2 id="save-as">{words.save}</h2>
      <div className="save-formats">
        {exportFormats.map((format) => (
          <Button
            key={format}
            weight={format === 'pdf' ? 'main' : 'plain'}
            aria-label={words.saveAs(en.summary.formats[format])}
            {...(allowed(format) ? {} : { 'aria-describedby': 'own-only' })}
            isDisabled={!allowed(format)}
            // Not disabled while it saves: that would throw the focus away.
            aria-busy={busy}
            onPress={() => {
              if (!busy) void save(format);
            }}
          >
            {en.summary.formats[format]}
          </Button>
        ))}
      </div>
      {audience !== 'own' && (
        <p id="own-only" className="panel-hint">
          {words.ownOnly(onlyForOwn.map((format) => en.summary.formats[format]).join(', '))}
        </p>
      )}
      {outcome !== null &&
        (outcome.failed ? (
          <p className="save-failed" role="alert">
            {outcome.text}
          </p>
        ) : (
          <output className="save-done">{outcome.text}</output>
        ))}
    </section>
  );
}
