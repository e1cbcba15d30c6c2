// Owns the list of fields in which a placement differs from its item: what stands where, side by side.

import type { ItemKind } from '../../../shared/document/item-kind.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSay } from '../../kit/ui/say.ts';
import { infoAt, valueText } from '../items/value-text.ts';

interface Difference {
  readonly path: string;
  readonly label: Message;
  readonly item?: unknown;
  readonly placement?: unknown;
}

export function DifferenceList({ kind, differences }: { kind: ItemKind; differences: readonly Difference[] }) {
  const say = useSay();
  const textOf = (path: string, value: unknown) => valueText(infoAt(kind, path), value, say) || say(NOTHING);
  return (
    <dl className="differences selectable">
      {differences.map(({ path, label, item, placement }) => (
        <div key={path}>
          <dt>{say(label)}</dt>
          <dd>
            <span className="difference-side">{say(HERE)}</span>
            <span className="difference-text">{textOf(path, placement)}</span>
          </dd>
          <dd>
            <span className="difference-side">{say(THERE)}</span>
            <span className="difference-text">{textOf(path, item)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const HERE = { zh: '图谱', en: 'Map' };
const THERE = { zh: '元素库', en: 'Library' };
const NOTHING = { zh: '空', en: 'empty' };
