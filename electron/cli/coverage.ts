// Owns the command that prints a map's coverage: which cells have paths, which are gaps, which are left empty on purpose.

import { coverageMatrix } from '../../shared/coverage/build-matrix.ts';
import {
  type CoverageCell,
  type CoverageMatrix,
  MATRIX_IDS,
  type MatrixId,
} from '../../shared/coverage/coverage-matrix.ts';
import { matrices } from '../../shared/coverage/matrix-axes.ts';
import { matrixTable } from '../../shared/coverage/matrix-table.ts';
import { figure } from '../../shared/i18n/figure.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import type { Message } from '../../shared/i18n/message.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Invocation } from './commands.ts';
import { readMapHere } from './maps.ts';
import { bothLanguages } from './output.ts';

/** All matrices, or the one that `--matrix` names. Gaps are for people to decide on, so they are no failure. */
export async function coverage({ operands, values, output }: Invocation): Promise<0> {
  const wanted = chosen(values.matrix);
  const { document, knowledge } = await readMapHere(operands[0], values, output);
  const context = { dictionaries: knowledge.dictionaries, today: localDay(new Date()) };
  const found = wanted.map((id) => coverageMatrix(id, [document], context));
  for (const matrix of found) {
    output.line(bothLanguages(matrices[matrix.id].title));
    const { header, rows } = matrixTable(matrix, 'paths', 'zh');
    for (const cells of [header, ...rows]) output.line(cells.map(written).join('\t'));
    output.line(bothLanguages(SUMMARY, matrix.counts));
  }
  output.value({ code: document.code, title: document.title, matrices: found.map(forJson) });
  return 0;
}

const SUMMARY: Message = {
  zh: '{covered}/{asked} 格已覆盖，{gaps} 格空缺（其中 {overdue} 格待复核），{leftEmpty} 格有意留空。',
  en: 'Covered: {covered} of {asked}, gaps: {gaps} (to review: {overdue}), left empty on purpose: {leftEmpty}.',
};

function chosen(matrix: string | undefined): readonly MatrixId[] {
  if (matrix === undefined) return MATRIX_IDS;
  const id = MATRIX_IDS.find((candidate) => candidate === matrix);
  if (!id) throw new ProblemError('E_USAGE', { detail: `--matrix ${matrix}: ${MATRIX_IDS.join(', ')}` });
  return [id];
}

const written = (cell: string | number) => (typeof cell === 'number' ? figure(cell) : cell);

function forJson(matrix: CoverageMatrix) {
  const { id, rows, columns, counts, total } = matrix;
  const cells = rows.flatMap((row) => columns.map((column) => cellForJson(matrix.cell(row.id, column.id))));
  return { matrix: id, rows, columns, counts, total, cells };
}

function cellForJson({ list, partial, ...cell }: CoverageCell) {
  return { ...cell, rowCodes: list.map(({ row }) => row.rowCode), partial };
}
