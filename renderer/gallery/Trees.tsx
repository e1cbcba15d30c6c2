// Owns the tree of the gallery.
import { useMemo, useState } from 'react';
import { Tree } from '../kit/collections/Tree.tsx';
import type { TreeRow } from '../kit/collections/tree-keys.ts';
import { Part } from './Part.tsx';

interface Branch {
  readonly name: string;
  readonly isGroup?: boolean;
  readonly children?: readonly Branch[];
}

interface BranchRow extends TreeRow {
  readonly name: string;
}

const ROOTS: readonly Branch[] = [
  { name: '目标', isGroup: true, children: [{ name: 'AUM 提升' }, { name: '新增客户' }] },
  {
    name: '养老客群',
    children: [
      { name: '退休倒计时检视', children: [{ name: '个人养老金' }, { name: '短信预热' }] },
      { name: '到期承接', children: [{ name: '外呼' }] },
    ],
  },
  { name: '代发客群', children: [{ name: '工资到账', children: [{ name: '手机银行' }] }] },
];

function rowsOf(branches: readonly Branch[], folded: ReadonlySet<string>, level = 1): readonly BranchRow[] {
  return branches.flatMap(({ name, isGroup, children }, place) => {
    const open = children && !folded.has(name);
    const row = { key: name, name, level, open, position: place + 1, siblings: branches.length, isGroup };
    return open ? [row, ...rowsOf(children, folded, level + 1)] : [row];
  });
}

export function Trees() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set(['到期承接']));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState('');
  const rows = useMemo(() => rowsOf(ROOTS, folded), [folded]);
  return (
    <Part title="Tree" told={`${[...selected].join('|')} (${selected.size}) ${told}`.trim()}>
      <Tree
        label="Tree"
        rows={rows}
        textsOf={({ name }) => [name]}
        selected={selected}
        onSelect={setSelected}
        several
        onAction={({ name }) => setTold(`!${name}`)}
        onMenu={({ name }, { x, y }) => setTold(`menu ${name} ${x > 0 && y > 0}`)}
        onFold={({ key }, open) => {
          const next = new Set(folded);
          if (open) next.delete(key);
          else next.add(key);
          setFolded(next);
        }}
        height={26}
        empty="—"
        draw={({ name }) => <span className="ellipsis">{name}</span>}
      />
    </Part>
  );
}
