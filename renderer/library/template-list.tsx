import { ListBox, ListBoxItem } from 'react-aria-components';
import { minutesOf } from '../../shared/plan/minutes.ts';
import type { Template } from '../../shared/plan/templates/template.ts';
import { enLibraryPanel } from '../../shared/words/en-library-panel.ts';

interface Props {
  readonly templates: readonly Template[];
  readonly mine: ReadonlySet<string>;
  readonly marked: string | null;
  readonly empty: string;
  readonly onMark: (id: string) => void;
  readonly onUse: (template: Template) => void;
}

const words = enLibraryPanel;

/** Whole runs of show, the app's and one's own. */
export function TemplateList({ templates, mine, marked, empty, onMark, onUse }: Props) {
  if (templates.length === 0) return <p className="library-empty">{empty}</p>;
  return (
    <ListBox
      aria-label={words.list.templates}
      className="library-list"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={marked === null ? [] : [marked]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onMark(String(key));
      }}
      onAction={(key) => {
        const used = templates.find(({ id }) => id === key);
        if (used !== undefined) onUse(used);
      }}
    >
      {templates.map(({ id, title, segments, people }) => (
        <ListBoxItem key={id} id={id} textValue={title} className="library-item">
          <span className="library-said" dir="auto">
            {title}
          </span>
          <span className="library-purpose">
            {mine.has(id) && <b>{words.list.mine}</b>}
            {words.template.facts(minutesOf(segments), people.from, people.to)}
          </span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
