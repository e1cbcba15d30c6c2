// Owns the dialog that exports the strategy list: which rows, which columns, which kind of spreadsheet.

import { useMemo, useState } from 'react';
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { listColumns } from '../../../shared/rows/list-columns.ts';
import type { RowColumn } from '../../../shared/rows/row-columns.ts';
import { strategyRows } from '../../../shared/rows/rows.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { saveNow } from '../../session/autosave.ts';
import { call } from '../../session/client.ts';
import { openDocument } from '../../session/document-store.ts';
import { showFailure, useNotices } from '../../session/notices.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { useExportable } from './row-export-store.ts';

type Rows = 'all' | 'filtered' | 'chosen';
type Columns = 'all' | 'shown' | 'chosen';
type Format = 'xlsx' | 'csv';

export function RowsExport() {
  const say = useSay();
  const choice = useChoice();
  const [rows, setRows] = useState<Rows>(choice.rows.chosen.length > 1 ? 'chosen' : 'filtered');
  const [columns, setColumns] = useState<Columns>(choice.columns.chosen.length > 1 ? 'chosen' : 'shown');
  const [format, setFormat] = useState<Format>('xlsx');
  const [isBusy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await writeRows(rows === 'all' ? undefined : choice.rows[rows], choice.columns[columns], format);
    setBusy(false);
  };
  const radio = <T extends string>(value: T, now: T, set: (value: T) => void, label: Message, count?: number) => (
    <label key={value} className="check">
      <input type="radio" checked={value === now} disabled={count === 0} onChange={() => set(value)} />
      <span>{say(label)}</span>
      {count !== undefined && <span className="tertiary">{figure(count)}</span>}
    </label>
  );
  return (
    <Dialog
      help="panel.rows-export"
      title={say(words.title)}
      onClose={closeOverlay}
      className="rows-export"
      actions={
        <>
          <Button onClick={closeOverlay}>{say(words.cancel)}</Button>
          <Button
            look="primary"
            disabled={isBusy || choice.problem !== undefined || choice.rows[rows].length === 0}
            onClick={() => void run()}
          >
            {say(words.write)}
          </Button>
        </>
      }
    >
      {choice.problem && (
        <p className="cell-note wrong" role="alert">
          <SeverityIcon severity="error" size={13} />
          {problemText(choice.problem)} <ProblemHelp problem={choice.problem} />
        </p>
      )}
      <fieldset className="export-choice">
        <legend>{say(words.rows)}</legend>
        {radio('all', rows, setRows, words.allRows, choice.rows.all.length)}
        {radio('filtered', rows, setRows, words.filtered, choice.rows.filtered.length)}
        {radio('chosen', rows, setRows, words.chosen, choice.rows.chosen.length)}
      </fieldset>
      <fieldset className="export-choice">
        <legend>{say(words.columns)}</legend>
        {radio('all', columns, setColumns, words.allColumns, choice.columns.all.length)}
        {radio('shown', columns, setColumns, words.shownColumns, choice.columns.shown.length)}
        {radio('chosen', columns, setColumns, words.chosenColumns, choice.columns.chosen.length)}
      </fieldset>
      <fieldset className="export-choice">
        <legend>{say(words.format)}</legend>
        {radio('xlsx', format, setFormat, words.xlsx)}
        {radio('csv', format, setFormat, words.csv)}
      </fieldset>
    </Dialog>
  );
}

/** What the list shows, or the whole list of the map where it is hidden. */
function useChoice() {
  const list = useExportable((state) => state.list);
  return useMemo(() => {
    const document = openDocument();
    if (list?.mapId === document.id) {
      const { all, filtered, chosen, columns, shown, chosenColumns } = list;
      const codes = (rows: typeof all) => rows.map(({ rowCode }) => rowCode);
      return {
        problem: undefined,
        rows: { all: codes(all), filtered: codes(filtered), chosen: codes(chosen) },
        columns: { all: columns, shown, chosen: chosenColumns },
      };
    }
    const columns = listColumns(document);
    const { codes, problem } = codesOf(document);
    const none: readonly RowColumn[] = [];
    return {
      problem,
      rows: { all: codes, filtered: codes, chosen: [] as string[] },
      columns: { all: columns, shown: columns, chosen: none },
    };
  }, [list]);
}

function codesOf(document: ReturnType<typeof openDocument>): { codes: string[]; problem: Problem | undefined } {
  try {
    return { codes: strategyRows(document).map(({ rowCode }) => rowCode), problem: undefined };
  } catch (error) {
    if (error instanceof ProblemError) return { codes: [], problem: error.problem };
    throw error;
  }
}

async function writeRows(rows: string[] | undefined, columns: readonly RowColumn[], format: Format): Promise<void> {
  try {
    // The store writes what it holds, so what was just typed has to be there.
    await saveNow();
    const { id } = openDocument();
    const { language } = useSettings.getState();
    const order = { id, columns: columns.map((column) => column.id), language, format };
    const written = await call('rows.export', { ...order, ...(rows && { rows }) });
    if (!written) return;
    closeOverlay();
    useNotices.getState().show({ tone: 'ok', message: words.written, params: { ...written } });
  } catch (error) {
    showFailure(error);
  }
}

const words = {
  title: { zh: '导出策略清单', en: 'Export the strategy list' },
  rows: { zh: '行', en: 'Rows' },
  allRows: { zh: '全部', en: 'All' },
  filtered: { zh: '筛选后', en: 'Filtered' },
  chosen: { zh: '选中的', en: 'Selected' },
  columns: { zh: '列', en: 'Columns' },
  allColumns: { zh: '全部', en: 'All' },
  shownColumns: { zh: '已显示的', en: 'Shown' },
  chosenColumns: { zh: '选中的', en: 'Selected' },
  format: { zh: '文件', en: 'File' },
  xlsx: { zh: 'Excel 表格（.xlsx）', en: 'Excel workbook (.xlsx)' },
  csv: { zh: 'CSV（.csv）', en: 'CSV (.csv)' },
  cancel: { zh: '取消', en: 'Cancel' },
  write: { zh: '选择位置并导出', en: 'Choose location and export' },
  written: {
    zh: '已导出 {rows} 行到“{file}”。',
    en: 'Exported {rows, plural, one {# row} other {# rows}} to “{file}”.',
  },
};
