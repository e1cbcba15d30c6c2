// Owns taking a command's arguments apart: what is unknown or missing is said in words, with the nearest right one.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { formatMessage, type Language, type Message, type MessageParams } from '../../shared/i18n/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { CliCommand, Invocation } from './commands.ts';

const FLAGS = ['json', 'force', 'help'] as const;

export type Arguments = Pick<Invocation, 'operands' | 'values' | 'flags'>;

/** Throws E_USAGE. */
export function readArguments(command: CliCommand, args: readonly string[]): Arguments {
  const flags = new Set<string>([...FLAGS, ...(command.flags ?? [])]);
  const options: ParseArgsOptionsConfig = {};
  for (const option of command.options) options[option] = { type: 'string' };
  for (const flag of flags) options[flag] = { type: 'boolean' };
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name)) throw wrong(UNKNOWN, { given: rawName }, name, Object.keys(options), '--');
    if (flags.has(name) && value !== undefined) throw wrong(NO_VALUE, { given: rawName });
    // What looks like the next option is no value: `--from --days 3`.
    if (!flags.has(name) && (value === undefined || (!token.inlineValue && /^--?[a-z]/.test(value))))
      throw wrong(MISSING_VALUE, { given: rawName });
  }
  const least = command.operands.length;
  const isShort = positionals.length < least;
  if (!values.help && (isShort || (!command.several && positionals.length > least))) {
    const wanted = command.operands.join(' ');
    throw wrong(isShort ? TOO_FEW : TOO_MANY, { wanted, extra: positionals.slice(least).join(' ') });
  }
  const given = Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const needed = values.help ? [] : (command.required ?? []);
  for (const option of [...needed, ...Object.keys(given)]) {
    // An empty value is what an unset shell variable leaves: it must not come to mean the current folder.
    if (!given[option]) throw wrong(MISSING, { given: `--${option}` });
  }
  return { operands: positionals, values: given, flags: new Set([...flags].filter((flag) => values[flag] === true)) };
}

export function unknownCommand(name: string, known: readonly string[]): ProblemError {
  return wrong(UNKNOWN_COMMAND, { given: name }, name, known, '');
}

function wrong(
  message: Message,
  params: MessageParams,
  name = '',
  known: readonly string[] = [],
  mark = '',
): ProblemError {
  const near = nearest(name, known);
  const said = (language: Language) => {
    const meant = near === undefined ? '' : formatMessage(MEANT, language, { near: `${mark}${near}` });
    return `${formatMessage(message, language, params)}${meant}`;
  };
  return new ProblemError('E_USAGE', { detail: { zh: said('zh'), en: said('en') } });
}

/** The known name that is fewest keystrokes away; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const best = known
    .map((each) => ({ each, away: distance(name, each) }))
    .sort((a, b) => a.away - b.away)
    .at(0);
  return best && best.away <= Math.max(1, Math.floor(best.each.length / 3)) ? best.each : undefined;
}

/** Letters put in, left out, exchanged for others, or swapped with the next. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const row = rows[i];
      if (row) row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same, swapped);
    }
  }
  return at(a.length, b.length);
}

const UNKNOWN: Message = { zh: '没有选项 {given}', en: 'there is no option {given}' };
const UNKNOWN_COMMAND: Message = { zh: '没有命令 {given}', en: 'there is no command {given}' };
const MEANT: Message = { zh: '，是否指 {near}', en: '; did you mean {near}?' };
const NO_VALUE: Message = { zh: '{given} 不带取值', en: '{given} takes no value' };
const MISSING_VALUE: Message = { zh: '{given} 之后缺少取值', en: '{given} needs a value after it' };
const MISSING: Message = { zh: '缺少 {given}，或其取值为空', en: '{given} is missing or empty' };
const TOO_FEW: Message = { zh: '需要 {wanted}', en: 'it needs {wanted}' };
const TOO_MANY: Message = { zh: '多出 {extra}', en: 'too many: {extra}' };
