// Owns reading the command line, choosing the command and turning its end into an exit code.
import type { ProblemCode } from '../../shared/i18n/problems.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { readArguments, unknownCommand } from './arguments.ts';
import { type CliCommand, type CommandName, commands } from './commands.ts';
import { helpOf, USAGE } from './help.ts';
import { openOutput } from './output.ts';
import { plainProblem } from './plain-problem.ts';
import { programVersion } from './program-version.ts';
import { openStreams, type Streams } from './streams.ts';

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
  const tell = (text: string, key: string): 0 => {
    output.line(text);
    output.value({ [key]: text });
    return 0;
  };
  if (name === undefined) {
    output.note(USAGE);
    output.value({ usage: USAGE });
    return 2;
  }
  if (name === '--version') return tell(programVersion(), 'version');
  if (name === '--help') return tell(USAGE, 'usage');
  let [streams, known]: [Streams | undefined, CommandName | undefined] = [undefined, undefined];
  try {
    // `help lint` and `overlay --help` too.
    const asked = name === 'help' ? rest.filter((each) => each !== '--json').join(' ') : name;
    if (asked === '' || asked === 'overlay') return tell(asked === '' ? USAGE : overlayHelp(), 'usage');
    known = commandOf(asked);
    if (name === 'help') return tell(helpOf(known), 'usage');
    const command: CliCommand = commands[known];
    const given = readArguments(command, rest);
    if (given.flags.has('help')) return tell(helpOf(known), 'usage');
    streams = await openStreams(command, given);
    const { operands, values, flags, names, printed } = streams;
    const end = await command.run({ operands, values, flags, output: output.naming(names, printed !== undefined) });
    await streams.print();
    await output.finish();
    return end;
  } catch (error) {
    const paths = [...rest, ...(streams?.operands ?? []), ...Object.values(streams?.values ?? {})];
    const problem = plainProblem(
      toProblem(error),
      paths.filter((path) => path !== undefined),
      streams?.names ?? new Map(),
    );
    output.problem(problem);
    if (problem.code === 'E_USAGE') output.note(known === undefined ? USAGE : helpOf(known));
    return CHECK_FAILED.has(problem.code) ? 1 : 2;
  } finally {
    streams?.close();
  }
}

/** Throws E_USAGE for what is no command. */
function commandOf(name: string): CommandName {
  if (Object.hasOwn(commands, name)) return name as CommandName;
  throw unknownCommand(name, Object.keys(commands));
}

const overlayHelp = () => {
  const all = Object.keys(commands) as CommandName[];
  return all
    .filter((name) => name.startsWith('overlay '))
    .map(helpOf)
    .join('\n');
};

/** A command is one word, or two where the first alone is none. */
function splitName([first, second, ...others]: readonly string[]): {
  name: string | undefined;
  rest: readonly string[];
} {
  const both = `${first} ${second}`;
  if (Object.hasOwn(commands, both) || (first === 'overlay' && second !== undefined && !second.startsWith('-')))
    return { name: both, rest: others };
  return { name: first, rest: second === undefined ? [] : [second, ...others] };
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'E_INTERNAL', params: { detail: error instanceof Error ? error.message : String(error) } };
}
