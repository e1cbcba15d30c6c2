// Owns the table of the gallery.
import { useState } from 'react';
import { TableRows } from '../kit/collections/TableRows.tsx';
import { Button } from '../kit/ui/Button.tsx';
import { Part } from './Part.tsx';

const NAMES = ['养老客群经营', '代发客群经营', '到期客户承接', '新客首月'];

export function Tables() {
  const [names, setNames] = useState(NAMES);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['代发客群经营']));
  const [told, setTold] = useState('');
  return (
    <Part title="Table" told={`${[...selected].join('|')} ${told}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and opened by keys */}
      <table className="data-table" role="grid" aria-label="Table">
        <thead>
          <tr>
            <th scope="col">
              <Button compact>名称</Button>
            </th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <TableRows
          label="Table"
          rows={names.map((key) => ({ key }))}
          textsOf={({ key }) => [key]}
          selected={selected}
          onSelect={setSelected}
          onAction={({ key }) => setTold(`!${key}`)}
          draw={({ key }, isActive) => (
            <>
              <td>{key}</td>
              <td>
                <Button
                  compact
                  tabIndex={isActive ? 0 : -1}
                  onClick={() => {
                    setTold(`-${key}`);
                    setNames(names.filter((name) => name !== key));
                  }}
                >
                  删除
                </Button>
                <Button compact tabIndex={isActive ? 0 : -1} onClick={() => setTold(`+${key}`)}>
                  复制
                </Button>
              </td>
            </>
          )}
        />
      </table>
    </Part>
  );
}
