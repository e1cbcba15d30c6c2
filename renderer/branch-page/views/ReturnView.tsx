// Owns 执行登记: the form for the rows to return, what is wrong with it, saving it as a file and opening an earlier one.
import { useRef, useState } from 'preact/hooks';
import type { Message } from '../../../shared/i18n/message.ts';
import { checkReturn } from '../../../shared/package/read-return.ts';
import type { ReturnFile } from '../../../shared/package/return-file.ts';
import { RETURN_FINDINGS, RETURN_LABELS } from '../../../shared/package/return-words.ts';
import { emptyForm } from '../model/kept-state.ts';
import type { PageData } from '../model/page-data.ts';
import {
  answeredBy,
  badFigures,
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
import type { ViewProps } from './views.ts';

const T = {
  from: { zh: '数据起始日', en: 'Figures from' },
  to: { zh: '数据截止日', en: 'to' },
  find: { zh: '找策略行', en: 'Find a row' },
  save: { zh: '保存回传文件', en: 'Save the return file' },
  open: { zh: '打开已存的回传', en: 'Open a saved return' },
  clear: { zh: '清空登记', en: 'Clear the form' },
  undo: { zh: '撤销', en: 'Undo' },
  how: {
    zh: '人数按策略行填，金额单位万元。不知道的留空，留空不等于 0。填的内容自动保存在这台电脑上。',
    en: 'Count customers per row; amounts in 10,000 CNY. Leave blank what you do not know: blank is not 0. What you type is kept on this computer.',
  },
  refused: {
    zh: '这个浏览器不让页面保存内容。填的内容只留在这个窗口里，关掉之前先保存回传文件。',
    en: 'This browser does not let the page keep anything. What you type lasts as long as this window; save the return file before you close it.',
  },
  locked: {
    zh: '现在不在有效期内，登记只读。到期前已经填好的内容照原样还可以保存成回传文件，其中像个人信息的文字会遮盖。',
    en: 'Outside the period, so the form is read-only. What was filled in before its end can still be saved as it is; what looks like personal data is masked.',
  },
  noPeriod: { zh: '先填数据起始日和截止日。', en: 'Fill in the days that the figures cover.' },
  nothing: { zh: '还没有填任何一行。', en: 'No row is filled in yet.' },
  badFigure: { zh: '“{row}”的{column}不是能用的数字。', en: '“{row}”: {column} is not a usable number.' },
  notSaved: {
    zh: '没有保存，先改好下面 {count} 处。填的内容都在。',
    en: 'Not saved: correct these {count} first. What you typed is kept.',
  },
  saved: {
    zh: '已存为“{name}”，在浏览器的下载文件夹里，共 {rows} 行。发给总行，不要改文件内容。',
    en: 'Saved as “{name}” in the browser’s download folder, {rows} rows. Send it to head office unchanged.',
  },
  opened: {
    zh: '已读入 {rows} 行，替换了原来填的内容。',
    en: '{rows} rows were read in and replaced what was in the form.',
  },
  cleared: { zh: '已清空。', en: 'Cleared.' },
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
  // After the end nothing can be corrected any more: what is there is handed over as it is, but for personal data.
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
    setNotice({ lines: [say(T.saved, { name, rows: file.rows.length })], isError: false });
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
          disabled={isLocked || Object.keys(form.rows).length === 0}
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
      <ReturnRows rows={found} form={form} isLocked={isLocked} onChange={setForm} />
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
  const findings = checkReturn(file, answeredBy(payload, hash)).filter(
    ({ code, severity }) => severity === 'error' && !(isLate && code === 'countsReversed'),
  );
  return [
    ...(form.periodStart && form.periodEnd ? [] : [{ message: T.noPeriod }]),
    ...(file.rows.length > 0 ? [] : [{ message: T.nothing }]),
    ...(isLate ? [] : figures),
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
