import type { ReactNode } from 'react';
import { enCirclePanels } from '../../../shared/words/en-circle-panels.ts';
import { useLivePart } from '../../session/context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { PanelProps } from '../panel.ts';
import './circle-panels.css';

const words = enCirclePanels.referral;

/** A key away (P18, P19): where to turn beyond the group, what this space is for and what it is not. */
export const ReferralCard = (props: PanelProps) => (
  <Card title={words.title} {...props}>
    <Contacts />
    <Scope />
  </Card>
);

/** The same card, begun at its other end. */
export const ScopeCard = (props: PanelProps) => (
  <Card title={words.scopeTitle} {...props}>
    <Scope bare />
    <Contacts titled />
  </Card>
);

function Card({
  title,
  children,
  run,
  onClose,
}: PanelProps & { readonly title: string; readonly children: ReactNode }) {
  const contacts = useLivePart((live) => live.state.facts.opened?.circle.referrals.length ?? 0);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="circle-panel">{children}</div>
      <DialogActions>
        <Button onPress={onClose}>{enCirclePanels.close}</Button>
        {contacts > 0 && (
          <Button
            onPress={() => {
              run('scene.referral');
              onClose();
            }}
          >
            {words.show}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Contacts({ titled = false }: { readonly titled?: boolean }) {
  const circle = useLivePart((live) => live.state.facts.opened?.circle);
  const contacts = circle?.referrals ?? [];
  return (
    <section>
      {titled && <h3>{words.title}</h3>}
      <p className="field-hint">{contacts.length === 0 ? words.none : words.intro}</p>
      {contacts.length > 0 && (
        <dl className="referrals">
          {contacts.map(({ name, contact }) => (
            <div key={`${name} ${contact}`}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{contact}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Scope({ bare = false }: { readonly bare?: boolean }) {
  const scope = useLivePart((live) => live.state.facts.opened?.circle.scope);
  return (
    <section>
      {!bare && <h3>{words.scopeTitle}</h3>}
      {scope === undefined && <p className="field-hint">{words.noScope}</p>}
      {scope !== undefined && (
        <dl className="scope">
          {[[words.is, scope.is] as const, [words.isNot, scope.isNot] as const]
            .filter(([, text]) => text.trim() !== '')
            .map(([title, text]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
        </dl>
      )}
      <h3>{words.limitsTitle}</h3>
      <ul className="limits">
        {words.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
    </section>
  );
}
