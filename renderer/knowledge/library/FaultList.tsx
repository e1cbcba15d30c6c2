// Owns the list of what is wrong with a file, by line and column.
import type { Fault } from '../../../shared/library/import/faults.ts';
import { faultWords } from '../../../shared/library/import/faults.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';

export function FaultList({ faults, count }: { faults: readonly Fault[]; count: number }) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <ScrollBox label={say(FAULTS, { count })} className="faults">
      <p className="note error" role="alert">
        <SeverityIcon severity="error" size={14} />
        {say(FAULTS, { count })}
      </p>
      <table className="data-table selectable">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(LINE)}
            </th>
            <th scope="col">{say(COLUMN)}</th>
            <th scope="col">{say(WHAT)}</th>
            <th scope="col">{say(CODE)}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ line, column, code, params }) => (
            <tr key={`${line} ${column} ${code}`}>
              <td className="number">{line}</td>
              <td>{column}</td>
              <td>{say(faultWords[code], params)}</td>
              <td className="mono small">{code}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > faults.length && <p className="small secondary">{say(MORE, { count: count - faults.length })}</p>}
    </ScrollBox>
  );
}

const FAULTS = {
  zh: '有 {count} 处不对，整个文件都不导入。改好后再选一次。',
  en: '{count, plural, one {One cell is} other {# cells are}} wrong, so nothing of the file is taken over. Correct and choose it again.',
};
const LINE = { zh: '行', en: 'Line' };
const COLUMN = { zh: '列', en: 'Column' };
const WHAT = { zh: '问题', en: 'What is wrong' };
const CODE = { zh: '代码', en: 'Code' };
const MORE = { zh: '还有 {count} 处没有列出', en: '{count} more are not listed' };
