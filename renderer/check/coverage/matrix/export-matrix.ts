// Owns handing a matrix over as a spreadsheet: the table as it is shown, and one line for each cell.
import type { CoverageMatrix } from '../../../../shared/coverage/coverage-matrix.ts';
import { matrices } from '../../../../shared/coverage/matrix-axes.ts';
import { detailTable, type MeasureId, matrixTable, type Table } from '../../../../shared/coverage/matrix-table.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { useSettings } from '../../../kit/settings/settings-store.ts';
import { call } from '../../../session/client.ts';
import { showFailure, useNotices } from '../../../session/notices.ts';

export async function exportMatrix(document: MapDocument, matrix: CoverageMatrix, measure: MeasureId): Promise<void> {
  const { language } = useSettings.getState();
  const sheets = [matrixTable(matrix, measure, language), detailTable(matrix, language)].map(toSheet);
  try {
    const saved = await call('tables.save', {
      name: `${document.title} ${matrices[matrix.id].title[language]}`,
      sheets,
    });
    if (saved) useNotices.getState().show({ tone: 'ok', message: SAVED, params: { file: saved.file } });
  } catch (error) {
    showFailure(error);
  }
}

const SAVED = { zh: '已导出“{file}”', en: 'Exported “{file}”' };

function toSheet({ name, header, rows }: Table) {
  return { name, header: [...header], rows: rows.map((row) => [...row]) };
}
