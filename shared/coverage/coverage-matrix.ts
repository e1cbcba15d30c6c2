// Owns the shape of a coverage matrix: headings, cells, and what a cell says of the paths in it.
import type { KindId } from '../document/kind-id.ts';
import type { Message } from '../i18n/message.ts';
import type { StrategyRow } from '../rows/strategy-row.ts';

export const MATRIX_IDS = ['stage', 'tier', 'class'] as const;
export type MatrixId = (typeof MATRIX_IDS)[number];

export interface Heading {
  readonly id: string;
  readonly label: Message;
  /** What stands under the label, e.g. how many segments a column holds. */
  readonly note?: Message;
  /** Means something in the open map, so that its cells can be edited there. */
  readonly own: boolean;
  /** Collects what names no row of its own; its cells are never gaps. */
  readonly isRest?: boolean;
}

export type Origin = 'existing' | 'new' | 'unmarked';

/** A complete path: from a segment to a script. */
export interface CoveragePath {
  readonly mapId: string;
  readonly row: StrategyRow;
  readonly origin: Origin;
  /** 人次: this segment's share of the volume × contacts × the share that gets this far; undefined without a volume. */
  readonly touches: number | undefined;
}

/** A path that ends before its script. */
export interface PartialPath {
  readonly mapId: string;
  /** Ids from the segment to where it ends. */
  readonly nodes: readonly string[];
  readonly names: readonly { readonly kind: KindId; readonly name: string }[];
  readonly missing: KindId;
}

export interface Measures {
  readonly paths: number;
  readonly nodes: number;
  /** 人次 */
  readonly touches: number;
  /** Contacts whose scenario says no volume; they are not in `touches`. */
  readonly touchesUnknown: number;
  readonly origins: Readonly<Record<Origin, number>>;
}

/** `overdue`: left empty on purpose, but the review date has passed, so it is a gap to decide on again. */
export type CellState = 'covered' | 'gap' | 'overdue' | 'leftEmpty' | 'outside';

export interface CoverageCell extends Measures {
  readonly row: string;
  readonly column: string;
  readonly state: CellState;
  readonly list: readonly CoveragePath[];
  readonly partial: readonly PartialPath[];
  /** Why it is or was left empty on purpose. */
  readonly leftEmpty?: { readonly reason: string; readonly reviewDate: string; readonly mapId: string };
  /** 人 in the segments of the cell, children of a counted segment not counted again; undefined where no size is known. */
  readonly people: number | undefined;
}

export interface CoverageMatrix {
  readonly id: MatrixId;
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  readonly cell: (row: string, column: string) => CoverageCell;
  /** Distinct paths: one that stands in several cells counts once. */
  readonly rowTotal: (row: string) => Measures;
  readonly columnTotal: (column: string) => Measures;
  readonly total: Measures;
  readonly counts: {
    readonly covered: number;
    /** Covered and gaps; cells left empty on purpose are not in it. */
    readonly asked: number;
    /** With those that are overdue. */
    readonly gaps: number;
    readonly leftEmpty: number;
    readonly overdue: number;
  };
}
