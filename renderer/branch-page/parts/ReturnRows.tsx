// Owns the table of the registration form: one row per strategy row, its figures and words, what is wrong with them, and the sum.
import { figure } from '../../../shared/i18n/figure.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { checkReturnRow, isUnreported } from '../../../shared/package/read-return.ts';
import {
  type AskedColumns,
  columnUnit,
  type FormColumn,
  isMoney,
  isWords,
  type RowList,
} from '../../../shared/package/return-columns.ts';
import type { ReturnRow } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS, RETURN_LABELS } from '../../../shared/package/return-words.ts';
import type { PageRow } from '../model/page-row.ts';
import { BAD_REASONS } from '../model/return-faults.ts';
import { badFigures, type Form, type FormRow, MAX_FEEDBACK, toReturnRow } from '../model/return-form.ts';
import { W } from '../words.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  row: { zh: '策略行', en: 'Strategy row' },
  field: { zh: '{row} {column}', en: '{row} {column}' },
  bad: {
    zh: '{column}：请填写整数，金额和费用可有小数。',
    en: '{column}: a whole number; amounts and cost may have decimals.',
  },
  carried: { zh: '沿用上一版', en: 'From previous issue' },
  total: { zh: '本期合计', en: 'Total of the period' },
  told: {
    zh: '{filled} 行有数，{empty} 行未填，未填不按 0 计',
    en: '{filled} rows filled in, {empty} empty; empty is not 0',
  },
  reasons: { zh: '利率低 3；太远 2', en: 'low rate 3; too far 2' },
} as const satisfies Record<string, Message>;

interface Entry {
  readonly code: string;
  readonly row: PageRow | undefined;
}

interface Asked extends AskedColumns {
  readonly lists: ReadonlyMap<string, RowList>;
  /** What customers are counted in. */
  readonly unit: Message;
}

export function ReturnRows(props: {
  /** Those that are looked for. */
  rows: readonly Entry[];
  /** Of all rows, which the sum is about. */
  all: readonly ReturnRow[];
  form: Form;
  /** Codes of rows that came from an earlier package as they are. */
  carried: readonly string[];
  asked: Asked;
  isLocked: boolean;
  onChange: (rowCode: string, values: FormRow) => void;
}) {
  const { rows, all, form, carried, asked, isLocked, onChange } = props;
  const say = useSay();
  return (
    <TableFrame isTall label={say(T.row)}>
      <table class="list form">
        <thead>
          <tr>
            <th scope="col">{say(T.row)}</th>
            {asked.columns.map((column) => {
              const unit = columnUnit(column, asked.unit);
              return (
                <th key={column} scope="col">
                  {say(RETURN_LABELS[column])}
                  {unit && <span class="quiet">{say(W.aside, { text: unit })}</span>}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <FormLine
              key={entry.code}
              entry={entry}
              values={form.rows[entry.code] ?? {}}
              isCarried={carried.includes(entry.code)}
              {...{ asked, isLocked }}
              onChange={(values) => onChange(entry.code, values)}
            />
          ))}
        </tbody>
        <tfoot>
          <Total all={all} columns={asked.columns} />
        </tfoot>
      </table>
    </TableFrame>
  );
}

function Total({ all, columns }: { all: readonly ReturnRow[]; columns: readonly FormColumn[] }) {
  const say = useSay();
  const filled = all.filter((row) => !isUnreported(row)).length;
  const sum = (column: FormColumn): number | undefined => {
    if (isWords(column)) return undefined;
    const known = all.flatMap((row) => row[column] ?? []);
    return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
  };
  return (
    <tr class="total">
      <th scope="row">
        {say(T.total)} <span class="quiet">{say(T.told, { filled, empty: all.length - filled })}</span>
      </th>
      {columns.map((column) => {
        const total = sum(column);
        return (
          <td key={column} class={isWords(column) ? 'words' : 'figure'} data-label={say(RETURN_LABELS[column])}>
            {total === undefined ? (isWords(column) ? '' : '—') : figure(total)}
          </td>
        );
      })}
    </tr>
  );
}

interface LineProps {
  readonly entry: Entry;
  readonly values: FormRow;
  readonly isCarried: boolean;
  readonly asked: Asked;
  readonly isLocked: boolean;
  readonly onChange: (values: FormRow) => void;
}

interface Said {
  readonly key: string;
  readonly isError: boolean;
  readonly text: string;
}

/** What is wrong with the row, and which of its fields. */
function useFaults({ code, row }: Entry, values: FormRow, list: RowList | undefined) {
  const say = useSay();
  const bad = badFigures(values);
  const name = row?.channelName ?? code;
  const findings = checkReturnRow(toReturnRow(code, values, list), list);
  const messages: Said[] = [
    ...bad.map((column) => ({
      key: column as string,
      isError: true,
      text: say(column === 'lossReasons' ? BAD_REASONS : T.bad, { column: RETURN_LABELS[column] }),
    })),
    ...findings.map(({ code: finding, severity, params }) => ({
      key: finding + JSON.stringify(params),
      isError: severity === 'error',
      text: say(RETURN_FINDINGS[finding], { ...params, row: name }),
    })),
  ];
  const errors = findings.flatMap(({ severity, field }) => (severity === 'error' && field ? [field] : []));
  return { messages, wrong: new Set<FormColumn>([...bad, ...errors]) };
}

function FormLine(props: LineProps) {
  const { entry, values, isCarried, asked } = props;
  const say = useSay();
  const { code, row } = entry;
  const list = asked.lists.get(code);
  const { messages, wrong } = useFaults(entry, values, list);
  const described = messages.length > 0 ? `said-${code}` : undefined;
  const look = messages.some(({ isError }) => isError) ? 'has-error' : undefined;
  return (
    <>
      <tr data-row={code} class={look} data-said={described && ''}>
        <th scope="row">
          <strong>{row ? row.channelName : code}</strong> {isCarried && <span class="tag">{say(T.carried)}</span>}
          <div class="quiet">{row && `${row.segmentName} › ${row.productName}`}</div>
          <div class="quiet code">{code}</div>
        </th>
        {asked.columns.map((column) => (
          <td key={column} class={isWords(column) ? 'words' : undefined} data-label={say(RETURN_LABELS[column])}>
            {asked.asks(code, column) || values[column] ? (
              <Field {...props} column={column} isWrong={wrong.has(column)} described={described} />
            ) : (
              <span class="quiet not-asked">—</span>
            )}
          </td>
        ))}
      </tr>
      {messages.length > 0 && (
        <tr class={look}>
          <td id={described} class="said" colSpan={asked.columns.length + 1}>
            {messages.map(({ key, isError, text }) => (
              <p key={key} class={isError ? 'is-error' : 'is-warning'}>
                {text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Field(props: LineProps & { column: FormColumn; isWrong: boolean; described: string | undefined }) {
  const { entry, values, asked, isLocked, onChange, column, isWrong, described } = props;
  const say = useSay();
  const list = asked.lists.get(entry.code);
  const known = column === 'listed' && list?.isExact ? String(list.count) : '';
  const shared = {
    readOnly: isLocked,
    'aria-label': say(T.field, { row: entry.code, column: RETURN_LABELS[column] }),
    'aria-invalid': isWrong,
    'aria-describedby': described,
    'data-column': column,
    value: values[column] ?? known,
    onInput: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [column]: event.currentTarget.value }),
  };
  if (column === 'feedback') return <textarea rows={2} maxLength={MAX_FEEDBACK} {...shared} />;
  if (column === 'lossReasons') {
    return <textarea rows={2} maxLength={MAX_FEEDBACK} placeholder={say(T.reasons)} {...shared} />;
  }
  return <input type="text" inputMode={isMoney(column) ? 'decimal' : 'numeric'} autoComplete="off" {...shared} />;
}
