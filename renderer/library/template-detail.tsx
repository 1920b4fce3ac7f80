import { minutesOf } from '../../shared/plan/minutes.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly template: Template;
  readonly isMine: boolean;
  readonly onUse: () => void;
  readonly onRemove: () => void;
}

const words = enLibraryPanel.template;

/** A run of show before it is used: what for, how long, for how many, and its rows. */
export function TemplateDetail({ template, isMine, onUse, onRemove }: Props) {
  const { title, purpose, people, segments } = template;
  return (
    <section className="library-one" aria-label={words.label}>
      <div className="library-words">
        <p className="library-text" dir="auto">
          {title}
        </p>
        <p className="library-facts">{words.facts(minutesOf(segments), people.from, people.to)}</p>
        <p dir="auto">{purpose}</p>
        <table className="library-rows" aria-label={words.rows}>
          <thead>
            <tr>
              <th scope="col">{words.minutes}</th>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.format}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a template have no ids
              <tr key={place}>
                <td>{minutesOf([segment])}</td>
                <th scope="row" dir="auto">
                  {segment.title}
                  {segment.prompt !== undefined && <span className="library-prompt">{segment.prompt}</span>}
                </th>
                <td>{words.formats[segment.format]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="library-actions">
        <Button weight="main" onPress={onUse}>
          {words.use}
        </Button>
        {isMine && (
          <Button weight="quiet" onPress={onRemove}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
