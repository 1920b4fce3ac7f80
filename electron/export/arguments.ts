import { exportFormats, mayHave, type ExportFormat } from '../../shared/summary/formats.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import { defaultNames } from '../../shared/summary/audience.ts';
import { sortArguments, type OptionsError } from './options.ts';
import { audiences, nameStyles, type Audience, type NameStyle } from '../../shared/summary/view.ts';

export interface SummaryArguments {
  readonly file: string;
  readonly to: string;
  readonly formats: readonly ExportFormat[];
  readonly audience: Audience;
  readonly names: NameStyle;
  readonly force: boolean;
}

export type ArgumentsError =
  | { readonly code: 'usage' }
  | { readonly code: 'unknownCommand'; readonly text: string }
  | OptionsError
  | {
      readonly code: 'notOneOf';
      readonly option: string;
      readonly text: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'ownOnly'; readonly format: ExportFormat };

const valued = ['--to', '--format', '--audience', '--names'] as const;

/** `summary FILE --to DIR [--format …] [--audience …] [--names …] [--force]`; `--option=value` does as well. */
export function parseArguments(given: readonly string[]): Result<SummaryArguments, ArgumentsError> {
  const [command, ...rest] = given;
  if (command === undefined) return fail({ code: 'usage' });
  if (command !== 'summary') return fail({ code: 'unknownCommand', text: command });
  const split = sortArguments(rest, valued, ['--force']);
  if (!split.ok) return split;
  const { options, files, switches } = split.value;
  const [file, more] = files;
  const to = options.get('--to');
  if (file === undefined || to === undefined) return fail({ code: 'usage' });
  if (more !== undefined) return fail({ code: 'tooMany', text: more });

  const audience = oneOf('--audience', options.get('--audience') ?? 'own', audiences);
  if (!audience.ok) return audience;
  const names = oneOf('--names', options.get('--names') ?? defaultNames(audience.value), nameStyles);
  if (!names.ok) return names;
  const formats: ExportFormat[] = [];
  for (const text of (options.get('--format') ?? 'md,pdf').split(',')) {
    const format = oneOf('--format', text.trim(), exportFormats);
    if (!format.ok) return format;
    if (!mayHave(audience.value, format.value)) return fail({ code: 'ownOnly', format: format.value });
    if (!formats.includes(format.value)) formats.push(format.value);
  }
  return ok({
    file,
    to,
    formats,
    audience: audience.value,
    names: names.value,
    force: switches.has('--force'),
  });
}

function oneOf<const T extends readonly string[]>(
  option: string,
  text: string,
  known: T,
): Result<T[number], ArgumentsError> {
  return known.includes(text) ? ok(text) : fail({ code: 'notOneOf', option, text, known });
}
