// Owns what is kept of a long run: which parts are done with what outcome, so that it can be gone on with later.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface DonePart {
  readonly set: string;
  readonly part: string;
  readonly seed: number;
  readonly runs: number;
  readonly failures: readonly string[];
  readonly ranOn: string;
  readonly seconds: number;
}

export interface ProgressFile {
  readonly done: readonly DonePart[];
  add(part: DonePart): void;
}

/** What `file` holds, without the sets that begin afresh. Each part is kept as soon as it is done. */
export function openProgress(file: string, fresh: readonly string[]): ProgressFile {
  const done = read(file).filter(({ set }) => !fresh.includes(set));
  const write = (): void => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.tmp`, `${JSON.stringify(done, null, 2)}\n`);
    renameSync(`${file}.tmp`, file);
  };
  write();
  return {
    done,
    add: (part) => {
      done.push(part);
      write();
    },
  };
}

function read(file: string): DonePart[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DonePart[]) : [];
}
