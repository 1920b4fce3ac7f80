import type { ReactElement } from 'react';
import type { ReferralSlipsView } from '../../../shared/print/view.ts';
import { en } from '../../../shared/words/en.ts';
import { Lines } from './lines.tsx';
import { Slips, type Arrangement } from './slips.tsx';

const words = en.print.page.referrals;

interface Props {
  readonly view: ReferralSlipsView;
  readonly arrangement: Arrangement | null;
}

/** Where to turn, to take along. */
export const ReferralSlips = ({ view, arrangement }: Props): ReactElement => (
  <main className="paper slips-sheet" lang={en.summary.language} dir={en.summary.direction}>
    <Slips arrangement={arrangement}>
      <h1>{words.title}</h1>
      <p className="slip-lead">{words.lead}</p>
      {view.groups.map(({ kind, contacts }) => (
        <div key={kind}>
          <h2>{words.kinds[kind]}</h2>
          {contacts.map(({ name, contact }, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- printed once: none moves
            <p key={i} className="slip-contact">
              {name !== '' && <strong dir="auto">{name}</strong>}
              {name !== '' && contact !== '' && <br />}
              {contact !== '' && (
                <span dir="auto">
                  <Lines text={contact} />
                </span>
              )}
            </p>
          ))}
        </div>
      ))}
    </Slips>
  </main>
);
