// Owns 执行登记: the form for the rows to return, what is wrong with it, saving it as a file and opening an earlier one.
import { useRef, useState } from 'preact/hooks';
import { customerUnitOf } from '../../../shared/document/customer-type.ts';
import { unitName } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS, RETURN_LABELS } from '../../../shared/package/return-words.ts';
import { emptyForm } from '../model/kept-state.ts';
import type { PageData } from '../model/page-data.ts';
import {
  answeredBy,
  badFigures,
  badTasks,
  type Form,
  returnFileName,
  toReturnFile,
  withoutPersonalData,
} from '../model/return-form.ts';
import { downloadText } from '../parts/download-text.ts';
import { matches, SearchBox } from '../parts/Filters.tsx';
import { useSay, type Values } from '../parts/language.tsx';
import { openReturn } from '../parts/open-return.ts';
import { ReturnRows } from '../parts/ReturnRows.tsx';
import { ReturnTasks } from '../parts/ReturnTasks.tsx';
import type { ViewProps } from './views.ts';

const T = {
  from: { zh: '数据起始日', en: 'Figures from' },
  to: { zh: '数据截止日', en: 'to' },
  find: { zh: '查找策略行', en: 'Find a row' },
  save: { zh: '保存回传文件', en: 'Save return file' },
  open: { zh: '打开已保存的回传文件', en: 'Open saved return' },
  clear: { zh: '清空登记', en: 'Clear form' },
  undo: { zh: '撤销', en: 'Undo' },
  how: {
    zh: '人数按策略行填写，金额单位为万元。不清楚的请留空，留空不等于 0。填写内容自动保存在本机。',
    en: 'Enter customers per row; amounts in ×10k CNY. Leave unknown figures blank: blank is not 0. Your entries are saved on this computer.',
  },
  refused: {
    zh: '该浏览器不允许页面保存内容。填写内容仅保留在本窗口，关闭前请先保存回传文件。',
    en: 'This browser does not let the page save anything. Your entries last only while this window is open; save the return file before you close it.',
  },
  practice: {
    zh: '试用包：可以填写和保存回传文件，仅供练习，不计入结果。收到正式包后，请在正式包的页面重新填写。',
    en: 'Trial package: you can fill in the form and save a return file for practice; it does not count as a result. When the final package arrives, fill in the form on its page.',
  },
  savedTrial: {
    zh: '已保存为“{name}”，位于浏览器的下载文件夹，共 {rows} 行。该文件仅供练习，不计入结果，请勿作为结果交回。',
    en: 'Saved as “{name}” in the browser’s download folder, {rows} rows. The file is for practice and does not count: do not return it as a result.',
  },
  locked: {
    zh: '当前不在有效期内，登记为只读。到期前已填写的内容仍可保存为回传文件，其中疑似个人信息的文字会被遮盖。',
    en: 'Outside the validity period, the form is read-only. Entries made before it ended can still be saved as a return file; possible personal data is masked.',
  },
  noPeriod: { zh: '请先填写数据起始日和截止日。', en: 'Enter the days that the figures cover.' },
  nothing: { zh: '尚未填写任何一行，也未填写任务完成。', en: 'No row and no task is filled in yet.' },
  badFigure: { zh: '“{row}”的{column}不是有效数字。', en: '“{row}”: {column} is not a valid number.' },
  notSaved: {
    zh: '未保存，请先改正以下 {count} 处。已填内容均已保留。',
    en: 'Not saved: correct these {count} first. Your entries are kept.',
  },
  saved: {
    zh: '已保存为“{name}”，位于浏览器的下载文件夹，共 {rows} 行。请发送给总行，不要修改文件内容。',
    en: 'Saved as “{name}” in the browser’s download folder, {rows} rows. Send it to head office unchanged.',
  },
  opened: {
    zh: '已读入 {rows} 行，并替换原有内容。',
    en: '{rows} rows were imported and replaced the form’s content.',
  },
  cleared: { zh: '已清空。', en: 'Cleared.' },
  badTask: { zh: '任务“{goal}”的完成不是有效数字。', en: 'Done of “{goal}” is not a valid number.' },
  filled: { zh: '已填 {filled} 行，共 {all} 行', en: '{filled} of {all} rows filled in' },
} as const satisfies Record<string, Message>;

interface Notice {
  readonly lines: readonly string[];
  readonly isError: boolean;
  /** What the form was before, to go back to. */
  readonly before?: Form;
}

export function ReturnView({ data, kept, validity }: ViewProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice>();
  const input = useRef<HTMLInputElement>(null);
  const { payload, hash } = data;
  const { form } = kept.state;
  const isLocked = validity !== 'valid';
  const setForm = (next: Form) => kept.update((state) => ({ ...state, form: next }));
  const replaceForm = (next: Form, said: string) => {
    setNotice({ lines: [said], isError: false, before: form });
    setForm(next);
  };
  const rows = payload.rowsToReturn.map((code) => ({ code, row: data.rows.find((row) => row.rowCode === code) }));
  const found = rows.filter(({ code, row }) =>
    matches(query, code, row?.segmentName, row?.scenarioName, row?.productName, row?.channelName),
  );
  // After the end nothing can be corrected any more: what is there is issued as it is, but for personal data.
  const isLate = validity === 'expired';
  const file = toReturnFile(payload, hash, isLate ? withoutPersonalData(form) : form, new Date().toISOString());

  const save = () => {
    const faults = faultsIn(data, form, file, isLate).map(({ message, values }) => say(message, values));
    if (faults.length > 0) {
      setNotice({ lines: [say(T.notSaved, { count: faults.length }), ...faults], isError: true });
      return;
    }
    const name = returnFileName(payload);
    downloadText(name, `${JSON.stringify(file, null, 2)}\n`);
    const saved = payload.trial ? T.savedTrial : T.saved;
    setNotice({ lines: [say(saved, { name, rows: file.rows.length })], isError: false });
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const result = await openReturn(chosen, answeredBy(payload, hash));
    if ('form' in result) replaceForm(result.form, say(T.opened, { rows: Object.keys(result.form.rows).length }));
    else setNotice({ lines: result.faults.map(({ message, values }) => say(message, values)), isError: true });
  };
  return (
    <div class="landscape">
      {!kept.isKept && <p class="note warn">{say(T.refused)}</p>}
      {isLocked && <p class="note error">{say(T.locked)}</p>}
      {payload.trial && <p class="note warn">{say(T.practice)}</p>}
      <p class="quiet no-print">{say(T.how)}</p>
      <div class="toolbar">
        <PeriodField
          label={T.from}
          value={form.periodStart}
          isLocked={validity === 'before'}
          onChange={(periodStart) => setForm({ ...form, periodStart })}
        />
        <PeriodField
          label={T.to}
          value={form.periodEnd}
          isLocked={validity === 'before'}
          onChange={(periodEnd) => setForm({ ...form, periodEnd })}
        />
        <SearchBox value={query} label={T.find} onInput={setQuery} />
        <span class="spring" />
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          class="hidden-text"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const field = event.currentTarget;
            void open(field.files?.[0]).then(() => {
              field.value = '';
            });
          }}
        />
        <button type="button" class="button no-print" disabled={isLocked} onClick={() => input.current?.click()}>
          {say(T.open)}
        </button>
        <button
          type="button"
          class="button no-print"
          disabled={isLocked || Object.keys({ ...form.rows, ...form.tasks }).length === 0}
          onClick={() => replaceForm(emptyForm, say(T.cleared))}
        >
          {say(T.clear)}
        </button>
        <button type="button" class="button primary no-print" disabled={validity === 'before'} onClick={save}>
          {say(T.save)}
        </button>
      </div>
      <div role="status">
        {notice && (
          <div class={`note ${notice.isError ? 'error' : 'ok'}`}>
            {notice.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {notice.before && (
              <button
                type="button"
                class="button link"
                onClick={() => {
                  if (notice.before) setForm(notice.before);
                  setNotice(undefined);
                }}
              >
                {say(T.undo)}
              </button>
            )}
          </div>
        )}
      </div>
      <p class="lead">{say(T.filled, { filled: file.rows.length, all: rows.length })}</p>
      <ReturnTasks payload={payload} form={form} isLocked={isLocked} onChange={setForm} />
      <ReturnRows
        rows={found}
        form={form}
        unit={unitName(customerUnitOf(data.payload.map))}
        isLocked={isLocked}
        onChange={setForm}
      />
    </div>
  );
}

interface Fault {
  readonly message: Message;
  readonly values?: Values;
}

/** What stands in the way of saving; after the end of the package, only what would make the file useless. */
function faultsIn({ payload, hash }: PageData, form: Form, file: ReturnFile, isLate: boolean): readonly Fault[] {
  const figures = payload.rowsToReturn.flatMap((code) =>
    badFigures(form.rows[code] ?? {}).map((column): Fault => {
      return { message: T.badFigure, values: { row: code, column: RETURN_LABELS[column] } };
    }),
  );
  const tasks = badTasks(payload, form).map((id): Fault => {
    return { message: T.badTask, values: { goal: payload.map.nodes.find((node) => node.id === id)?.name ?? id } };
  });
  const findings = checkReturn(file, answeredBy(payload, hash)).filter(
    // That a trial's return counts for nothing is no fault of whoever fills it in.
    ({ code, severity }) => severity === 'error' && code !== 'ofTrial' && !(isLate && code === 'countsReversed'),
  );
  return [
    ...(form.periodStart && form.periodEnd ? [] : [{ message: T.noPeriod }]),
    ...(file.rows.length > 0 || file.tasks ? [] : [{ message: T.nothing }]),
    ...(isLate ? [] : [...figures, ...tasks]),
    ...findings.map(({ code, params }): Fault => ({ message: RETURN_FINDINGS[code], values: params })),
  ];
}

function PeriodField(props: { label: Message; value: string; isLocked: boolean; onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <label class="choice">
      <span>{say(props.label)}</span>
      <input
        type="date"
        value={props.value}
        readOnly={props.isLocked}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </label>
  );
}
