// Owns proposing other starts (错峰): the solver says what no choice can exceed, every choice is queued anew, and what the
// simulation finds worse than before is none. The best value first, then the fewest moves that reach it, as short as can be.
import type { MapDocument } from '../../document/document.ts';
import { simulate, withDefaults } from '../../simulate/simulate.ts';
import type { Simulation } from '../../simulate/simulation.ts';
import { achieve, type Dictionaries, prepare } from '../achieve.ts';
import type { Achievement, AchieveOptions } from '../achievement.ts';
import { type Movable, movablesOf, withStarts } from './movable.ts';
import { type NoProposal, SAME, type StartMove, type StartOptions, type StartProposal } from './options.ts';
import type { Row, Solve } from './solver.ts';
import { type StartModel, startModel } from './start-model.ts';

/** Told while it looks: how often the solver was asked, the best value so far, and what cannot be exceeded. */
export type StartProgress = (progress: {
  readonly solved: number;
  readonly best: number;
  readonly bound: number;
}) => void;

/** After so many questions without anything better, or with fewer moves, the answer is the best that was found. */
const MOST_IN_VAIN = { better: 5, fewer: 2 };
/** What the arithmetic of the solver leaves over. */
const TINY = 1e-4;

export function proposeStarts(
  maps: readonly MapDocument[],
  knowledge: Dictionaries,
  options: AchieveOptions & StartOptions,
  solve: Solve,
  onProgress: StartProgress = () => {},
): StartProposal {
  const search = new Search(maps, knowledge, options, solve, onProgress);
  const { before, movables } = search;
  const unmoved = {
    moves: [],
    before,
    after: before,
    movable: movables.map(({ mapId, scenarioId }) => ({ mapId, scenarioId })),
  };
  const idle = { ...unmoved, isBest: true, isFewest: true, bound: before.achieved, tried: 0, solved: 0 };
  if (before.assumed - before.achieved < SAME) return { ...idle, reason: 'nothingLost' };
  if (movables.length === 0) return { ...idle, reason: 'nothingMovable' };
  const { best, isBest, isFewest, bound } = search.run();
  const counts = { isBest, isFewest, bound, tried: search.tried, solved: search.solved };
  const gain = best.result.achieved - before.achieved;
  if (gain >= SAME && gain < before.margin) return { ...unmoved, ...counts, reason: 'withinMargin' };
  if (gain < SAME) return { ...unmoved, ...counts, reason: whyNone(before, bound) };
  return { ...unmoved, ...counts, reason: undefined, moves: best.moves, after: best.result };
}

/** Nothing better was found: there is none, none that is worth it, or nobody knows. */
function whyNone({ achieved, margin }: Achievement, bound: number): NoProposal {
  if (bound < achieved + SAME) return 'noGain';
  return bound <= achieved + margin + TINY ? 'withinMargin' : 'noneFound';
}

export interface Tried {
  readonly moves: readonly StartMove[];
  readonly result: Achievement;
}

export interface Found {
  readonly best: Tried;
  readonly isBest: boolean;
  readonly isFewest: boolean;
  readonly bound: number;
}

/** One search; what was tried once is not tried again. */
export class Search {
  readonly before: Achievement;
  readonly movables: readonly Movable[];
  tried = 0;
  solved = 0;
  readonly #maps: readonly MapDocument[];
  readonly #knowledge: Dictionaries;
  readonly #options: AchieveOptions & StartOptions;
  readonly #solve: Solve;
  readonly #onProgress: StartProgress;
  /** What is still worth finding: nothing below the error of the assumptions, unless it is to be exact. */
  readonly #worth: number;
  readonly #known: Tried[] = [];
  /** Choices that have been tried. */
  readonly #closed: Row[] = [];
  #simulated: readonly Simulation[] | undefined;

  constructor(
    maps: readonly MapDocument[],
    knowledge: Dictionaries,
    options: AchieveOptions & StartOptions,
    solve: Solve,
    onProgress: StartProgress = () => {},
  ) {
    this.#maps = maps;
    this.#knowledge = knowledge;
    this.#options = options;
    this.#solve = solve;
    this.#onProgress = onProgress;
    this.before = achieve(maps, knowledge, options);
    this.#worth = options.exact ? 0 : this.before.margin;
    this.movables = movablesOf(maps, knowledge, options, prepare(maps, knowledge, options), options);
  }

  run(): Found {
    const model = startModel(prepare(this.#maps, this.#knowledge, this.#options), this.movables);
    this.#known.push({ moves: [], result: this.before });
    this.#closed.push(this.#closing(new Set(this.movables.map((_, index) => `x${index}_0`))));
    const bound = this.#findBest(model);
    if (bound > this.#best().result.achieved + this.#worth + TINY) this.#climb();
    this.#dropMoves();
    const isFewest = this.#findFewest(model);
    this.#shorten();
    const isBest = bound <= this.#best().result.achieved + this.#worth + TINY;
    return { best: this.#fewest(), isBest, isFewest, bound };
  }

  #best(): Tried {
    return this.#known.reduce((best, each) => (each.result.achieved > best.result.achieved ? each : best));
  }

  /** Of those that are as good as the best the one with the fewest moves, then with the shortest, then the better. */
  #fewest(): Tried {
    const best = this.#best().result.achieved;
    const good = this.#known.filter(({ result }) => result.achieved >= best - SAME);
    const daysOf = ({ moves }: Tried) => moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
    const isBefore = (a: Tried, b: Tried) =>
      a.moves.length - b.moves.length || daysOf(a) - daysOf(b) || b.result.achieved - a.result.achieved;
    return good.reduce((fewest, each) => (isBefore(each, fewest) < 0 ? each : fewest));
  }

  /** Until nothing that was not tried can be better by what is worth it; answers what cannot be exceeded. */
  #findBest(model: StartModel): number {
    let bound = Number.POSITIVE_INFINITY;
    for (let vain = 0; vain < this.#patience('better'); vain += 1) {
      const gap = this.#worth / 8;
      const answer = this.#ask({ ...this.#programOf(model), maximise: true, objective: model.objective, gap });
      const best = this.#best().result.achieved;
      if (!answer) return best;
      bound = Math.min(bound, model.certain + answer.objective + gap);
      this.#onProgress({ solved: this.solved, best, bound: Math.max(best, bound) });
      if (bound <= best + this.#worth + TINY) return Math.max(best, bound);
      this.#try(model, answer.chosen);
      if (this.#best().result.achieved > best + TINY) vain = -1;
    }
    return bound;
  }

  #patience(of: keyof typeof MOST_IN_VAIN): number {
    return this.#options.exact ? Number.POSITIVE_INFINITY : MOST_IN_VAIN[of];
  }

  /** What the solver did not settle: one start after the other where the best so far is better for it. */
  #climb(): void {
    for (const { mapId, scenarioId, start: from, choices } of this.movables) {
      const others = this.#best().moves.filter((move) => move.mapId !== mapId || move.scenarioId !== scenarioId);
      for (const { start: to } of choices) {
        const tried = this.tryMoves(to === from ? others : [...others, { mapId, scenarioId, from, to }]);
        if (tried) this.#known.push(tried);
      }
    }
  }

  /** Leaves a move out where the value stays, until none can be left out. */
  #dropMoves(): void {
    for (let { moves } = this.#fewest(), at = 0; at < moves.length; at += 1) {
      const tried = this.tryMoves(moves.filter((_, index) => index !== at));
      if (!tried || tried.result.achieved < this.#best().result.achieved - SAME) continue;
      this.#known.push(tried);
      moves = tried.moves;
      at = -1;
    }
  }

  /** Each move as short as it can be, the others as they are. */
  #shorten(): void {
    for (const { mapId, scenarioId, start: from, choices } of this.movables) {
      const { moves } = this.#fewest();
      const move = moves.find((each) => each.mapId === mapId && each.scenarioId === scenarioId);
      if (!move) continue;
      const nearer = choices
        .map(({ start }) => start)
        .filter((to) => to !== from && Math.abs(to - from) < Math.abs(move.to - from))
        .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
      for (const to of nearer) {
        const tried = this.tryMoves(moves.map((each) => (each === move ? { ...move, to } : each)));
        if (!tried || tried.result.achieved < this.#best().result.achieved - SAME) continue;
        this.#known.push(tried);
        break;
      }
    }
  }

  /** Until no choice with fewer moves can be as good as the best; true where that is proved. */
  #findFewest(model: StartModel): boolean {
    const objective = new Map([...model.variables.keys()].flatMap((name) => (name.endsWith('_0') ? [] : [[name, 1]])));
    for (let vain = 0; vain < this.#patience('fewer'); vain += 1) {
      const { moves } = this.#fewest();
      if (moves.length === 0) return true;
      const least = this.#best().result.achieved - SAME - TINY - model.certain;
      const program = this.#programOf(model);
      const good: Row = { terms: model.objective, sense: '>=', bound: least };
      const answer = this.#ask({ ...program, rows: [...program.rows, good], maximise: false, objective, gap: 0 });
      if (!answer || Math.round(answer.objective) >= moves.length) return true;
      this.#try(model, answer.chosen);
    }
    return false;
  }

  #programOf({ rows, variables }: StartModel) {
    return { rows: [...rows, ...this.#closed], binaries: [...variables.keys()] };
  }

  #ask(program: Parameters<Solve>[0]) {
    this.solved += 1;
    return this.#solve(program);
  }

  #closing(chosen: ReadonlySet<string>): Row {
    return { terms: new Map([...chosen].map((name) => [name, 1])), sense: '<=', bound: chosen.size - 1 };
  }

  #try({ variables }: StartModel, chosen: ReadonlySet<string>): void {
    this.#closed.push(this.#closing(chosen));
    const moves = [...chosen].flatMap((name): readonly StartMove[] => {
      const { movable, start } = variables.get(name) as { movable: Movable; start: number };
      const { mapId, scenarioId, start: from } = movable;
      return start === from ? [] : [{ mapId, scenarioId, from, to: start }];
    });
    const tried = this.tryMoves(moves);
    if (tried) this.#known.push(tried);
  }

  /** Queued anew; undefined where the simulation finds something worse than before. */
  tryMoves(moves: readonly StartMove[]): Tried | undefined {
    this.tried += 1;
    const moved = withStarts(this.#maps, moves);
    const result = achieve(moved, this.#knowledge, this.#options);
    return this.#isNoWorse(moved) ? { moves, result } : undefined;
  }

  #isNoWorse(moved: readonly MapDocument[]): boolean {
    this.#simulated ??= this.#maps.map((map) => this.#simulate(map));
    return moved.every((map, index) => {
      const before = this.#simulated?.[index] as Simulation;
      return map === this.#maps[index] || worsened(before, this.#simulate(map)).length === 0;
    });
  }

  #simulate(map: MapDocument): Simulation {
    return simulate(map, this.#knowledge, withDefaults(map, this.#options.today));
  }
}

/** What a plan breaks that it did not break before, or breaks more: caps of customers, and time limits of channels. */
export function worsened(before: Simulation, after: Simulation): readonly string[] {
  const peaks = new Map(
    before.segments.flatMap(({ id, loads }) =>
      loads.map((load) => [`${id} ${load.subject} ${load.windowDays}`, load.peak]),
    ),
  );
  const caps = after.segments.flatMap(({ id, loads }) =>
    loads.flatMap(({ subject, windowDays, cap, peak }) => {
      const key = `${id} ${subject} ${windowDays}`;
      return cap !== null && peak > cap && peak > (peaks.get(key) ?? 0) ? [key] : [];
    }),
  );
  const waits = new Map(
    before.channels.map(({ key, missesLimit, waitDays }) => [key, missesLimit ? (waitDays ?? 0) : 0]),
  );
  const late = after.channels.flatMap(({ key, missesLimit, waitDays }) =>
    missesLimit && (waitDays ?? 0) > (waits.get(key) ?? 0) ? [key] : [],
  );
  return [...caps, ...late];
}
