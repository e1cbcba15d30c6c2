// Owns the preview of a table of quotas and stocks: former and new figures side by side.

import { useState } from 'react';
import { unitName } from '../../../shared/document/unit-names.ts';
import type { StockPreview } from '../../../shared/library/library-calls.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { FaultList } from './FaultList.tsx';
import { applyStock, usePreviews } from './files.ts';
import { isStale } from './stock-age.ts';

export function StockDialog({ preview }: { preview: StockPreview }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const { rows, faults, faultCount, ignored, file } = preview;
  const close = () => usePreviews.setState({ stock: undefined });
  const apply = async () => {
    setBusy(true);
    if (await applyStock(preview)) close();
    setBusy(false);
  };
  const old = rows.filter(({ after }) => isStale(after)).length;
  return (
    <Dialog
      title={say(TITLE, { file })}
      className="library-preview"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(CANCEL)}</Button>
          <Button look="primary" disabled={busy || faultCount > 0 || rows.length === 0} onClick={() => void apply()}>
            {say(APPLY, { count: rows.length })}
          </Button>
        </>
      }
    >
      {faultCount > 0 ? (
        <FaultList faults={faults} count={faultCount} />
      ) : (
        <ScrollBox label={say(TITLE, { file })} className="stock-rows">
          <table className="data-table selectable">
            <thead>
              <tr>
                <th scope="col">{say(NAME)}</th>
                <th scope="col" className="number">
                  {say(BEFORE)}
                </th>
                <th scope="col" className="number">
                  {say(AFTER)}
                </th>
                <th scope="col">{say(AS_OF)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ itemId, name, before, after }) => (
                <tr key={itemId}>
                  <td>{name}</td>
                  <td className="number">
                    {before ? `${before.amount.toLocaleString('en-US')} ${say(unitName(before.unit))}` : '—'}
                  </td>
                  <td className="number">
                    {after.amount.toLocaleString('en-US')} {say(unitName(after.unit))}
                  </td>
                  <td>{after.asOf}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {old > 0 && <p className="note warning">{say(OLD, { count: old })}</p>}
      <p className="small secondary">{say(NOTE)}</p>
      {ignored.length > 0 && <p className="small secondary">{say(IGNORED, { columns: ignored })}</p>}
    </Dialog>
  );
}

const TITLE = { zh: '刷新额度与库存：“{file}”', en: 'Quotas and stock from “{file}”' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const APPLY = { zh: '更新 {count} 个数', en: 'Refresh {count}' };
const NAME = { zh: '库项', en: 'Item' };
const BEFORE = { zh: '现在', en: 'Now' };
const AFTER = { zh: '更新为', en: 'Becomes' };
const AS_OF = { zh: '日期', en: 'As of' };
const OLD = {
  zh: '有 {count} 个数的日期已经过期，更新后仍会提示。',
  en: '{count, plural, one {One figure is} other {# figures are}} out of date already and will be marked so.',
};
const NOTE = {
  zh: '图谱和库项都不会变，检查会按新的数算。',
  en: 'Maps and items stay as they are; checks use the new figures.',
};
const IGNORED = { zh: '这些列没有用到：{columns}', en: 'Columns that are not used: {columns}' };
