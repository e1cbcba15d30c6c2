// Owns reading the command line, choosing the command and turning its end into an exit code.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { ProblemCode } from '../../shared/i18n/problems.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { type CliCommand, commands, USAGE } from './commands.ts';
import { openOutput } from './output.ts';

/** 0 done; 1 findings of severity error, or verification failed; 2 unusable arguments or input, nothing written. */
export type ExitCode = 0 | 1 | 2;

/** What is wrong with a map or a package itself, rather than with the way it was asked for. */
const CHECK_FAILED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'E_EXPORT_CHAIN',
  'E_EXPORT_EARLY',
  'E_EXPORT_EXPIRED',
  'E_EXPORT_FINDINGS',
  'E_EXPORT_FINISHED',
  'E_EXPORT_BLANKS',
  'E_EXPORT_NOT_APPROVED',
  'E_EXPORT_WARNINGS',
  'E_PACKAGE_CHANGED',
  'E_PACKAGE_PAGE',
  'E_PACKAGE_UNTRUSTED',
  'E_OVERLAY_REFUSED',
]);

export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  const output = openOutput(args.includes('--json'));
  const { name, rest } = splitName(args);
  if (name === undefined || name === 'help' || name === '--help') {
    if (name === undefined) output.note(USAGE);
    else output.line(USAGE);
    output.value({ usage: USAGE });
    return name === undefined ? 2 : 0;
  }
  try {
    if (!Object.hasOwn(commands, name)) throw new ProblemError('E_USAGE', { detail: `unknown command ${name}` });
    const command = commands[name as keyof typeof commands];
    const end = await command.run({ ...readArguments(command, rest), output });
    await output.finish();
    return end;
  } catch (error) {
    const problem = toProblem(error);
    output.problem(problem);
    if (problem.code === 'E_USAGE') output.note(USAGE);
    return CHECK_FAILED.has(problem.code) ? 1 : 2;
  }
}

/** A command is one word, or two where the first alone is none. */
function splitName([first, second, ...others]: readonly string[]): {
  name: string | undefined;
  rest: readonly string[];
} {
  const both = `${first} ${second}`;
  if (Object.hasOwn(commands, both)) return { name: both, rest: others };
  return { name: first, rest: second === undefined ? [] : [second, ...others] };
}

function readArguments(command: CliCommand, args: readonly string[]) {
  const options: ParseArgsOptionsConfig = { json: { type: 'boolean' } };
  for (const option of command.options) options[option] = { type: 'string' };
  for (const flag of command.flags ?? []) options[flag] = { type: 'boolean' };
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  const least = command.operands.length;
  if (command.several ? positionals.length < least : positionals.length !== least) {
    throw new ProblemError('E_USAGE', { detail: `expected ${command.operands.join(' ') || 'no operands'}` });
  }
  const flags = new Set(command.flags?.filter((flag) => values[flag] === true));
  const given = Object.fromEntries(Object.entries(values).filter(([name]) => !flags.has(name))) as Readonly<
    Record<string, string | undefined>
  >;
  for (const option of [...(command.required ?? []), ...Object.keys(given)]) {
    // An empty value is what an unset shell variable leaves: it must not come to mean the current folder.
    if (!given[option]) throw new ProblemError('E_USAGE', { detail: `--${option} is missing` });
  }
  return { operands: positionals, values: given, flags };
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const isArguments = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const detail = error instanceof Error ? error.message : String(error);
  return { code: isArguments ? 'E_USAGE' : 'E_INTERNAL', params: { detail } };
}
