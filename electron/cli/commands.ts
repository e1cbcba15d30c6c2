// Owns the list of commands and their usage. Each loads its own code when it runs, so that none pays for the others.
// When adding one: its function in a file of this folder, one entry below, and what it says of itself in help.ts.
import type { Output } from './output.ts';

export interface Invocation {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Options without a value that were given. */
  readonly flags: ReadonlySet<string>;
  readonly output: Output;
}

export interface CliCommand {
  readonly operands: readonly string[];
  /** The last operand may be given several times. */
  readonly several?: true;
  /** Options that take a value; `--json`, `--force` and `--help` are there for all. */
  readonly options: readonly string[];
  /** Options without a value. */
  readonly flags?: readonly string[];
  readonly required?: readonly string[];
  /** Options that name a file to read, for which `-` is stdin, as it is for operands. */
  readonly reads?: readonly string[];
  /** Options that name a file to write: `-` is stdout, and one that exists is overwritten with `--force` alone. */
  readonly writes?: readonly string[];
  run(invocation: Invocation): Promise<0 | 1>;
}

export const commands = {
  lint: {
    operands: ['<map.json>'],
    options: ['stage', 'holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./maps.ts')).lint(invocation),
  },
  rows: {
    operands: ['<map.json>'],
    options: ['csv', 'xlsx'],
    writes: ['csv', 'xlsx'],
    run: async (invocation) => (await import('./maps.ts')).rows(invocation),
  },
  complete: {
    operands: ['<map.json>'],
    options: ['out', 'data'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./complete.ts')).complete(invocation),
  },
  'from-table': {
    operands: ['<table>'],
    options: ['out', 'sheet', 'title', 'code', 'data'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./from-table.ts')).fromTable(invocation),
  },
  compare: {
    operands: ['<old.json>', '<new.json>'],
    options: ['data'],
    run: async (invocation) => (await import('./compare.ts')).compare(invocation),
  },
  coverage: {
    operands: ['<map.json>'],
    options: ['matrix', 'data'],
    run: async (invocation) => (await import('./coverage.ts')).coverage(invocation),
  },
  forecast: {
    operands: ['<map.json>'],
    options: ['take-up', 'volume', 'holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./forecast.ts')).forecast(invocation),
  },
  simulate: {
    operands: ['<map.json>'],
    options: ['from', 'days', 'seed', 'holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./simulate.ts')).simulate(invocation),
  },
  achieve: {
    operands: ['<map.json>…'],
    several: true,
    options: ['capacity', 'most-wait', 'holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./achieve.ts')).achieve(invocation),
  },
  propose: {
    operands: ['<map.json>…'],
    several: true,
    options: ['most-days', 'step-days', 'keep', 'capacity', 'most-wait', 'out', 'holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./propose.ts')).propose(invocation),
  },
  templates: {
    operands: [],
    options: ['out'],
    run: async (invocation) => (await import('./maps.ts')).templates(invocation),
  },
  import: {
    operands: ['<map.json>'],
    options: ['data'],
    run: async (invocation) => (await import('./data-folder.ts')).importMap(invocation),
  },
  list: {
    operands: [],
    options: ['data'],
    run: async (invocation) => (await import('./data-folder.ts')).list(invocation),
  },
  get: {
    operands: ['<id>'],
    options: ['data', 'out'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./data-folder.ts')).get(invocation),
  },
  backup: {
    operands: [],
    options: ['data', 'out'],
    required: ['out'],
    run: async (invocation) => (await import('./backups.ts')).backup(invocation),
  },
  restore: {
    operands: ['<backup.db>'],
    options: ['data'],
    run: async (invocation) => (await import('./backups.ts')).restore(invocation),
  },
  check: {
    operands: [],
    options: ['data'],
    run: async (invocation) => (await import('./backups.ts')).check(invocation),
  },
  keygen: {
    operands: [],
    options: ['out', 'passphrase-env'],
    required: ['out'],
    run: async (invocation) => (await import('./packages.ts')).keygen(invocation),
  },
  export: {
    operands: ['<map.json>'],
    options: ['branches', 'out', 'key', 'overlays', 'reason', 'holidays', 'passphrase-env', 'data'],
    flags: ['only-changed', 'allow-blanks', 'trial', 'yes'],
    required: ['branches', 'out', 'key'],
    reads: ['branches', 'holidays'],
    run: async (invocation) => (await import('./packages.ts')).exportPackages(invocation),
  },
  'overlay check': {
    operands: ['<map.json>', '<overlay.json>'],
    options: ['holidays', 'data'],
    reads: ['holidays'],
    run: async (invocation) => (await import('./overlay.ts')).check(invocation),
  },
  'overlay apply': {
    operands: ['<map.json>', '<overlay.json>'],
    options: ['out'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./overlay.ts')).apply(invocation),
  },
  'overlay rebase': {
    operands: ['<old.json>', '<new.json>', '<overlay.json>'],
    options: ['out'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./overlay.ts')).rebase(invocation),
  },
  render: {
    operands: ['<map.json>'],
    options: ['format', 'out', 'scale', 'paper', 'lang', 'data'],
    flags: ['transparent'],
    required: ['format', 'out'],
    writes: ['out'],
    run: async (invocation) => (await import('./render.ts')).render(invocation),
  },
  diagnostics: {
    operands: [],
    options: ['data', 'out', 'lang'],
    required: ['out'],
    writes: ['out'],
    run: async (invocation) => (await import('./diagnostics.ts')).diagnostics(invocation),
  },
  verify: {
    operands: ['<package>'],
    options: ['trust'],
    run: async (invocation) => (await import('./packages.ts')).verify(invocation),
  },
} as const satisfies Record<string, CliCommand>;

export type CommandName = keyof typeof commands;
