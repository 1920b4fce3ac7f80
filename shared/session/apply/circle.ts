import type { Appliers } from './applier.ts';

/** What a circle holds on to over its sessions: agreements, confidentiality, actions; and the checklist of this one. */
export const circle: Appliers<
  | 'action.closed'
  | 'checklist.ticked'
  | 'agreement.drafted'
  | 'agreement.worded'
  | 'agreement.adopted'
  | 'confidentiality.reaffirmed'
> = {
  'action.closed': (draft, { action, how }, { at }) => {
    const others = draft.facts.closings.filter((each) => each.action !== action);
    draft.facts.closings = [...others, { action, how, at }];
  },
  'checklist.ticked': (draft, { segment, item, ticked }) => {
    const others = draft.facts.ticked.filter((each) => each.segment !== segment || each.item !== item);
    draft.facts.ticked = ticked ? [...others, { segment, item }] : others;
  },
  'agreement.drafted': ({ facts }, drafted) => {
    facts.agreementDraft = drafted.text.trim() === '' ? null : drafted;
  },
  'agreement.worded': (draft, { agreement, text }) => {
    const { agreements } = draft.facts;
    if (text === '') draft.facts.agreements = agreements.filter(({ id }) => id !== agreement);
    else if (agreements.some(({ id }) => id === agreement))
      // Another wording was adopted by nobody yet.
      draft.replace(
        'agreements',
        ({ id }) => id === agreement,
        () => ({ id: agreement, text }),
      );
    else draft.own('agreements').push({ id: agreement, text });
  },
  'agreement.adopted': (draft, { agreement, on }) =>
    draft.replace(
      'agreements',
      ({ id }) => id === agreement,
      (known) => ({ ...known, adoptedOn: on }),
    ),
  'confidentiality.reaffirmed': (draft, _, { at }) => {
    draft.own('reaffirmed').push(at);
  },
};
