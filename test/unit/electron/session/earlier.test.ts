import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepAdopted } from '../../../../electron/documents/after-session.ts';
import { PreparedShelf } from '../../../../electron/documents/shelf.ts';
import { MainClock } from '../../../../electron/main/clock.ts';
import { SessionDesk } from '../../../../electron/session/desk.ts';
import { openSessionVault } from '../../../../electron/session/vault.ts';
import type { Vault } from '../../../../electron/vault/api.ts';
import { newCircle } from '../../../../shared/circle/circle.ts';
import type { Command } from '../../../../shared/session/commands.ts';
import type { SessionEvent } from '../../../../shared/session/events.ts';
import { sampleStart } from '../../../support/start.ts';

const day = 86_400_000;
let now = Date.UTC(2026, 10, 23, 18, 0);
let dir = '';
let vault: Vault<SessionEvent>;
let desk: SessionDesk;
let ids = 0;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'talking-piece-earlier-'));
  const clock = new MainClock({ wall: () => now, monotonic: () => now });
  const opened = await openSessionVault(join(dir, 'vault'), clock.now);
  if (!opened.ok) throw new Error(opened.error.code);
  vault = opened.value;
  const quiet = (): void => undefined;
  desk = new SessionDesk({
    vault,
    clock,
    newId: () => `id-${String((ids += 1))}`,
    zone: 'Europe/Berlin',
    measures: () => ({}),
    hashEvery: null,
    forgetIndex: () => Promise.resolve(),
    tell: { events: quiet, durable: quiet, disk: quiet, roster: quiet, rewritten: quiet, loaded: quiet },
  });
});
afterEach(async () => {
  await vault.close();
  await rm(dir, { recursive: true });
});

const ask = async (command: Command): Promise<void> => {
  now += 1000;
  const answer = await desk.command(`c-${String((ids += 1))}`, command);
  if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.code}`);
};
const action = (text: string, owner: string | null = null): Command => ({
  type: 'takeNote',
  kind: 'action',
  visibility: 'circle',
  text,
  owner,
  due: null,
});
/** A session of the circle with these people, from its opening to its close. */
async function evening(circle: string | null, people: readonly string[], ...commands: readonly Command[]) {
  now += 30 * day;
  const sample = sampleStart({}, people);
  const started = await desk.start(
    {
      ...sample,
      circle: { ...sample.circle, id: circle },
      people: sample.people.map((each) => ({ ...each, id: each.name })),
    },
    false,
  );
  if (!started.ok) throw new Error(started.error.code);
  for (const command of commands) await ask(command);
  const opened = desk.state?.facts.opened;
  const { roster } = desk;
  const notes = desk.state?.facts.notes.map(({ id }) => id) ?? [];
  await ask({ type: 'closeSession' });
  return { opened, roster, notes };
}

describe('what a circle brings along into its next session', () => {
  test('open actions, with the name of whoever is to do them, also of one who is not there tonight', async () => {
    const first = await evening(
      'c1',
      ['Amara', 'Jonas'],
      action('Book the room', 'Jonas'),
      action('Write a list'),
    );
    expect(first.opened?.earlier).toEqual({ sessions: 0, reaffirmed: null, people: [], actions: [] });
    const second = await evening('c1', ['Amara']);
    expect(second.opened?.earlier).toMatchObject({ sessions: 1, people: ['Amara', 'Jonas'] });
    expect(second.opened?.earlier?.actions).toMatchObject([
      { action: first.notes[0], text: 'Book the room', owner: 'Jonas', visibility: 'circle' },
      { action: first.notes[1], text: 'Write a list', owner: null },
    ]);
    expect(second.roster['Jonas']).toEqual({ name: 'Jonas' });
  });

  test('done and let go are closed in every later one, carried comes again; the list of sessions says the same', async () => {
    const first = await evening('c1', ['Amara'], action('One'), action('Two'), action('Three'));
    const [one = '', two = '', three = ''] = first.notes;
    await evening(
      'c1',
      ['Amara'],
      { type: 'closeAction', action: one, how: 'done' },
      { type: 'closeAction', action: two, how: 'carried' },
      { type: 'closeAction', action: three, how: 'letGo' },
      action('Four'),
    );
    const third = await evening('c1', ['Amara']);
    expect(third.opened?.earlier?.actions.map(({ text }) => text)).toEqual(['Two', 'Four']);
    await desk.leave();
    expect((await desk.list()).map(({ openActions }) => openActions)).toEqual([0, 1, 1]);
  });

  test('an undone answer leaves it open', async () => {
    const first = await evening('c1', ['Amara'], action('One'));
    await evening(
      'c1',
      ['Amara'],
      { type: 'closeAction', action: first.notes[0] ?? '', how: 'done' },
      { type: 'undo' },
    );
    expect((await evening('c1', ['Amara'])).opened?.earlier?.actions).toHaveLength(1);
  });

  test('nothing of another circle, and nothing where there is none', async () => {
    await evening('c1', ['Amara'], action('One'));
    expect((await evening('c2', ['Amara'])).opened?.earlier).toMatchObject({ sessions: 0, actions: [] });
    expect((await evening(null, ['Amara'])).opened?.earlier).toBeUndefined();
  });

  test('P20: when confidentiality was last reaffirmed, and how many sessions went without it', async () => {
    await evening('c1', ['Amara'], { type: 'reaffirmConfidentiality' });
    const said = now - 1000;
    await evening('c1', ['Amara']);
    await evening('c1', ['Amara']);
    const fourth = await evening('c1', ['Amara']);
    expect(fourth.opened?.earlier?.reaffirmed).toEqual({ at: said, since: 2 });
    await desk.leave();
    expect((await desk.list()).map((card) => card.reaffirmedAt)).toEqual([
      undefined,
      undefined,
      undefined,
      said,
    ]);
  });
});

test('P2: what the group adopted is in the circle’s document after the close', async () => {
  const shelf = new PreparedShelf(vault, () => now);
  await shelf.saveCircle({ ...newCircle('c1'), name: 'Thursday' });
  await evening('c1', ['Amara'], { type: 'wordAgreement', agreement: null, text: 'Anyone may pass.' });
  const worded = desk.state?.facts.agreements.at(-1)?.id ?? '';
  await ask({ type: 'undo' });
  const facts = () => {
    if (desk.state === null) throw new Error('nothing is loaded');
    return desk.state.facts;
  };
  await ask({ type: 'adoptAgreements', agreements: [worded] });
  await keepAdopted(shelf, facts());
  expect((await shelf.circle('c1'))?.agreements).toEqual([]);
  await ask({ type: 'closeSession' });
  await keepAdopted(shelf, facts());
  expect((await shelf.circle('c1'))?.agreements).toEqual([
    { id: worded, text: 'Anyone may pass.', adoptedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
  ]);
});
