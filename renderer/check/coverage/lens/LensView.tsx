// Owns the 人货场 lens: three columns in groups; pointing at an item or going to it lights what is on a path with it.
import { useMemo, useRef, useState } from 'react';
import {
  type LensGroup,
  type LensSide,
  lensColumns,
  lensFact,
  linkedWith,
} from '../../../../shared/coverage/people-goods-place.ts';
import type { MapDocument, MapNode } from '../../../../shared/document/document.ts';
import { nodeById } from '../../../../shared/document/element-index.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { goTo } from '../../../session/go-to.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { WithInspector } from '../WithInspector.tsx';
import { LinkLines } from './LinkLines.tsx';
import './lens.css';

const SIDES: readonly LensSide[] = ['people', 'goods', 'place'];

export function LensView({ document }: { document: MapDocument }) {
  const say = useSay();
  const dictionaries = useKnowledge((knowledge) => knowledge.dictionaries);
  const columns = useMemo(() => lensColumns(document, dictionaries), [document, dictionaries]);
  const [pointed, setPointed] = useState<string>();
  const selected = useView((view) => (view.selection.size === 1 ? [...view.selection][0] : undefined));
  const active = [pointed, selected].find((id) => id !== undefined && nodeById(document, id) !== undefined);
  const linked = useMemo(() => (active === undefined ? undefined : linkedWith(document, active)), [document, active]);
  const board = useRef<HTMLDivElement>(null);
  return (
    <WithInspector>
      <div className="lens-bar small secondary">{say(words.hint)}</div>
      <div ref={board} className="lens-board">
        {SIDES.map((side) => (
          <section key={side} className="lens-column" aria-label={say(TITLES[side].name)}>
            <h2>
              {say(TITLES[side].name)} <span className="small secondary">{say(TITLES[side].about)}</span>
              <span className="grow" />
              <span className="small secondary">{countText(columns[side])}</span>
            </h2>
            {columns[side].length === 0 && <p className="secondary small">{say(words.nothing)}</p>}
            {columns[side].map((group) => (
              <div key={group.id} className="lens-group">
                <h3>{say(group.title)}</h3>
                <ul>
                  {group.nodes.map((node) => (
                    <li key={node.id}>
                      <Item
                        node={node}
                        active={active === node.id}
                        linked={linked?.has(node.id)}
                        onPoint={setPointed}
                      />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        ))}
        {active !== undefined && linked && (
          <LinkLines board={board} document={document} active={active} linked={linked} />
        )}
      </div>
    </WithInspector>
  );

  /** `3`, or `2 / 3` while links are lit. */
  function countText(groups: readonly LensGroup[]): string {
    const nodes = groups.flatMap((group) => group.nodes);
    const lit = nodes.filter(({ id }) => linked?.has(id)).length;
    return linked ? say(words.lit, { lit, all: nodes.length }) : say(words.all, { all: nodes.length });
  }
}

function Item(props: {
  node: MapNode;
  active: boolean;
  /** Undefined while nothing is pointed at. */
  linked: boolean | undefined;
  onPoint: (id: string | undefined) => void;
}) {
  const say = useSay();
  const { node, active, linked, onPoint } = props;
  const selected = useView((view) => view.selection.has(node.id));
  const fact = lensFact(node);
  return (
    <button
      type="button"
      data-lens-item={node.id}
      className={classes(
        'lens-card',
        `kind-${node.kind}`,
        selected && 'on',
        active && 'active',
        linked === false && 'faint',
      )}
      aria-pressed={selected}
      onPointerEnter={() => onPoint(node.id)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(node.id)}
      onBlur={() => onPoint(undefined)}
      onClick={() => useView.getState().select([node.id])}
      onDoubleClick={() => goTo(node.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        goTo(node.id);
      }}
    >
      <KindIcon kind={node.kind} size={14} />
      <span className="ellipsis" title={node.name}>
        {node.name}
      </span>
      <span className="grow" />
      {fact && <span className="small secondary">{say(fact)}</span>}
      {linked && !active && (
        <>
          <Icon name="link" size={13} />
          <span className="visually-hidden">{say(words.linked)}</span>
        </>
      )}
    </button>
  );
}

const TITLES = {
  people: { name: { zh: '人', en: 'People' }, about: { zh: '客群', en: 'segments' } },
  goods: { name: { zh: '货', en: 'Goods' }, about: { zh: '产品与权益', en: 'products and benefits' } },
  place: { name: { zh: '场', en: 'Place' }, about: { zh: '场景与渠道', en: 'scenarios and channels' } },
} as const;

const words = {
  hint: {
    zh: '指向或选中一项时，同一路径上的人、货、场会连线并带链接标记。按 Enter 转到图谱。',
    en: 'Point at or focus an item: people, goods and places on the same path are joined by lines and marked. Press Enter to go to the map.',
  },
  nothing: { zh: '暂无', en: 'None yet' },
  linked: { zh: '在同一路径上', en: 'on the same path' },
  lit: { zh: '关联 {lit} / {all}', en: '{lit} of {all} linked' },
  all: { zh: '{all} 个', en: '{all}' },
};
