// Owns what a command's files are beside paths: `-` for stdin or stdout by way of a private folder, and no overwriting unasked.
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../../shared/problem.ts';
import { MAX_FILE_BYTES } from '../store/files/read-text.ts';
import type { Arguments } from './arguments.ts';
import type { CliCommand } from './commands.ts';

export interface Streams extends Arguments {
  /** What stands for `-` in messages, by its path. */
  readonly names: ReadonlyMap<string, string>;
  /** The file whose content is to be printed at the end. */
  readonly printed?: string;
  /** Prints what belongs on stdout. */
  print(): Promise<void>;
  close(): void;
}

/** Throws E_USAGE where `-` can mean no file, and E_FILE_EXISTS for a file that would be overwritten. */
export async function openStreams(command: CliCommand, given: Arguments): Promise<Streams> {
  const folder = usesDash(given) ? mkdtempSync(join(tmpdir(), 'strategy-map-cli-')) : undefined;
  const close = () => folder !== undefined && rmSync(folder, { recursive: true, force: true });
  try {
    const names = new Map<string, string>();
    const { reads = [], writes = [] } = command;
    const inputs = [...given.operands, ...reads.map((name) => given.values[name])].filter((each) => each === '-');
    const outputs = writes.filter((name) => given.values[name] === '-');
    const dashes = [...given.operands, ...Object.values(given.values)].filter((each) => each === '-').length;
    if (inputs.length > 1 || outputs.length > 1 || dashes > inputs.length + outputs.length)
      throw new ProblemError('E_USAGE', { detail: DASH });
    if (outputs.length > 0 && given.flags.has('json')) throw new ProblemError('E_USAGE', { detail: DASH_JSON });
    const input = inputs.length > 0 && folder ? await keepInput(folder) : '-';
    const output = folder
      ? join(folder, `out${outputs[0] === 'xlsx' || outputs[0] === 'csv' ? `.${outputs[0]}` : ''}`)
      : '-';
    if (inputs.length > 0) names.set(input, 'stdin');
    if (outputs.length > 0) names.set(output, 'stdout');
    const values = Object.fromEntries(
      Object.entries(given.values).map(([name, value]) =>
        value === '-' ? [name, writes.includes(name) ? output : input] : [name, value],
      ),
    );
    for (const name of writes) refuseExisting(values[name], given.flags);
    const operands = given.operands.map((each) => (each === '-' ? input : each));
    const print = async () => {
      if (outputs.length > 0 && existsSync(output))
        await pipeline(createReadStream(output), process.stdout, { end: false });
    };
    return {
      operands,
      values,
      flags: given.flags,
      names,
      ...(outputs.length > 0 && { printed: output }),
      print,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Throws E_FILE_EXISTS. */
export function refuseExisting(file: string | undefined, flags: ReadonlySet<string>): void {
  if (file !== undefined && existsSync(file) && !flags.has('force')) {
    throw new ProblemError('E_FILE_EXISTS', { file: resolve(file) });
  }
}

const usesDash = ({ operands, values }: Arguments) => operands.includes('-') || Object.values(values).includes('-');

/** Named as what it seems to be: a workbook, or text. */
async function keepInput(folder: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    // One byte more than any file may have: reading it says the rest.
    if (length > MAX_FILE_BYTES) break;
  }
  const bytes = Buffer.concat(chunks);
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const isJson = /^(?:\u00ef\u00bb\u00bf)?\s*[{[]/.test(bytes.subarray(0, 100).toString('latin1'));
  const file = join(folder, `stdin.${isWorkbook ? 'xlsx' : isJson ? 'json' : 'csv'}`);
  writeFileSync(file, bytes, { mode: 0o600 });
  return file;
}

const DASH = {
  zh: '- 只能用于一个要读的文件和一个要写的文件',
  en: '- stands for one file that is read and one that is written',
};
const DASH_JSON = { zh: '--json 与 - 都要写标准输出', en: '--json and - would both print on stdout' };
