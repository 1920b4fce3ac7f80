import { dateLong } from '../../../shared/time/clock.ts';
import { en } from '../../../shared/words/en.ts';
import { Fit } from '../fit.tsx';
import type { SceneProps } from '../scene-props.ts';
import './referral.css';

/** Where to turn beyond the group (P19): the same for everybody, so that nobody has to ask. */
export function Referral({ view: { contacts, next } }: SceneProps<'referral'>) {
  const words = en.wall.referral;
  return (
    <div className="stage stage-alone">
      <div className="said">
        <p className="kicker">{words.title}</p>
        <Fit className="prompt" of={JSON.stringify(contacts)} largest={contacts.length > 2 ? 7 : 9}>
          {contacts.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className="contacts">
              {contacts.map(({ name, contact }) => (
                <li key={`${name} ${contact}`} dir="auto">
                  <span>{name}</span>
                  {contact !== '' && <b dir="auto">{contact}</b>}
                </li>
              ))}
            </ul>
          )}
        </Fit>
        {next !== null && (
          <p className="contacts-next" dir="auto">
            {[
              en.wall.meetAgain,
              dateLong(Date.parse(`${next.date}T12:00:00Z`), 'UTC', en.summary.locale),
              en.wall.place(next.time ?? '', next.place),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        )}
      </div>
    </div>
  );
}
