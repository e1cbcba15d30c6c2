// Owns the dialog that names every cell that could not be set; none of the block was.
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import type { CellFault } from './cell-values.ts';

const SHOWN = 50;

export function PasteFaults({ faults, onClose }: { faults: readonly CellFault[]; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      help="panel.paste"
      title={say(words.title, { n: faults.length })}
      onClose={onClose}
      className="cell-faults"
      actions={
        <Button look="primary" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <p>{say(words.kept)}</p>
      <ScrollBox label={say(words.title, { n: faults.length })} className="cell-faults-list">
        <table>
          <thead>
            <tr>
              <th>{say(words.row)}</th>
              <th>{say(words.column)}</th>
              <th>{say(words.text)}</th>
              <th>{say(words.why)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, SHOWN).map(({ row, column, text, problem }) => (
              <tr key={`${row.rowCode} ${column.id}`}>
                <td className="mono">{row.rowCode}</td>
                <td>{say(column.title)}</td>
                <td className="ellipsis" title={text}>
                  {text === '' ? say(words.nothing) : text}
                </td>
                <td>{say(problem.message, problem.params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {faults.length > SHOWN && <p className="small secondary">{say(words.more, { n: faults.length - SHOWN })}</p>}
    </Dialog>
  );
}

const words = {
  title: { zh: '{n} 格无法填入', en: '{n, plural, one {# cell} other {# cells}} cannot be set' },
  kept: {
    zh: '整块内容均未改动，清单保持原样。请修改以下内容后重新粘贴。',
    en: 'Nothing in the block was changed. Correct the cells below and paste again.',
  },
  row: { zh: '策略行编号', en: 'Row code' },
  column: { zh: '列', en: 'Column' },
  text: { zh: '内容', en: 'Content' },
  why: { zh: '原因', en: 'Reason' },
  nothing: { zh: '（空）', en: '(empty)' },
  more: { zh: '另有 {n} 格未列出', en: '{n} more not listed' },
  close: { zh: '关闭', en: 'Close' },
};
