// Owns the preview of a table of quotas and stocks: former and new figures side by side.

import { useState } from 'react';
import { amount } from '../../../shared/document/unit-names.ts';
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
      help="panel.stock"
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
                  <td className="number">{before ? say(amount(before.amount, before.unit)) : '—'}</td>
                  <td className="number">{say(amount(after.amount, after.unit))}</td>
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

const TITLE = { zh: '更新额度与库存：“{file}”', en: 'Update quotas and stock from “{file}”' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const APPLY = { zh: '更新 {count} 个数值', en: 'Update {count}' };
const NAME = { zh: '库项', en: 'Item' };
const BEFORE = { zh: '当前值', en: 'Current' };
const AFTER = { zh: '更新为', en: 'New value' };
const AS_OF = { zh: '日期', en: 'As of' };
const OLD = {
  zh: '{count} 个数值的日期已过期，更新后仍会提示。',
  en: '{count, plural, one {# figure is} other {# figures are}} already out of date and will be marked.',
};
const NOTE = {
  zh: '图谱和库项均不变，检查按新数值计算。',
  en: 'Maps and items do not change; checks use the new figures.',
};
const IGNORED = { zh: '未使用的列：{columns}', en: 'Unused columns: {columns}' };
