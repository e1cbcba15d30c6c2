// Owns what the command line prints: results on stdout, messages in both languages on stderr, JSON when asked for.
import { formatMessage, type Message, type MessageParams } from '../../shared/i18n/message.ts';
import { problems } from '../../shared/i18n/problems.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { errorCode } from '../store/database/sqlite-problem.ts';

export interface Output {
  /** A line for people on stdout; nothing with `--json`. */
  line(text: string): void;
  /** The result; printed only with `--json`, once. */
  value(value: unknown): void;
  /** A remark on stderr. */
  note(text: string): void;
  /** Both languages of a message on stderr. */
  message(message: Message, params?: MessageParams): void;
  /** A problem on stderr; with `--json` also as the one value on stdout. */
  problem(problem: Problem): void;
  /** The same with `names` for paths, and, where stdout is for a file, its lines on stderr. */
  naming(names: ReadonlyMap<string, string>, aside: boolean): Output;
  /** Waits until all is printed. Throws E_FILE_NOT_WRITTEN when stdout took less, for example on a full disk. */
  finish(): Promise<void>;
}

/** `中文 / English` */
export function bothLanguages(message: Message, params?: MessageParams): string {
  return `${formatMessage(message, 'zh', params)} / ${formatMessage(message, 'en', params)}`;
}

export function openOutput(json: boolean): Output {
  let failure: string | undefined;
  process.stdout.on('error', (error) => {
    // A reader that has seen enough, such as head, closes the pipe: the command still finishes what it does.
    const code = errorCode(error);
    if (code !== 'EPIPE') failure ??= code ?? error.message;
  });
  // Nobody reads the messages; the exit code still tells.
  process.stderr.on('error', () => {});
  const out = (text: string) => void process.stdout.write(`${text}\n`);
  const err = (text: string) => void process.stderr.write(`${text}\n`);
  const output: Output = {
    naming: (names, aside) => {
      const named = (text: string) => [...names].reduce((said, [path, name]) => said.replaceAll(path, name), text);
      return { ...output, line: (text) => (aside ? err : output.line)(named(text)) };
    },
    line: (text) => {
      if (!json) out(text);
    },
    value: (value) => {
      if (json) out(JSON.stringify(value, null, 2));
    },
    note: err,
    message: (message, params) => err(bothLanguages(message, params)),
    problem: ({ code, params, details = [] }) => {
      const message: Message = problems[code];
      err(`${code}: ${bothLanguages(message, params)}`);
      for (const detail of details) err(`  ${detail}`);
      if (!json) return;
      const [zh, en] = [formatMessage(message, 'zh', params), formatMessage(message, 'en', params)];
      out(JSON.stringify({ error: { code, zh, en, details } }, null, 2));
    },
    finish: async () => {
      await new Promise((resolve) => process.stdout.write('', resolve));
      if (failure !== undefined) throw new ProblemError('E_FILE_NOT_WRITTEN', { file: 'stdout', reason: failure });
    },
  };
  return output;
}
