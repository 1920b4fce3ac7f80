import { circleLimits, referralKinds, type Referral } from '../../shared/circle/circle.ts';
import { enCircle } from '../../shared/words/en-circle.ts';
import { BareField } from '../ui/bare-field.tsx';
import { Button } from '../ui/button.tsx';
import { NativeSelect } from '../ui/native-select.tsx';
import { changeCircle, type SectionProps } from './section-props.ts';
import { Section } from './section.tsx';
import { useFocusOn } from './use-focus-on.ts';

const words = enCircle.turn;

/** Contacts beyond what a group of peers can carry, by kind (P19). */
export function TurnPart({ book: { circle }, desk }: SectionProps) {
  const focusOn = useFocusOn();
  const { referrals } = circle;
  const change = (part: (all: Referral[]) => Referral[], key?: string): void =>
    changeCircle(desk, (each) => ({ ...each, referrals: part(each.referrals) }), key);
  const edit = (id: string, part: Partial<Referral>, key?: string): void =>
    change((all) => all.map((each) => (each.id === id ? { ...each, ...part } : each)), key);
  return (
    <Section id="turn" heading={words.heading}>
      <p className="part-hint">{words.hint}</p>
      {referrals.length === 0 && <p className="part-hint">{words.none}</p>}
      <ul className="referrals">
        {referrals.map(({ id, kind, name, contact }, i) => (
          <li key={id}>
            <NativeSelect
              label={words.kind(i + 1)}
              bare
              value={kind}
              options={referralKinds.map((each) => [each, words.kinds[each]] as const)}
              onChange={(value) => edit(id, { kind: value })}
            />
            <BareField
              data-referral={i}
              label={words.name(i + 1)}
              placeholder={words.nameExample}
              maxLength={circleLimits.text}
              value={name}
              onChange={(value) => edit(id, { name: value }, `referral ${id} name`)}
            />
            <BareField
              label={words.contact(i + 1)}
              placeholder={words.contactExample}
              maxLength={circleLimits.text}
              value={contact}
              onChange={(value) => edit(id, { contact: value }, `referral ${id} contact`)}
            />
            <Button
              weight="quiet"
              aria-label={words.removes(i + 1)}
              onPress={() => {
                change((all) => all.filter((each) => each.id !== id));
                const stays = Math.min(i, referrals.length - 2);
                focusOn(stays < 0 ? '#add-referral button' : `[data-referral="${stays}"]`);
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div id="add-referral">
        <Button
          isDisabled={referrals.length >= circleLimits.referrals}
          onPress={() => {
            const kind = referrals.length === 0 ? 'crisis' : 'other';
            change((all) => [...all, { id: crypto.randomUUID(), kind, name: '', contact: '' }]);
            focusOn(`[data-referral="${referrals.length}"]`);
          }}
        >
          {words.add}
        </Button>
      </div>
    </Section>
  );
}
