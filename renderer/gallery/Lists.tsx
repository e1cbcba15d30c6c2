// Owns the lists of the gallery.
import { useMemo, useState } from 'react';
import { List } from '../kit/collections/List.tsx';
import { Part } from './Part.tsx';

interface Named {
  readonly key: string;
  readonly name: string;
  readonly isHeading?: boolean;
}

const NAMES = ['养老客群', '代发客群', '到期客户', '有车一族', '新客', '老年大学', '社区商户', 'AUM 提升', '3 年定存'];
const named = (names: readonly string[]): readonly Named[] => names.map((name) => ({ key: name, name }));
const GROUPED: readonly Named[] = [
  { key: '客群', name: '客群', isHeading: true },
  ...named(['养老客群', '代发客群']),
  { key: '渠道', name: '渠道', isHeading: true },
  ...named(['短信', '外呼']),
];
const MANY = 10_000;

export function Lists() {
  const many = useMemo(() => named(Array.from({ length: MANY }, (_, n) => `${NAMES[n % 5]} ${n + 1}`)), []);
  return (
    <>
      <OneList title="List" rows={named(NAMES)} />
      <OneList title="List, several" rows={named(NAMES)} several />
      <OneList title="List, headings" rows={GROUPED} />
      <OneList title="List, 10,000 rows" rows={many} several />
      <OneList title="List, read-only" rows={named(NAMES)} readOnly />
      <OneList title="List, empty" rows={[]} />
      <OneList title="List, problem" rows={[]} problem="E_INTERNAL" />
    </>
  );
}

interface OneListProps {
  readonly title: string;
  readonly rows: readonly Named[];
  readonly several?: boolean;
  readonly readOnly?: boolean;
  readonly problem?: string;
}

function OneList({ title, rows, several, readOnly, problem }: OneListProps) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(readOnly ? ['代发客群'] : []));
  const [acted, setActed] = useState('');
  return (
    <Part title={title} told={`${[...selected].slice(0, 9).join('|')} (${selected.size}) ${acted}`.trim()}>
      <List
        label={title}
        rows={rows}
        textsOf={({ name }) => [name]}
        selected={selected}
        onSelect={readOnly ? undefined : setSelected}
        onAction={readOnly ? undefined : ({ name }) => setActed(`!${name}`)}
        several={several}
        height={26}
        empty="—"
        problem={problem}
        draw={({ name }) => <div className="gallery-row">{name}</div>}
      />
    </Part>
  );
}
