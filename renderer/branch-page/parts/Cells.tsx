// Owns the test cells of a scenario: which share of its customers is in each, how to tell, and what they get; never who they are.
import { CELLS } from '../../../shared/document/cells.ts';
import { amount } from '../../../shared/document/unit-names.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { packagedCells } from '../../../shared/package/test-cells.ts';
import type { PageData } from '../model/page-data.ts';
import { W } from '../words.ts';
import { useSay } from './language.tsx';
import { TableFrame } from './TableFrame.tsx';

const T = {
  cell: { zh: '单元', en: 'Cell' },
  product: { zh: '产品', en: 'Product' },
  share: { zh: '占比', en: 'Share' },
  who: { zh: '分组办法', en: 'Who is in it' },
  gets: { zh: '话术、权益与差异', en: 'Script, benefit, difference' },
  apart: {
    zh: '对照组不在各单元之内；同一客户始终按同一单元执行。',
    en: 'The control group is in no cell; a customer stays in the same cell throughout.',
  },
} as const satisfies Record<string, Message>;

export function Cells({ data, scenarioId }: { data: PageData; scenarioId: string | undefined }) {
  const say = useSay();
  const cells = packagedCells(data.payload).filter((cell) => cell.scenarioId === scenarioId);
  if (cells.length === 0) return null;
  return (
    <>
      <h4>{say(CELLS)}</h4>
      <TableFrame label={say(CELLS)}>
        <table class="list">
          <thead>
            <tr>
              {[T.product, T.cell, T.share, T.who, T.gets].map((head) => (
                <th key={head.en} scope="col" class={head === T.share ? 'figure' : undefined}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map(({ product, name, sharePct, who, gets }) => (
              <tr key={`${product} ${name}`}>
                <td>{product}</td>
                <th scope="row">{name}</th>
                <td class="figure">{sharePct === undefined ? '—' : say(amount(sharePct, '%'))}</td>
                <td>{who ?? '—'}</td>
                <td>{gets.join(say(W.and)) || '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="quiet">{say(T.apart)}</p>
    </>
  );
}
