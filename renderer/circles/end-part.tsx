import { enCircle } from '../../shared/words/en-circle.ts';
import { Button } from '../ui/button.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly isArchived: boolean;
  readonly onArchive: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

const words = enCircle.end;

/** What is done with a circle as a whole. */
export const EndPart = ({ isArchived, onArchive, onDuplicate, onRemove }: Props) => (
  <Section id="end" heading={words.heading}>
    <div className="end-row">
      <Button onPress={onDuplicate}>{words.duplicate}</Button>
      <span className="part-hint">{words.duplicateHint}</span>
    </div>
    <div className="end-row">
      <Button onPress={onArchive}>{isArchived ? words.bringBack : words.archive}</Button>
      <span className="part-hint">{words.archiveHint}</span>
    </div>
    <div className="end-row">
      <Button onPress={onRemove}>{words.remove}</Button>
      <span className="part-hint">{words.removeHint}</span>
    </div>
  </Section>
);
