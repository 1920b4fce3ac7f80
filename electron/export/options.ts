import { fail, ok, type Result } from '../../shared/lib/result.ts';

/** What stands wrong among the words after a command. */
export interface OptionsError {
  readonly code: 'unknownOption' | 'noValue' | 'twice' | 'tooMany';
  readonly text: string;
}

export interface Sorted<Option extends string, Switch extends string> {
  readonly options: ReadonlyMap<Option, string>;
  readonly switches: ReadonlySet<Switch>;
  readonly files: readonly string[];
}

/** Options with a value, `--option value` or `--option=value`; switches without one; the rest, and all after `--`, are files. */
export function sortArguments<Option extends string = never, Switch extends string = never>(
  given: readonly string[],
  valued: readonly Option[],
  plain: readonly Switch[],
): Result<Sorted<Option, Switch>, OptionsError> {
  const options = new Map<Option, string>();
  const switches = new Set<Switch>();
  const files: string[] = [];
  let onlyFiles = false;
  for (let i = 0; i < given.length; i += 1) {
    const text = given[i] ?? '';
    const alone = plain.find((each) => each === text);
    if (onlyFiles || !text.startsWith('-') || text === '-') {
      files.push(text);
    } else if (text === '--') {
      onlyFiles = true;
    } else if (alone !== undefined) {
      switches.add(alone);
    } else {
      const [name = '', ...joined] = text.split('=');
      const option = valued.find((each) => each === name);
      if (option === undefined) return fail({ code: 'unknownOption', text: name });
      const value = joined.length > 0 ? joined.join('=') : given[(i += 1)];
      if (value === undefined || value === '') return fail({ code: 'noValue', text: option });
      if (options.has(option)) return fail({ code: 'twice', text: option });
      options.set(option, value);
    }
  }
  return ok({ options, switches, files });
}
