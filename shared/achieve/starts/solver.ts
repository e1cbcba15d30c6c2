// Owns what is asked of a solver of mixed-integer programs, and reading its answer; the program itself is loaded where it runs.

/** A linear expression: coefficients by name of the variable. */
export type Terms = ReadonlyMap<string, number>;

export interface Row {
  readonly terms: Terms;
  readonly sense: '<=' | '>=' | '=';
  readonly bound: number;
}

export interface Program {
  readonly maximise: boolean;
  readonly objective: Terms;
  readonly rows: readonly Row[];
  /** Variables that are 0 or 1; all others are at least 0. */
  readonly binaries: readonly string[];
  /** The answer may be so far from the best. */
  readonly gap: number;
}

export interface Solved {
  readonly objective: number;
  /** The binaries that are 1. */
  readonly chosen: ReadonlySet<string>;
}

/** Undefined where no choice keeps all rows. */
export type Solve = (program: Program) => Solved | undefined;

/** What of the `highs` package is used. */
export interface LpSolver {
  solve(
    problem: string,
    options: Readonly<Record<string, unknown>>,
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Index: number; readonly Primal?: number }>>;
  };
}

const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  random_seed: 1,
  threads: 1,
  // Small programs, asked often: what it takes to find good answers early is longer than the search itself.
  mip_heuristic_effort: 0,
  mip_heuristic_run_feasibility_jump: false,
  mip_detect_symmetry: false,
};
/** As near as the arithmetic of the solver comes. */
const LEAST_GAP = 1e-6;

export function solveWith(solver: LpSolver): Solve {
  return (program) => {
    const { Status, ObjectiveValue, Columns } = solver.solve(lpText(program), {
      ...OPTIONS,
      mip_abs_gap: Math.max(LEAST_GAP, program.gap),
    });
    if (Status === 'Infeasible') return undefined;
    if (Status !== 'Optimal') throw new Error(`the solver ended with ${Status}`);
    const chosen = program.binaries.filter((name) => (Columns[name]?.Primal ?? 0) > 0.5);
    return { objective: ObjectiveValue, chosen: new Set(chosen) };
  };
}

/** In the LP format, which solvers read. */
export function lpText({ maximise, objective, rows, binaries }: Program): string {
  const lines = [maximise ? 'Maximize' : 'Minimize', ` goal: ${expression(objective)}`, 'Subject To'];
  for (const [index, { terms, sense, bound }] of rows.entries()) {
    lines.push(` r${index}: ${expression(terms)} ${sense} ${bound}`);
  }
  if (binaries.length > 0) lines.push('Binary', ` ${binaries.join('\n ')}`);
  return [...lines, 'End', ''].join('\n');
}

/** A line may not be too long for the format. */
function expression(terms: Terms): string {
  const parts = [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
  return parts.length === 0 ? '0 nothing' : parts.join('\n  ');
}
