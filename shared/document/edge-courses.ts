// Owns the courses of edges, for whoever draws them: how they spread at a card, on which track beside their lane they run, and
// where their labels stand. In world px, relative to the cards, so that a line follows a card that is dragged.

/** What a drawing knows of its cards and edges; cards and edges are told by their index. */
export interface EdgePlan {
  /** Top and height of the cards. */
  readonly y: ArrayLike<number>;
  readonly height: ArrayLike<number>;
  /** The lane of each card, counted from the left. */
  readonly lane: ArrayLike<number>;
  /** The two cards of edge `i` at `2i` and `2i + 1`. */
  readonly ends: ArrayLike<number>;
  /** True for edges within a lane that run left of it. */
  readonly isLeft: (edge: number) => boolean;
  /** Free width right of each lane's cards. */
  readonly gutters: readonly number[];
  /** How large the label of an edge is; a width of 0 for none. */
  readonly labelWidth: (edge: number) => number;
  readonly labelHeight: (edge: number) => number;
}

export interface EdgeCourses {
  /** From the middle of the source's height to where the line leaves it, and from the middle of the target's to where it arrives. */
  readonly leave: Float32Array;
  readonly arrive: Float32Array;
  /** From the cards' edge to the vertical part: right of it, left of it where negative, 0 for a line between lanes. */
  readonly track: Float32Array;
  /** The middle of the label, from the cards' edge and from the middle of the source's height; NaN for none. */
  readonly labelX: Float32Array;
  readonly labelY: Float32Array;
}

/** Lines at one side of a card stand this far apart, and all of them no further from its middle than `SPREAD`. */
const STEP = 8;
const SPREAD = 8;
/** From the end of a card to the first line that leaves or enters it beside the lane; the next ones keep to the middle. */
const CORNER = 14;
const CORNER_STEP = 6;
const LEAST_CORNER = 12;
/** Tracks as parts of the gutter: of 68 px, the first at 24, the next at 42, the last no nearer than 8 to the next lane. */
const FIRST = 24 / 68;
const NEXT = 18 / 68;
const LAST = 60 / 68;
const GAP = 1;

export function courseEdges(plan: EdgePlan): EdgeCourses {
  const count = plan.ends.length / 2;
  const courses: EdgeCourses = {
    leave: new Float32Array(count),
    arrive: new Float32Array(count),
    track: new Float32Array(count),
    labelX: new Float32Array(count).fill(Number.NaN),
    labelY: new Float32Array(count).fill(Number.NaN),
  };
  const beside = new Map<number, number[]>();
  const between: number[] = [];
  for (let edge = 0; edge < count; edge += 1) {
    const lane = laneOf(plan, sourceOf(plan, edge));
    if (lane !== laneOf(plan, targetOf(plan, edge))) between.push(edge);
    else gather(beside, plan.isLeft(edge) ? -lane - 1 : lane + 1, edge);
  }
  spread(plan, between, 0, courses.leave);
  spread(plan, between, 1, courses.arrive);
  for (const [side, edges] of beside) {
    const isLeft = side < 0;
    takeCorners(plan, edges, courses);
    layTracks(plan, edges, courses, Math.abs(side) - 1, isLeft);
    placeLabels(plan, edges, courses, Math.abs(side) - 1, isLeft);
  }
  return courses;
}

const sourceOf = ({ ends }: EdgePlan, edge: number) => ends[edge * 2] as number;
const targetOf = ({ ends }: EdgePlan, edge: number) => ends[edge * 2 + 1] as number;
const laneOf = ({ lane }: EdgePlan, card: number) => lane[card] as number;
const topOf = ({ y }: EdgePlan, card: number) => y[card] as number;
const heightOf = ({ height }: EdgePlan, card: number) => height[card] as number;
const middleOf = (plan: EdgePlan, card: number) => topOf(plan, card) + heightOf(plan, card) / 2;

function gather<K>(groups: Map<K, number[]>, key: K, edge: number): void {
  const group = groups.get(key);
  if (group) group.push(edge);
  else groups.set(key, [edge]);
}

/** Lines at one side of a card come apart in the order of their other ends. */
function spread(plan: EdgePlan, edges: readonly number[], at: 0 | 1, offsets: Float32Array): void {
  const { ends } = plan;
  const cardOf = (edge: number) => ends[edge * 2 + at] as number;
  const otherEnd = (edge: number) => middleOf(plan, ends[edge * 2 + 1 - at] as number);
  // Where the lines of each card begin in `sorted`: one list for all cards costs less than one for each.
  const begins = new Uint32Array(plan.y.length + 2);
  for (const edge of edges) begins[cardOf(edge) + 2] = (begins[cardOf(edge) + 2] as number) + 1;
  for (let card = 2; card < begins.length; card += 1)
    begins[card] = (begins[card] as number) + (begins[card - 1] as number);
  const sorted = new Uint32Array(edges.length);
  for (const edge of edges) {
    const place = begins[cardOf(edge) + 1] as number;
    sorted[place] = edge;
    begins[cardOf(edge) + 1] = place + 1;
  }
  for (let card = 0; card < plan.y.length; card += 1) {
    const [begin, end] = [begins[card] as number, begins[card + 1] as number];
    // Most cards have one line at a side, which needs no look at the others.
    if (end - begin < 2) continue;
    const lines = sorted.subarray(begin, end).sort((a, b) => otherEnd(a) - otherEnd(b) || a - b);
    const step = Math.min(STEP, (2 * SPREAD) / (lines.length - 1));
    for (let index = 0; index < lines.length; index += 1)
      offsets[lines[index] as number] = (index - (lines.length - 1) / 2) * step;
  }
}

const leadsDown = (plan: EdgePlan, edge: number) =>
  topOf(plan, targetOf(plan, edge)) >= topOf(plan, sourceOf(plan, edge));

/** A line beside its lane leaves near the end of the card that it goes towards, and arrives near the end that it comes from. */
function takeCorners(plan: EdgePlan, edges: readonly number[], { leave, arrive }: EdgeCourses): void {
  const taken = new Map<string, number>();
  const corner = (card: number, isLow: boolean) => {
    const key = `${card} ${isLow}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const half = heightOf(plan, card) / 2;
    const distance = Math.max(Math.min(LEAST_CORNER, half), half - CORNER - before * CORNER_STEP);
    return isLow ? distance : -distance;
  };
  for (const edge of edges) {
    const isDown = leadsDown(plan, edge);
    leave[edge] = corner(sourceOf(plan, edge), isDown);
    arrive[edge] = corner(targetOf(plan, edge), !isDown);
  }
}

interface Run {
  readonly edge: number;
  readonly top: number;
  readonly bottom: number;
}

/** The vertical part of a line beside its lane. */
function runOf(plan: EdgePlan, edge: number, { leave, arrive }: EdgeCourses): Run {
  const start = middleOf(plan, sourceOf(plan, edge)) + (leave[edge] as number);
  const end = middleOf(plan, targetOf(plan, edge)) + (arrive[edge] as number);
  return { edge, top: Math.min(start, end), bottom: Math.max(start, end) };
}

/** Short runs stand nearer to the cards; runs that meet have tracks of their own. */
function layTracks(
  plan: EdgePlan,
  edges: readonly number[],
  courses: EdgeCourses,
  lane: number,
  isLeft: boolean,
): void {
  const runs = edges
    .map((edge) => runOf(plan, edge, courses))
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top || a.edge - b.edge);
  const tracks: Run[][] = [];
  const trackOf = new Map<number, number>();
  for (const run of runs) {
    const free = tracks.findIndex((track) =>
      track.every((other) => run.bottom <= other.top || run.top >= other.bottom),
    );
    const at = free < 0 ? tracks.length : free;
    const track = tracks[at];
    if (track) track.push(run);
    else tracks.push([run]);
    trackOf.set(run.edge, at);
  }
  const gutter = gutterBeside(plan, lane, isLeft);
  const step = Math.min(NEXT, (LAST - FIRST) / Math.max(1, tracks.length - 1));
  for (const [edge, at] of trackOf) courses.track[edge] = (isLeft ? -1 : 1) * gutter * (FIRST + at * step);
}

/** Left of the first lane there is as much room as behind the last one. */
function gutterBeside({ gutters }: EdgePlan, lane: number, isLeft: boolean): number {
  return (isLeft ? (gutters[lane - 1] ?? gutters.at(-1)) : gutters[lane]) ?? 0;
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/**
 * A label stands on its own track, between two rows at the source where it can: over no card and no other label. Where no
 * place is left there is none.
 */
function placeLabels(
  plan: EdgePlan,
  edges: readonly number[],
  courses: EdgeCourses,
  lane: number,
  isLeft: boolean,
): void {
  const gutter = gutterBeside(plan, lane, isLeft);
  const own = stretchesOf(plan, lane);
  const next = stretchesOf(plan, isLeft ? lane - 1 : lane + 1);
  const placed: (Stretch & { readonly left: number; readonly right: number })[] = [];
  // What has the fewest places to stand chooses first.
  const runs = edges.map((edge) => runOf(plan, edge, courses));
  runs.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top || a.edge - b.edge);
  for (const run of runs) {
    const width = plan.labelWidth(run.edge);
    if (width <= 0) continue;
    const half = plan.labelHeight(run.edge) / 2;
    const track = Math.abs(courses.track[run.edge] as number);
    const x = within(track, width / 2 + GAP, gutter - width / 2 - GAP);
    const [left, right] = [x - width / 2, x + width / 2];
    const isFree = (middle: number) => {
      const box = { top: middle - half, bottom: middle + half };
      if (left < 0 && own.some((card) => meets(card, box))) return false;
      if (right > gutter && next.some((card) => meets(card, box))) return false;
      return !placed.some((other) => meets(other, box) && other.left < right && left < other.right);
    };
    const middle = placesOf(plan, run, courses).find(isFree);
    if (middle === undefined) continue;
    placed.push({ top: middle - half, bottom: middle + half, left, right });
    courses.labelX[run.edge] = isLeft ? -x : x;
    courses.labelY[run.edge] = middle - middleOf(plan, sourceOf(plan, run.edge));
  }
}

function meets(a: Stretch, b: Stretch): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}

/** In the middle where there is no room to be within. */
function within(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, value));
}

function stretchesOf(plan: EdgePlan, lane: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let card = 0; card < plan.y.length; card += 1) {
    if (laneOf(plan, card) !== lane) continue;
    found.push({ top: topOf(plan, card), bottom: topOf(plan, card) + heightOf(plan, card) });
  }
  return found;
}

/** Middles of a label on its track: in the gap behind the source first, then further and further along, as far as the track leads. */
function placesOf(plan: EdgePlan, { edge, top, bottom }: Run, { leave }: EdgeCourses): readonly number[] {
  const isDown = leadsDown(plan, edge);
  const source = sourceOf(plan, edge);
  const half = heightOf(plan, source) / 2;
  const behind = middleOf(plan, source) + (isDown ? 1 : -1) * (half + BESIDE_SOURCE);
  const start = middleOf(plan, source) + (leave[edge] as number);
  const step = plan.labelHeight(edge) / 2;
  const along: number[] = [];
  for (let distance = step; distance <= bottom - top && along.length < MOST_PLACES; distance += step)
    along.push(start + (isDown ? distance : -distance));
  return [behind, ...along].filter((place) => place >= top && place <= bottom);
}

/** Half of the gap between two rows. */
const BESIDE_SOURCE = 6;
const MOST_PLACES = 60;
