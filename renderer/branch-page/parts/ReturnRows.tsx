// Owns the table of the registration form: one row per strategy row, its figures and feedback, and what is wrong with them.
import type { Message } from '../../../shared/i18n/message.ts';
import { checkReturnRow } from '../../../shared/package/read-return.ts';
import { RETURN_FINDINGS, RETURN_LABELS } from '../../../shared/package/return-words.ts';
import type { PageRow } from '../model/page-row.ts';
import {
  badFigures,
  COLUMNS,
  type Column,
  type Form,
  type FormRow,
  MAX_FEEDBACK,
  toReturnRow,
} from '../model/return-form.ts';
import { W } from '../words.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  row: { zh: '策略行', en: 'Strategy row' },
  money: { zh: '万元', en: '×10k CNY' },
  field: { zh: '{row} {column}', en: '{row} {column}' },
  bad: { zh: '{column}：请填写整数，金额可有小数。', en: '{column}: a whole number; amounts may have decimals.' },
} as const satisfies Record<string, Message>;

interface Entry {
  readonly code: string;
  readonly row: PageRow | undefined;
}

export function ReturnRows(props: {
  rows: readonly Entry[];
  form: Form;
  /** What customers are counted in. */
  unit: Message;
  isLocked: boolean;
  onChange: (form: Form) => void;
}) {
  const { rows, form, unit, isLocked, onChange } = props;
  const say = useSay();
  const unitOf = (column: Column) => (column === 'amount' ? T.money : unit);
  return (
    <TableFrame isTall label={say(T.row)}>
      <table class="list form">
        <thead>
          <tr>
            <th scope="col">{say(T.row)}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(RETURN_LABELS[column])}
                {column !== 'feedback' && <span class="quiet">{say(W.aside, { text: unitOf(column) })}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <FormLine
              key={entry.code}
              entry={entry}
              values={form.rows[entry.code] ?? {}}
              isLocked={isLocked}
              onChange={(values) => onChange({ ...form, rows: { ...form.rows, [entry.code]: values } })}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function FormLine(props: { entry: Entry; values: FormRow; isLocked: boolean; onChange: (values: FormRow) => void }) {
  const { entry, values, isLocked, onChange } = props;
  const say = useSay();
  const { code, row } = entry;
  const bad = new Set(badFigures(values));
  const findings = checkReturnRow(toReturnRow(code, values));
  const wrong = new Set([...bad, ...findings.filter(({ severity }) => severity === 'error').map(({ field }) => field)]);
  const messages = [
    ...[...bad].map((column) => ({
      key: column as string,
      isError: true,
      text: say(T.bad, { column: RETURN_LABELS[column] }),
    })),
    ...findings.map(({ code: finding, severity, params }) => ({
      key: finding + JSON.stringify(params),
      isError: severity === 'error',
      text: say(RETURN_FINDINGS[finding], params),
    })),
  ];
  const described = messages.length > 0 ? `said-${code}` : undefined;
  const shared = (column: Column) => ({
    readOnly: isLocked,
    'aria-label': say(T.field, { row: code, column: RETURN_LABELS[column] }),
    'aria-invalid': wrong.has(column),
    'aria-describedby': described,
    'data-column': column,
    value: values[column] ?? '',
    onInput: (event: { currentTarget: { value: string } }) =>
      onChange({ ...values, [column]: event.currentTarget.value }),
  });
  return (
    <tr data-row={code}>
      <th scope="row">
        <span class="code">{code}</span>
        <div class="quiet">{row && `${row.segmentName} › ${row.productName} › ${row.channelName}`}</div>
        {messages.length > 0 && (
          <div id={described} class="said">
            {messages.map(({ key, isError, text }) => (
              <p key={key} class={isError ? 'is-error' : 'is-warning'}>
                {text}
              </p>
            ))}
          </div>
        )}
      </th>
      {COLUMNS.map((column) => (
        <td key={column}>
          {column === 'feedback' ? (
            <textarea rows={2} maxLength={MAX_FEEDBACK} {...shared(column)} />
          ) : (
            <input
              type="text"
              inputMode={column === 'amount' ? 'decimal' : 'numeric'}
              autoComplete="off"
              {...shared(column)}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
