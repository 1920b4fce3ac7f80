import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../../electron/export/arguments.ts';
import { en } from '../../../../shared/words/en.ts';

const parse = (line: string) => parseArguments(line.split(' '));

describe('Command line: arguments', () => {
  it('defaults: own, full names, md and pdf', () => {
    expect(parse('summary talk.rttm --to out')).toEqual({
      ok: true,
      value: {
        file: 'talk.rttm',
        to: 'out',
        formats: ['md', 'pdf'],
        audience: 'own',
        names: 'full',
        force: false,
      },
    });
  });

  it('the usage line says the defaults', () => {
    const wanted = parse('summary f --to d');
    if (!wanted.ok) throw new Error(wanted.error.code);
    const { formats, audience, names } = wanted.value;
    expect(en.cli.usage).toContain(
      `without options: ${formats.join(' and ')}, for ${audience}, which holds private notes, names ${names}`,
    );
  });

  it('what is shared with the world has no names unless they are asked for', () => {
    expect(parse('summary f --to d --audience shareable')).toMatchObject({ value: { names: 'none' } });
    expect(parse('summary f --to d --audience=shareable --names=first')).toMatchObject({
      value: { names: 'first' },
    });
    expect(parse('summary f --to d --audience circle')).toMatchObject({ value: { names: 'full' } });
  });

  it('takes every format once, in any place', () => {
    expect(parse('summary --format csv,json,md,md --to d -- --odd.json')).toMatchObject({
      value: { file: '--odd.json', formats: ['csv', 'json', 'md'] },
    });
  });

  it.each([
    ['', { code: 'unknownCommand', text: '' }],
    ['summry f --to d', { code: 'unknownCommand', text: 'summry' }],
    ['summary', { code: 'usage' }],
    ['summary f', { code: 'usage' }],
    ['summary f --to', { code: 'noValue', text: '--to' }],
    ['summary f --to=', { code: 'noValue', text: '--to' }],
    ['summary f g --to d', { code: 'tooMany', text: 'g' }],
    ['summary f --to d --to e', { code: 'twice', text: '--to' }],
    ['summary f --to d --fast', { code: 'unknownOption', text: '--fast' }],
    ['summary f --to d --format doc', { code: 'notOneOf', option: '--format', text: 'doc' }],
    ['summary f --to d --format md,', { code: 'notOneOf', text: '' }],
    ['summary f --to d --audience all', { code: 'notOneOf', option: '--audience' }],
    ['summary f --to d --names nick', { code: 'notOneOf', option: '--names' }],
    ['summary f --to d --audience circle --format csv', { code: 'ownOnly', format: 'csv' }],
    ['summary f --to d --format md,json --audience absent', { code: 'ownOnly', format: 'json' }],
  ])('"%s" is refused', (line, error) => {
    expect(parse(line)).toMatchObject({ ok: false, error });
  });
});
