import { expect, it } from 'vitest';
import { renderFormat } from '../../../../electron/export/render.ts';
import { importSession } from '../../../../shared/import/import-session.ts';
import type { SessionEvent } from '../../../../shared/session/events.ts';
import { given, open, pass, type Step } from '../../../support/record.ts';

const roster = { ann: { name: 'Amara' }, ben: { name: 'Jonas' } };
const talk: readonly Step[] = [pass('ann'), pass('ben'), { type: 'buildOn' }];

async function exported(steps: readonly Step[]) {
  const { state, now } = given(steps);
  const request = { state, roster, audience: 'own', names: 'full', now, paper: 'A4' } as const;
  const tools = { printPdf: () => Promise.reject(new Error('no')), htmlStyle: { css: '' } };
  const [file] = await renderFormat('json', request, tools);
  const read = importSession(String(file?.content), { newId: () => 'x', name: 'copy' });
  if (!read.ok) throw new Error(read.error.code);
  return { state, events: read.value.events };
}
const ofTheFloor = (events: readonly SessionEvent[]): string =>
  JSON.stringify(events.filter(({ type }) => /^(turn|link|hand)\./.test(type)));

it('a kept session reads back from its JSON as exactly the same log', async () => {
  const { state, events } = await exported([open(), ...talk, { type: 'closeSession' }]);
  expect(events).toEqual(state.log);
});

it('U4: the JSON holds no turn, link or hand of somebody who opted out, before any erasure', async () => {
  const steps = [open(), ...talk, { type: 'optOut', person: 'ben' } as const];
  const { events } = await exported(steps);
  expect(ofTheFloor(events)).toContain('"ann"');
  expect(ofTheFloor(events)).not.toContain('"ben"');
});

it('U4: with talk time for the session only, the JSON holds no personal turns', async () => {
  const { events, state } = await exported([
    open({ tracking: 'session' }),
    ...talk,
    { type: 'closeSession' },
  ]);
  expect(ofTheFloor(events)).toBe('[]');
  expect(events.map(({ seq }) => seq)).toEqual(state.log.map(({ seq }) => seq));
});
