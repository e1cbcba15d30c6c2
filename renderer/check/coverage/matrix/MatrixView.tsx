// Owns the coverage matrix on the screen: which one, of what, over which maps, the grid and the panel of the chosen cell.

import { useEffect, useMemo, useRef, useState } from 'react';
import { gapsOf } from '../../../../shared/coverage/build-matrix.ts';
import { type CoverageCell, type CoverageMatrix, MATRIX_IDS } from '../../../../shared/coverage/coverage-matrix.ts';
import { matrices } from '../../../../shared/coverage/matrix-axes.ts';
import { MEASURE_IDS, measureTitles } from '../../../../shared/coverage/matrix-table.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { Button } from '../../../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../../../kit/ui/focus-once-drawn.ts';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { Segmented } from '../../../kit/ui/Segmented.tsx';
import { problemText, useSay } from '../../../kit/ui/say.ts';
import { type CountedMaps, useCountedMaps } from '../../../session/counted-maps.ts';
import { ProblemHelp } from '../../../session/ProblemHelp.tsx';
import { useView } from '../../../session/view-store.ts';
import { useCoverageView } from '../coverage-view.ts';
import { CellPanel } from './CellPanel.tsx';
import { addPath } from './cell-actions.ts';
import { exportMatrix } from './export-matrix.ts';
import { heatScale } from './heat-scale.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixSummary } from './MatrixSummary.tsx';
import { MATRIX_KEYS } from './matrix-keys.ts';
import { useMatrix } from './use-matrix.ts';
import { useMatrixKeys } from './use-matrix-keys.ts';
import './matrix.css';
import './cell-panel.css';

export function MatrixView({ document }: { document: MapDocument }) {
  const say = useSay();
  const { matrix: id, scope } = useCoverageView();
  const maps = useCountedMaps(document, scope);
  const counted = useMatrix(id, maps.documents);
  const matrix = 'matrix' in counted ? counted.matrix : undefined;
  return (
    <>
      <MatrixBar document={document} matrix={matrix} />
      {'problem' in counted ? (
        <div className="empty-state">
          <div className="failure">
            <SeverityIcon severity="error" />
            <span>
              {problemText(counted.problem)} <ProblemHelp problem={counted.problem} />
            </span>
          </div>
        </div>
      ) : counted.matrix.columns.length === 0 || counted.matrix.rows.length === 0 ? (
        <div className="empty-state">
          <p>{say(id === 'tier' ? words.noChannels : words.noSegments)}</p>
          <Button look="primary" onClick={() => useView.getState().show('map')}>
            {say(words.toMap)}
          </Button>
        </div>
      ) : (
        <MatrixBody key={id} matrix={counted.matrix} maps={maps} />
      )}
    </>
  );
}

function MatrixBar({ document, matrix }: { document: MapDocument; matrix: CoverageMatrix | undefined }) {
  const say = useSay();
  const view = useCoverageView();
  return (
    <div className="lens-bar">
      <Segmented
        label={say(words.matrix)}
        options={MATRIX_IDS.map((value) => ({ value, text: say(matrices[value].title) }))}
        value={view.matrix}
        onChange={(value) => useCoverageView.setState({ matrix: value })}
      />
      <Segmented
        label={say(words.measure)}
        options={MEASURE_IDS.map((value) => ({ value, text: say(measureTitles[value]) }))}
        value={view.measure}
        onChange={(measure) => useCoverageView.setState({ measure })}
      />
      <Segmented
        label={say(words.scope)}
        options={[
          { value: 'own', text: say(words.own) },
          { value: 'all', text: say(words.all) },
        ]}
        value={view.scope}
        onChange={(scope) => useCoverageView.setState({ scope })}
      />
      <span className="grow" />
      <Button
        icon="export"
        disabled={!matrix}
        onClick={() => matrix && void exportMatrix(document, matrix, view.measure)}
      >
        {say(words.export)}
      </Button>
    </div>
  );
}

/** The cell that the screen comes back to, by matrix. */
const lastPlaces = new Map<string, { row: string; column: string }>();

function MatrixBody({ matrix, maps }: { matrix: CoverageMatrix; maps: CountedMaps }) {
  const measure = useCoverageView((state) => state.measure);
  const gaps = useMemo(() => gapsOf(matrix), [matrix]);
  const grid = useRef<HTMLTableElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const [place, setPlace] = useState(lastPlaces.get(matrix.id));
  const cell = cellAt(matrix, place) ?? gaps[0] ?? firstCell(matrix);
  const scale = useMemo(() => heatScale(measure, figuresOf(matrix, measure)), [matrix, measure]);
  const choose = (next: Pick<CoverageCell, 'row' | 'column'>, focus = true) => {
    const at = { row: next.row, column: next.column };
    lastPlaces.set(matrix.id, at);
    setPlace(at);
    if (focus) focusOnceDrawn(() => grid.current?.querySelector('[tabindex="0"]'));
  };
  const nextGap = () => {
    const next = gapAfter(matrix, gaps, cell);
    if (next) choose(next);
  };
  useMatrixKeys({
    F8: nextGap,
    KeyN: () => canEdit(matrix, cell) && addPath(matrix, cell),
    KeyB: () => reason.current?.focus(),
  });
  useEffect(() => {
    // Arriving here by a command or the rail, the keys go to the grid at once.
    if (window.document.activeElement === window.document.body) {
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  }, []);
  return (
    <div className="matrix-body">
      <section className="matrix-main">
        <MatrixSummary matrix={matrix} maps={maps} scale={scale} measure={measure} />
        <MatrixGrid ref={grid} matrix={matrix} cell={cell} measure={measure} scale={scale} onChoose={choose} />
        <MatrixHint />
      </section>
      <CellPanel
        key={`${cell.row} ${cell.column}`}
        matrix={matrix}
        cell={cell}
        maps={maps}
        canEdit={canEdit(matrix, cell)}
        gapsElsewhere={gaps.filter((gap) => gap !== cell).length}
        onNextGap={nextGap}
        reasonRef={reason}
        onMarked={() => choose(cell)}
      />
    </div>
  );
}

function MatrixHint() {
  const say = useSay();
  return (
    <p className="matrix-hint">
      {MATRIX_KEYS.map(({ id, keys, title }) => (
        <span key={id}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {say(title)}
        </span>
      ))}
      <span className="grow" />
      <span className="tertiary">{say(words.whatCounts)}</span>
    </p>
  );
}

/** Row and column mean something in the open map, so that the cell can be filled or left empty there. */
function canEdit(matrix: CoverageMatrix, { row, column }: CoverageCell): boolean {
  const own = (headings: CoverageMatrix['rows'], id: string) => headings.some((each) => each.id === id && each.own);
  return own(matrix.rows, row) && own(matrix.columns, column);
}

function cellAt(matrix: CoverageMatrix, place: { row: string; column: string } | undefined): CoverageCell | undefined {
  if (!place || !matrix.rows.some(({ id }) => id === place.row)) return undefined;
  return matrix.columns.some(({ id }) => id === place.column) ? matrix.cell(place.row, place.column) : undefined;
}

function firstCell(matrix: CoverageMatrix): CoverageCell {
  return matrix.cell(matrix.rows[0]?.id ?? '', matrix.columns[0]?.id ?? '');
}

function figuresOf(matrix: CoverageMatrix, measure: (typeof MEASURE_IDS)[number]): readonly number[] {
  return matrix.rows.flatMap((row) => matrix.columns.map((column) => matrix.cell(row.id, column.id)[measure]));
}

/** The next gap in reading order, round and round. */
function gapAfter(matrix: CoverageMatrix, gaps: readonly CoverageCell[], { row, column }: CoverageCell) {
  const placeOf = (cell: Pick<CoverageCell, 'row' | 'column'>) =>
    matrix.rows.findIndex(({ id }) => id === cell.row) * matrix.columns.length +
    matrix.columns.findIndex(({ id }) => id === cell.column);
  const here = placeOf({ row, column });
  return gaps.find((gap) => placeOf(gap) > here) ?? gaps[0];
}

const words = {
  matrix: { zh: '矩阵', en: 'Matrix' },
  measure: { zh: '指标', en: 'Measure' },
  scope: { zh: '范围', en: 'Scope' },
  own: { zh: '仅本图谱', en: 'This map' },
  all: { zh: '全部图谱', en: 'All maps' },
  export: { zh: '导出表格', en: 'Export table' },
  noSegments: { zh: '尚无客群，矩阵没有列。', en: 'No segments yet, so the matrix has no columns.' },
  noChannels: {
    zh: '尚无客群和渠道，矩阵没有格。',
    en: 'No segments and channels yet, so the matrix has no cells.',
  },
  toMap: { zh: '在图谱中新建', en: 'Add on map' },
  whatCounts: {
    zh: '一条路径指从客群到话术的完整链路，未连到话术的不计；合计按路径去重。',
    en: 'A path runs from a segment to a script; incomplete paths do not count. Totals count each path once.',
  },
};
