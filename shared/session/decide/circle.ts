import { dateOf } from '../../time/local.ts';
import { longestAgreement } from '../events.ts';
import type { SessionFacts } from '../state.ts';
import { events, refuse, type Deciders } from './decider.ts';

/** As many as a circle's document holds. */
export const mostAgreements = 20;

/** What a circle holds on to over its sessions; and the checklist of this one. */
export const circle: Deciders<
  | 'closeAction'
  | 'tickChecklist'
  | 'draftAgreement'
  | 'wordAgreement'
  | 'adoptAgreements'
  | 'reaffirmConfidentiality'
> = {
  closeAction: (facts, { action, how }) => {
    if (!isAction(facts, action)) return refuse('unknownAction');
    return facts.closings.some((each) => each.action === action && each.how === how)
      ? refuse('noChange')
      : events({ type: 'action.closed', data: { action, how } });
  },
  tickChecklist: (facts, { type: _, ...tick }) => {
    const segment = facts.segments.find(({ id }) => id === tick.segment);
    if (segment === undefined) return refuse('unknownSegment');
    if (segment.checklist?.some(({ id }) => id === tick.item) !== true) return refuse('unknownItem');
    const is = facts.ticked.some(({ segment: of, item }) => of === tick.segment && item === tick.item);
    return is === tick.ticked ? refuse('noChange') : events({ type: 'checklist.ticked', data: tick });
  },
  draftAgreement: (facts, { type: _, ...draft }) => {
    if (draft.agreement !== null && !isAgreement(facts, draft.agreement)) return refuse('unknownAgreement');
    return events({ type: 'agreement.drafted', data: draft });
  },
  wordAgreement: (facts, { agreement, text: typed }, { newId }) => {
    const text = typed.trim();
    if (text.length > longestAgreement) return refuse('tooLong', { most: longestAgreement });
    if (agreement === null) {
      if (text === '') return refuse('emptyText');
      if (facts.agreements.length >= mostAgreements)
        return refuse('tooManyAgreements', { most: mostAgreements });
      return events({ type: 'agreement.worded', data: { agreement: newId(), text } });
    }
    const known = facts.agreements.find(({ id }) => id === agreement);
    if (known === undefined) return refuse('unknownAgreement');
    return known.text === text
      ? refuse('noChange')
      : events({ type: 'agreement.worded', data: { agreement, text } });
  },
  adoptAgreements: (facts, { agreements }, { now, zone }) => {
    if (agreements.some((id) => !isAgreement(facts, id))) return refuse('unknownAgreement');
    const on = dateOf(now + facts.clockOffset, facts.opened?.zone ?? zone);
    const adopted = new Map(facts.agreements.map(({ id, adoptedOn }) => [id, adoptedOn]));
    const left = [...new Set(agreements)].filter((id) => adopted.get(id) === undefined);
    return left.length === 0
      ? refuse('noChange')
      : events(...left.map((agreement) => ({ type: 'agreement.adopted' as const, data: { agreement, on } })));
  },
  reaffirmConfidentiality: (facts) => {
    const last = facts.reaffirmed.at(-1);
    // Whoever came since has not heard it.
    const came = facts.people.some(({ present }) =>
      present.some(({ from }) => last !== undefined && from > last),
    );
    return last !== undefined && !came
      ? refuse('noChange')
      : events({ type: 'confidentiality.reaffirmed', data: {} });
  },
};

const isAgreement = ({ agreements }: SessionFacts, id: string): boolean =>
  agreements.some((each) => each.id === id);

const isAction = ({ notes, opened }: SessionFacts, action: string): boolean =>
  notes.some(({ id, kind }) => id === action && kind === 'action') ||
  opened?.earlier?.actions.some((each) => each.action === action) === true;
