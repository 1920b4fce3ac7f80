import { memo } from 'react';
import { Input, TextField } from 'react-aria-components';
import { startText } from '../../../shared/plan/agenda/csv.ts';
import type { DoubtCode } from '../../../shared/plan/agenda/reading.ts';
import { en } from '../../../shared/words/en.ts';
import { enImport } from '../../../shared/words/en-import.ts';
import { Button } from '../../ui/button.tsx';
import type { RowEdit } from './draft.ts';
import { shortNumber, type OpenDoubt, type UnderstoodLine, type UnderstoodRow } from './understood.ts';

/** What is said of a line. */
export type LineAct =
  | { readonly kind: 'edit' | 'settle'; readonly line: number; readonly edit: RowEdit }
  | { readonly kind: 'seen'; readonly line: number; readonly code: DoubtCode }
  | { readonly kind: 'out' | 'back' | 'add'; readonly line: number };

interface Props {
  readonly line: UnderstoodLine;
  readonly act: (what: LineAct) => void;
}

const words = enImport.check;

/** A line of the source, and beside it what was understood. Drawn anew only when that has changed. */
export const LineRow = memo(
  ({ line: each, act }: Props) => {
    const { line, source, row } = each;
    const state =
      row === null
        ? 'none'
        : row.isOut
          ? 'out'
          : row.lack !== null
            ? 'lack'
            : row.doubts.length > 0
              ? 'doubt'
              : 'row';
    return (
      <tr data-line={line} data-state={each.why === 'nothing' ? 'nothing' : state}>
        <td className="import-no">{line}</td>
        <th scope="row" className="import-as" dir="auto">
          {source}
        </th>
        {row === null ? <NoRow each={each} act={act} /> : <Row row={row} act={act} />}
      </tr>
    );
  },
  (before, after) => before.act === after.act && JSON.stringify(before.line) === JSON.stringify(after.line),
);

function NoRow({
  each: { line, why, above },
  act,
}: {
  readonly each: UnderstoodLine;
  readonly act: Props['act'];
}) {
  if (why === null || why === 'nothing') return <td colSpan={3}>{words.nothing}</td>;
  return (
    <td colSpan={3}>
      <div className="import-why">
        <span>{why === 'part' ? words.why.part(above) : words.why[why]}</span>
        <Button weight="quiet" aria-label={words.makeRowOf(line)} onPress={() => act({ kind: 'add', line })}>
          {words.makeRow}
        </Button>
      </div>
    </td>
  );
}

function Row({ row: each, act }: { readonly row: UnderstoodRow; readonly act: Props['act'] }) {
  const { row, isOut, lack, minutes } = each;
  const { line, start } = row;
  if (isOut)
    return (
      <>
        <td colSpan={3}>
          <div className="import-what">
            <s dir="auto">{row.title}</s>
            <span className="import-why">{words.leftOut}</span>
            <Button
              weight="quiet"
              aria-label={words.takeBackOf(line)}
              onPress={() => act({ kind: 'back', line })}
            >
              {words.takeBack}
            </Button>
          </div>
        </td>
      </>
    );
  const lacksMinutes = lack === 'noMinutes' || lack === 'badMinutes';
  const lacksTitle = lack === 'noTitle' || lack === 'longTitle';
  return (
    <>
      <td className="import-start">{start === null ? words.noStart : startText(start)}</td>
      <td className="import-min" data-lacks={lacksMinutes || undefined}>
        <TextField
          aria-label={words.minutesOf(line)}
          value={minutes}
          isInvalid={lacksMinutes}
          onChange={(typed) => act({ kind: 'edit', line, edit: { minutes: typed } })}
        >
          <Input className="field-input" inputMode="decimal" />
        </TextField>
      </td>
      <td>
        <div className="import-what" data-lacks={lacksTitle || undefined}>
          <TextField
            aria-label={words.titleOf(line)}
            value={row.title}
            isInvalid={lacksTitle}
            onChange={(title) => act({ kind: 'edit', line, edit: { title } })}
          >
            <Input className="field-input import-title" dir="auto" />
          </TextField>
          <Button
            weight="quiet"
            aria-label={words.leaveOutOf(line)}
            onPress={() => act({ kind: 'out', line })}
          >
            {words.leaveOut}
          </Button>
        </div>
        <Becomes row={each} />
        {lack !== null && (
          <p className="doubt">
            <b>{words.needs}</b> <span>{words.lack[lack]}</span>
            {each.doubts.map((open) => (
              <Other key={open.doubt.code} open={open} act={act} />
            ))}
          </p>
        )}
        {each.doubts
          .filter(({ doubt }) => !isLack(doubt.code))
          .map((open) => (
            <Doubtful key={open.doubt.code} line={line} open={open} act={act} />
          ))}
      </td>
    </>
  );
}

const isLack = (code: DoubtCode): boolean =>
  code === 'noLength' || code === 'badLength' || code === 'noTitle' || code === 'longTitle';

function Doubtful({
  line,
  open,
  act,
}: {
  readonly line: number;
  readonly open: OpenDoubt;
  readonly act: Props['act'];
}) {
  const { code, params } = open.doubt;
  const said = en.agenda.doubts[code](params);
  return (
    <p className="doubt">
      <b>{words.doubt}</b> <span>{said}</span>
      <Other open={open} act={act} />
      <Button aria-label={words.rightOf(line, said)} onPress={() => act({ kind: 'seen', line, code })}>
        {words.right}
      </Button>
    </p>
  );
}

function Other({ open: { other }, act }: { readonly open: OpenDoubt; readonly act: Props['act'] }) {
  if (other === null) return null;
  const { kind, line, edit, minutes, text } = other;
  return (
    <Button onPress={() => act({ kind: 'settle', line, edit })}>
      {words.other[kind](Number(shortNumber(minutes)), text)}
    </Button>
  );
}

/** What the row will be in the plan: whose it is goes into the cue, what is to be at hand into the checklist. */
function Becomes({ row: { row, segment } }: { readonly row: UnderstoodRow }) {
  if (segment === null) return null;
  const { format, kind, cue, checklist, prompt, pin } = segment;
  const plain = kind === 'topic' || words.kinds[kind] === words.formats[format];
  const about = [
    words.formats[format],
    ...(plain ? [] : [words.kinds[kind]]),
    ...(row.length === 'next' ? [words.follows] : []),
    ...(pin === undefined ? [] : [words.parts.pinned(pin.time)]),
  ];
  return (
    <div className="import-becomes">
      <p>{about.join(' · ')}</p>
      {prompt !== undefined && <Part label={words.parts.prompt} text={prompt} />}
      {cue !== undefined && <Part label={words.parts.owner} text={cue} />}
      {checklist !== undefined && checklist.length > 0 && (
        <Part label={words.parts.checklist} text={checklist.map((each) => each.text).join(' · ')} />
      )}
    </div>
  );
}

const Part = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <p>
    <span className="import-part">{label}</span> <span dir="auto">{text}</span>
  </p>
);
