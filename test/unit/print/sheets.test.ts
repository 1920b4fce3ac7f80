import { describe, expect, it } from 'vitest';
import type { Printable } from '../../../shared/ipc/printing.ts';
import { registry } from '../../../shared/keys/registry.ts';
import { hasFoot, marginsOf, paperSizes } from '../../../shared/print/paper-size.ts';
import { keySheetView, preparedView } from '../../../shared/print/prepared.ts';
import { agreementsPosterView, referralSlipsView } from '../../../shared/print/slips.ts';
import { nameTentsView } from '../../../shared/print/tents.ts';
import { printKinds } from '../../../shared/print/kinds.ts';
import { en } from '../../../shared/words/en.ts';
import { fullCircle, manyKindsOfNames, peopleNamed, planOfRows } from '../../support/prepared.ts';

const place = { platform: 'other', bareKeys: true } as const;
const paper = 'auto' as const;

describe('name tents', () => {
  it('has one for each member in their order, with pronouns and the number of their badge', () => {
    const { tents } = nameTentsView(fullCircle(12), peopleNamed(manyKindsOfNames));
    expect(tents.map(({ name }) => name)).toEqual(manyKindsOfNames);
    expect(tents.map(({ badge }) => badge)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(tents.slice(0, 2).map(({ pronouns }) => pronouns)).toEqual(['she/her', '']);
  });

  it('keeps the badges that were given, and gives nobody the same', () => {
    const circle = fullCircle(4);
    const members = circle.members.map((each, i) => (i === 2 ? { ...each, badge: 1 } : each));
    const { tents } = nameTentsView({ ...circle, members }, peopleNamed(['A', 'B', 'C', 'D']));
    expect(tents.map(({ badge }) => badge)).toEqual([2, 3, 1, 4]);
  });

  it('gives first names alone where minors take part, still apart', () => {
    const people = peopleNamed(['Anna Berg', 'Anna Cole', 'Mei Lin']);
    const { tents } = nameTentsView(fullCircle(3, { minors: true }), people);
    expect(tents.map(({ name }) => name)).toEqual(['Anna B.', 'Anna C.', 'Mei']);
  });

  it('leaves one to write on for somebody whose name is not known, and tells no need', () => {
    const view = nameTentsView(fullCircle(2), peopleNamed(['Amara']));
    expect(view.tents[1]).toEqual({ name: '', pronouns: '', badge: 2 });
    expect(JSON.stringify(view)).not.toContain('seat near');
  });
});

describe('the agreements', () => {
  it('say once when all were adopted on one day', () => {
    expect(agreementsPosterView(fullCircle(3))).toMatchObject({
      adoptedOn: '2026-08-03',
      isOpen: false,
      agreements: [{ adoptedOn: null }, { adoptedOn: null }, { adoptedOn: null }, { adoptedOn: null }],
    });
  });

  it('carry their own dates where they differ, and leave a line for the date where none is adopted', () => {
    const two = [
      { id: 'a', text: 'We listen.', adoptedOn: '2026-08-03' },
      { id: 'b', text: ' ' },
      { id: 'c', text: 'We may pass.' },
    ];
    expect(agreementsPosterView(fullCircle(3, { agreements: two }))).toMatchObject({
      adoptedOn: null,
      isOpen: false,
      agreements: [{ text: 'We listen.', adoptedOn: '2026-08-03' }, { text: 'We may pass.' }],
    });
    const none = [{ id: 'a', text: 'We listen.' }];
    expect(agreementsPosterView(fullCircle(3, { agreements: none }))).toMatchObject({ isOpen: true });
  });
});

describe('where to turn', () => {
  it('has what is urgent first, leaves out what is blank, and does not name the circle', () => {
    const circle = fullCircle(3);
    const referrals = [...circle.referrals, { id: 'x', kind: 'other' as const, name: ' ', contact: '' }];
    const view = referralSlipsView({ referrals });
    expect(view.groups.map(({ kind }) => kind)).toEqual(['crisis', 'counselling', 'group']);
    expect(JSON.stringify(view)).not.toContain(circle.name);
  });
});

describe('the keys', () => {
  it('are all keys of the registry, in the words of the app', () => {
    const said = keySheetView(place, 12, en).groups.flatMap(({ rows }) => rows.map(([, does]) => does));
    const keyed = registry.filter(({ keys, id }) => keys.length > 0 && id !== 'reload.nothing');
    expect(keyed.length).toBeGreaterThan(25);
    for (const { id } of keyed) expect(said).toContain(en.keys.commandWhen(id));
  });

  it('are those of this machine, and of a circle of this size', () => {
    const keysOf = (platform: 'mac' | 'other', people: number | null): string =>
      JSON.stringify(keySheetView({ platform, bareKeys: true }, people, en));
    expect(keysOf('mac', 4)).toContain('⌘');
    expect(keysOf('other', 4)).not.toContain('⌘');
    expect(keysOf('other', 9)).not.toContain('two digits');
    expect(keysOf('other', 10)).toContain('two digits');
    expect(keysOf('other', null)).toContain('more than nine');
  });
});

describe('what is asked for', () => {
  it('is nothing where there is nothing in it', () => {
    const empty = fullCircle(0, { agreements: [{ id: 'a', text: ' ' }], referrals: [] });
    const plan = planOfRows([]);
    const asked: readonly Printable[] = [
      { what: 'plan', paper, plan, circle: null, people: [], cues: false, access: false },
      { what: 'tents', paper, circle: empty, people: [] },
      { what: 'agreements', paper, circle: empty },
      { what: 'referrals', paper, circle: empty },
    ];
    for (const each of asked) expect(preparedView(each, place, en)).toBeNull();
    expect(preparedView({ what: 'feedback', paper }, place, en)).toEqual({ kind: 'feedback' });
  });

  it('keeps white margins on every paper, of which only what is cut and folded keeps its own', () => {
    expect(printKinds.filter((kind) => Math.min(...Object.values(marginsOf(kind))) < 12)).toEqual(['tents']);
    // A foot needs room below.
    for (const kind of printKinds.filter(hasFoot)) expect(marginsOf(kind).bottom).toBeGreaterThan(15);
    for (const kind of printKinds)
      for (const { inline } of Object.values(paperSizes))
        expect(inline - 2 * marginsOf(kind).inline).toBeGreaterThan(150);
  });
});
