// Owns 执行登记: the form of one period for the rows to return, what is wrong with it, saving it as a file and opening an earlier one.
import { useMemo, useRef, useState } from 'preact/hooks';
import { customerUnitOf } from '../../../shared/document/customer-type.ts';
import { unitName } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { askedColumns, rowLists } from '../../../shared/package/return-columns.ts';
import { lastFormDay } from '../../../shared/package/return-period.ts';
import {
  currentForm,
  formsOf,
  hasContent,
  type KeptForm,
  newId,
  nextPeriod,
  withForm,
  withoutForm,
} from '../model/form-periods.ts';
import type { KeptState } from '../model/kept-state.ts';
import { contentFaults, type Fault, periodFaults } from '../model/return-faults.ts';
import { answeredBy, returnFileName, toReturnFile, toReturnRow, withoutPersonalData } from '../model/return-form.ts';
import { downloadText } from '../parts/download-text.ts';
import { matches, SearchBox } from '../parts/Filters.tsx';
import { useSay } from '../parts/language.tsx';
import { openReturn, placeOpened } from '../parts/open-return.ts';
import { ReturnCarried } from '../parts/ReturnCarried.tsx';
import { OpenButton, PeriodField } from '../parts/ReturnFields.tsx';
import { ReturnNotes } from '../parts/ReturnNotes.tsx';
import { ReturnPeriods } from '../parts/ReturnPeriods.tsx';
import { ReturnRows } from '../parts/ReturnRows.tsx';
import { ReturnTasks } from '../parts/ReturnTasks.tsx';
import type { ViewProps } from './views.ts';

const T = {
  from: { zh: '数据起始日', en: 'Figures from' },
  to: { zh: '数据截止日', en: 'to' },
  find: { zh: '查找策略行', en: 'Find a row' },
  save: { zh: '保存回传文件', en: 'Save return file' },
  clear: { zh: '清空登记', en: 'Clear form' },
  remove: { zh: '删除本期', en: 'Delete period' },
  undo: { zh: '撤销', en: 'Undo' },
  how: {
    zh: '一期一份：按策略行填写本期客户数，金额单位为万元，费用单位为元。不清楚的请留空，留空不等于 0。填写内容自动保存在本机。',
    en: 'One return per period: enter this period’s customers per row; amounts in ×10k CNY, cost in CNY. Leave unknown figures blank: blank is not 0. Your entries are saved on this computer.',
  },
  savedTrial: {
    zh: '已保存为“{name}”，位于浏览器的下载文件夹，共 {rows} 行。该文件仅供练习，不计入结果，请勿作为结果交回。',
    en: 'Saved as “{name}” in the browser’s download folder, {rows} rows. The file is for practice and does not count: do not return it as a result.',
  },
  noPeriod: { zh: '请先填写数据起始日和截止日。', en: 'Enter the days that the figures cover.' },
  nothing: { zh: '尚未填写任何一行，也未填写任务完成。', en: 'No row and no task is filled in yet.' },
  faults: { zh: '有 {count} 处要改', en: '{count} to correct' },
  notSaved: { zh: '未保存。已填内容均已保留。', en: 'Not saved. Your entries are kept.' },
  saved: {
    zh: '已保存为“{name}”，位于浏览器的下载文件夹，共 {rows} 行。请发送给总行，不要修改文件内容。',
    en: 'Saved as “{name}” in the browser’s download folder, {rows} rows. Send it to head office unchanged.',
  },
  cleared: { zh: '已清空本期。', en: 'This period was cleared.' },
  removed: { zh: '已删除本期。', en: 'The period was deleted.' },
} as const satisfies Record<string, Message>;

interface Notice {
  readonly lines: readonly string[];
  readonly isError: boolean;
  /** What was kept before, to go back to. */
  readonly before?: KeptState;
}

export function ReturnView({ data, kept, validity, today }: ViewProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice>();
  const place = useRef<HTMLDivElement>(null);
  const { payload, hash } = data;
  const { state } = kept;
  const forms = formsOf(state, payload);
  const form = currentForm(state, payload);
  // After the end figures of the run still come in; then nothing can be corrected, and what is there is issued as it is.
  const isLate = today > lastFormDay(payload);
  const isLocked = validity === 'before' || isLate;
  const asked = useMemo(
    () => ({ ...askedColumns(payload), lists: rowLists(payload), unit: unitName(customerUnitOf(payload.map)) }),
    [payload],
  );
  const change = ({ savedAt: _changed, ...next }: KeptForm) => {
    setNotice(undefined);
    kept.update((before) => withForm(before, next));
  };
  const replace = (next: KeptState, lines: readonly string[]) => {
    setNotice({ lines, isError: false, before: state });
    kept.update(() => next);
  };
  const file = toReturnFile(payload, hash, isLate ? withoutPersonalData(form) : form, new Date().toISOString());
  const days = isLate ? [] : periodFaults(form, forms, payload, today);
  const faults = [...days, ...contentFaults(data, form, file, isLate)];
  const rows = payload.rowsToReturn.map((code) => ({ code, row: data.rows.find((row) => row.rowCode === code) }));
  const found = rows.filter(({ code, row }) =>
    matches(query, code, row?.segmentName, row?.scenarioName, row?.productName, row?.channelName),
  );

  const save = () => {
    const missing = [
      ...(form.periodStart && form.periodEnd ? [] : [T.noPeriod]),
      ...(file.rows.length > 0 || file.tasks ? [] : [T.nothing]),
    ];
    if (missing.length > 0) {
      setNotice({ lines: [T.notSaved, ...missing].map((message) => say(message)), isError: true });
      return;
    }
    const name = returnFileName(payload, form);
    downloadText(name, `${JSON.stringify(file, null, 2)}\n`);
    kept.update((before) => withForm(before, { ...form, savedAt: file.savedAt }));
    setNotice({
      lines: [say(payload.trial ? T.savedTrial : T.saved, { name, rows: file.rows.length })],
      isError: false,
    });
  };
  const open = async (chosen: File) => {
    const result = await openReturn(chosen, answeredBy(payload, hash), payload);
    const told = (list: readonly Fault[]) => list.map(({ message, values }) => say(message, values));
    if ('faults' in result) setNotice({ lines: told(result.faults), isError: true });
    else replace(placeOpened(state, form, result.form), told(result.said));
  };
  const next = isLocked ? undefined : nextPeriod(forms, payload);
  const addNext = () => {
    if (!next) return;
    setNotice(undefined);
    // The one that is only shown so far is kept with it.
    kept.update((before) => withForm(withForm(before, form), { ...next, id: newId({ forms }), rows: {}, tasks: {} }));
  };
  const toFirstFault = () => {
    setQuery('');
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <div class="landscape return" ref={place}>
      <ReturnNotes {...{ payload, kept, validity, isLate }} />
      <div class="return-head">
        <ReturnPeriods
          {...{ forms, today }}
          current={form.id}
          onShow={(id) => {
            setNotice(undefined);
            kept.update((before) => ({ ...before, current: id }));
          }}
          onNext={next && addNext}
        />
        <span class="spring" />
        <div class="return-actions no-print">
          <OpenButton isLocked={isLocked} onChoose={(chosen) => void open(chosen)} />
          {faults.length > 0 && (
            <button type="button" class="button link is-error" onClick={toFirstFault}>
              {say(T.faults, { count: faults.length })}
            </button>
          )}
          <button
            type="button"
            class="button primary"
            disabled={validity === 'before' || faults.length > 0}
            onClick={save}
          >
            {say(T.save)}
          </button>
        </div>
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
                  const { before } = notice;
                  if (before) kept.update(() => before);
                  setNotice(undefined);
                }}
              >
                {say(T.undo)}
              </button>
            )}
          </div>
        )}
      </div>
      <ReturnCarried carried={form.carried} leftPeriods={state.leftPeriods ?? []} />
      <p class="quiet no-print">{say(T.how)}</p>
      <div class="toolbar">
        <PeriodField
          label={T.from}
          value={form.periodStart}
          isLocked={isLocked}
          isWrong={days.length > 0}
          onChange={(periodStart) => change({ ...form, periodStart })}
        />
        <PeriodField
          label={T.to}
          value={form.periodEnd}
          isLocked={isLocked}
          isWrong={days.length > 0}
          onChange={(periodEnd) => change({ ...form, periodEnd })}
        />
        <SearchBox value={query} label={T.find} onInput={setQuery} />
        <span class="spring" />
        <button
          type="button"
          class="button no-print"
          disabled={isLocked || !hasContent(form)}
          onClick={() => {
            const { savedAt: _saved, carried: _carried, ...rest } = form;
            replace(withForm(state, { ...rest, rows: {}, tasks: {} }), [say(T.cleared)]);
          }}
        >
          {say(T.clear)}
        </button>
        {forms.length > 1 && (
          <button
            type="button"
            class="button no-print"
            disabled={isLocked}
            onClick={() => replace(withoutForm(state, form.id), [say(T.removed)])}
          >
            {say(T.remove)}
          </button>
        )}
      </div>
      {days.length > 0 && (
        <div id="said-period" class="said">
          {days.map(({ message, values }) => (
            <p key={message.en} class="is-error">
              {say(message, values)}
            </p>
          ))}
        </div>
      )}
      <ReturnTasks payload={payload} form={form} isLocked={isLocked} onChange={(tasks) => change({ ...form, tasks })} />
      <ReturnRows
        rows={found}
        all={payload.rowsToReturn.map((code) => toReturnRow(code, form.rows[code] ?? {}, asked.lists.get(code)))}
        form={form}
        carried={form.carried?.rows ?? []}
        asked={asked}
        isLocked={isLocked}
        onChange={(code, values) => change(withRow(form, code, values))}
      />
    </div>
  );
}

/** A row that somebody touches is no longer as it came. */
function withRow(form: KeptForm, code: string, values: KeptForm['rows'][string]): KeptForm {
  const { carried } = form;
  return {
    ...form,
    rows: { ...form.rows, [code]: values },
    ...(carried && { carried: { ...carried, rows: carried.rows.filter((one) => one !== code) } }),
  };
}
