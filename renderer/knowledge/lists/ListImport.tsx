// Owns the preview of counts that were read from a file: what they are, what is doubtful, and the yes that puts them in the map.

import { type FormEvent, useId, useState } from 'react';
import { customerUnit } from '../../../shared/document/customer-type.ts';
import { listOfSegment, putList } from '../../../shared/document/edits/lists.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { listDoubts } from '../../../shared/document/list-counts.ts';
import { type CustomerList, customerListSchema } from '../../../shared/document/map-records.ts';
import { figure } from '../../../shared/i18n/figure.ts';
import { shorten } from '../../../shared/text/shorten.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { DateControl } from '../../kit/forms/TextControl.tsx';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useNotices } from '../../session/notices.ts';
import { ListDoubts, ListFacts } from './ListFacts.tsx';
import { closeLists, type ReadCounts } from './list-store.ts';

const FIRST = 6;
const cycles = fieldInfo(customerListSchema.shape.refreshCycle).options ?? [];
const asOfField = fieldInfo(customerListSchema.shape.asOf);
const nameField = fieldInfo(customerListSchema.shape.name);

export function ListImport({ segmentId, file, counts }: ReadCounts & { segmentId: string }) {
  const say = useSay();
  const segment = useDocument(({ document }) => nodeById(document, segmentId));
  const known = useDocument(({ document }) => listOfSegment(document, segmentId));
  const cycleId = useId();
  const dayId = useId();
  const formId = useId();
  const [name, setName] = useState(known?.name ?? shorten(say(words.defaultName, { name: segment?.name ?? '' }), 60));
  const [asOf, setAsOf] = useState(counts.asOf ?? '');
  const [refreshCycle, setCycle] = useState<string>(known?.refreshCycle ?? '');
  const [expireDays, setExpireDays] = useState(String(known?.expireDays ?? 30));
  const [takesSize, setTakesSize] = useState(true);
  if (segment?.kind !== 'segment') return null;
  const unit = customerUnit([segment]);
  const doubts = listDoubts(counts, segment.holdoutPct, unit);
  const parsed = customerListSchema.omit({ id: true }).safeParse({
    ...withoutParts(known),
    ...counts,
    name: name.trim(),
    asOf,
    refreshCycle: refreshCycle || undefined,
    expireDays: expireDays.trim() === '' ? undefined : Number(expireDays),
  });
  const isReady = parsed.success && !doubts.some(({ blocks }) => blocks);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (!parsed.success || !isReady) return;
    useDocument.getState().apply(words.done, putList(segmentId, parsed.data, takesSize));
    useNotices.getState().show({ tone: 'ok', message: words.imported, params: { name: segment.name, file } });
    closeLists();
  };
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  return (
    <Dialog
      help="panel.lists"
      title={say(words.title, { name: segment.name })}
      onClose={closeLists}
      className="list-import"
      actions={
        <>
          <Button onClick={closeLists}>{say(words.cancel)}</Button>
          <Button look="primary" type="submit" form={formId} disabled={!isReady}>
            {say(known ? words.replace : words.take)}
          </Button>
        </>
      }
    >
      <p className="small secondary">{say(words.from, { file })}</p>
      <ListFacts counts={counts} unit={unit} />
      <ListDoubts doubts={doubts} />
      <table className="data-table list-first">
        <tbody>
          {counts.branchCounts.slice(0, FIRST).map(({ branchCode, branchName, count }) => (
            <tr key={branchCode}>
              <td className="mono">{branchCode}</td>
              <td>{branchName}</td>
              <td className="number">{figure(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.branchCounts.length > FIRST && (
        <p className="small tertiary">{say(words.more, { n: counts.branchCounts.length - FIRST })}</p>
      )}
      <form id={formId} className="list-fields" onSubmit={confirm} noValidate>
        <label>
          <span>{say(nameField.label)}</span>
          <input
            className="input"
            value={name}
            maxLength={60}
            aria-invalid={wrong.has('name')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="list-day">
          <label htmlFor={dayId}>{say(words.asOf)}</label>
          <DateControl
            id={dayId}
            schema={customerListSchema.shape.asOf}
            info={asOfField}
            value={asOf}
            onApply={(day) => setAsOf(typeof day === 'string' ? day : '')}
            describedBy={asOf === '' ? `${dayId}-why` : undefined}
          />
        </div>
        <label htmlFor={cycleId}>
          <span>{say(words.cycle)}</span>
          <SelectBox id={cycleId} value={refreshCycle} onChange={(event) => setCycle(event.target.value)}>
            <option value="">{say(words.notSet)}</option>
            {cycles.map(({ value, label }) => (
              <option key={value} value={value}>
                {say(label)}
              </option>
            ))}
          </SelectBox>
        </label>
        <label>
          <span>{say(words.days)}</span>
          <input
            className="input"
            type="number"
            min={0}
            max={3660}
            value={expireDays}
            aria-invalid={wrong.has('expireDays')}
            onChange={(event) => setExpireDays(event.target.value)}
          />
        </label>
      </form>
      {asOf === '' && (
        <p id={`${dayId}-why`} className="message error">
          {say(words.dateMissing)}
        </p>
      )}
      <label className="list-size">
        <input type="checkbox" checked={takesSize} onChange={(event) => setTakesSize(event.target.checked)} />
        <span>{say(words.size, { total: counts.totalCount })}</span>
      </label>
    </Dialog>
  );
}

/** What the list has beside its counts stays; the parts of the former file must not. */
function withoutParts(list: CustomerList | undefined): Partial<CustomerList> {
  if (!list) return {};
  const { id: _id, controlCount: _control, branchCounts: _branches, excludedCounts: _excluded, ...others } = list;
  return others;
}

const words = {
  title: { zh: '导入“{name}”的名单人数', en: 'Import counts for “{name}”' },
  defaultName: { zh: '{name}名单', en: '{name} list' },
  from: { zh: '来自“{file}”，确认前图谱不变', en: 'From “{file}”; the map does not change until you confirm' },
  more: { zh: '另有 {n} 家支行', en: '{n} more branches' },
  asOf: { zh: '名单日期', en: 'As of' },
  cycle: { zh: '更新周期', en: 'Refresh cycle' },
  days: { zh: '有效天数', en: 'Valid for (days)' },
  notSet: { zh: '未填', en: 'Not set' },
  dateMissing: { zh: '文件中没有名单日期，请在此填写', en: 'The file has no date; enter it here' },
  size: {
    zh: '同时将客群规模改为 {total} 人，规模日期改为名单日期',
    en: 'Also set the segment’s size to {total} people as of the list date',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  take: { zh: '导入名单', en: 'Import list' },
  replace: { zh: '替换原名单', en: 'Replace list' },
  done: { zh: '导入名单', en: 'Import customer list' },
  imported: { zh: '“{name}”的名单已从“{file}”导入。', en: 'The customer list of “{name}” was imported from “{file}”.' },
};
