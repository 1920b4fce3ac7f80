import { lengthToType, pinFor, typedLength, typedTime } from '../../../shared/plan/edit/typed.ts';
import type { RowChange } from '../../../shared/plan/edit/edit.ts';
import { planLimits } from '../../../shared/plan/edit/limits.ts';
import type { PlanSegment } from '../../../shared/plan/plan.ts';
import { segmentFormats, segmentKinds } from '../../../shared/plan/segment.ts';
import { enPlanEditor } from '../../../shared/words/en-plan-editor.ts';
import { Check } from '../../ui/check.tsx';
import { NativeSelect } from '../../ui/native-select.tsx';
import { usePlanDesk } from '../desk/use-desk.ts';
import { TypedField } from '../typed-field.tsx';

const words = enPlanEditor.row;
const { grid } = enPlanEditor;

/** What kind of row it is, how long, and when. */
export function RowFacts({ segment }: { readonly segment: PlanSegment }) {
  const desk = usePlanDesk();
  const { id, kind, format, slides = false, durationMs, shortestMs, limitMs, pin } = segment;
  const change = (what: RowChange, key?: string): boolean =>
    desk.edit({ type: 'change', ids: [id], change: what }, key === undefined ? {} : { key });
  return (
    <div className="plan-facts">
      <NativeSelect
        label={words.kind}
        value={kind}
        options={segmentKinds.map((each) => [each, enPlanEditor.kinds[each]] as const)}
        onChange={(next) => change({ kind: next })}
      />
      <NativeSelect
        label={words.format}
        value={format}
        options={segmentFormats.map((each) => [each, enPlanEditor.formats[each]] as const)}
        onChange={(next) => change({ format: next })}
      />
      <TypedField
        label={words.length}
        value={durationMs}
        {...asLength}
        wrong={grid.badLength}
        onValue={(next, key) => change({ durationMs: next }, key)}
      />
      <TypedField
        label={words.shortest}
        value={shortestMs}
        {...asLength}
        wrong={grid.badLength}
        onValue={(next, key) => change({ shortestMs: next }, key)}
      />
      <TypedField
        label={words.limit}
        value={limitMs ?? null}
        {...asLimit}
        wrong={grid.badLimit}
        onValue={(next, key) => change({ limitMs: next }, key)}
      />
      <TypedField
        label={words.pin}
        value={pin?.time ?? null}
        {...asTime}
        wrong={grid.badTime}
        onValue={(next, key) => change({ pin: next === null ? null : pinFor(desk.plan(), id, next) }, key)}
      />
      {pin !== undefined && pin.day > 0 && (
        <TypedField
          label={words.pinDay}
          value={pin.day}
          {...asDay}
          wrong={grid.badDay}
          onValue={(day, key) => change({ pin: { ...pin, day } }, key)}
        />
      )}
      {format === 'presentation' && (
        <Check
          checked={slides}
          hint={words.slidesHint}
          onChange={(on) => change({ slides: on ? true : null })}
        >
          {words.slides}
        </Check>
      )}
    </div>
  );
}

/** With its unit, where that reads back. */
const lengthText = (ms: number): string => {
  const said = enPlanEditor.length(ms);
  return typedLength(said, 'hours') === ms ? said : lengthToType(ms);
};
export const asLength = {
  toText: lengthText,
  parse: (text: string): number | undefined => typedLength(text, 'hours') ?? undefined,
};
const asLimit = {
  toText: (ms: number | null): string => (ms === null ? '' : lengthText(ms)),
  parse: (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const ms = typedLength(text, 'minutes');
    return ms === null || ms === 0 ? undefined : ms;
  },
};
export const asTime = {
  toText: (time: string | null): string => time ?? '',
  parse: (text: string): string | null | undefined =>
    text.trim() === '' ? null : (typedTime(text) ?? undefined),
};
const asDay = {
  toText: (day: number): string => String(day + 1),
  parse: (text: string): number | undefined => {
    const day = /^\s*\d{1,2}\s*$/u.test(text) ? Number(text) - 1 : -1;
    return day >= 0 && day <= planLimits.days ? day : undefined;
  },
};
