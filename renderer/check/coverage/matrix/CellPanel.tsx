// Owns the panel of the chosen cell: its paths, what ends too soon, what can be borrowed, and leaving it empty on purpose.

import type { RefObject } from 'react';
import { borrowableFor } from '../../../../shared/coverage/borrowable.ts';
import type { CoverageCell, CoverageMatrix, PartialPath } from '../../../../shared/coverage/coverage-matrix.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';
import { figure } from '../../../../shared/i18n/figure.ts';
import { Button } from '../../../kit/ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import type { CountedMaps } from '../../../session/counted-maps.ts';
import { openMap } from '../../../session/open-map.ts';
import { useView } from '../../../session/view-store.ts';
import { addPath, borrow, decideAgain, showOnMap, showPaths } from './cell-actions.ts';
import { cellName, cellSentence } from './cell-text.ts';
import { EmptyCellForm } from './EmptyCellForm.tsx';

interface PanelProps {
  readonly matrix: CoverageMatrix;
  readonly cell: CoverageCell;
  readonly maps: CountedMaps;
  readonly canEdit: boolean;
  readonly gapsElsewhere: number;
  readonly onNextGap: () => void;
  readonly reasonRef: RefObject<HTMLTextAreaElement | null>;
  readonly onMarked: () => void;
}

const SHOWN = 60;

export function CellPanel({ matrix, cell, maps, canEdit, gapsElsewhere, onNextGap, reasonRef, onMarked }: PanelProps) {
  const say = useSay();
  const isGap = cell.state === 'gap' || cell.state === 'overdue';
  const own = maps.documents[0]?.id ?? '';
  return (
    <aside className="cell-panel" aria-label={say(words.panel)}>
      <header className="cell-head">
        <h2>
          {cell.state !== 'outside' && (
            <SeverityIcon severity={isGap ? 'error' : cell.state === 'covered' ? 'ok' : 'info'} />
          )}
          <span className="ellipsis">{cellName(matrix, cell, say)}</span>
        </h2>
        <p className="small secondary">{cellSentence(cell, say)}</p>
      </header>
      <div className="cell-scroll">
        <Paths cell={cell} own={own} maps={maps} />
        <Partials cell={cell} own={own} />
        {isGap && <Borrowables matrix={matrix} cell={cell} own={own} canEdit={canEdit} />}
        {canEdit ? (
          <>
            <Button className="cell-add" look={isGap ? 'primary' : undefined} onClick={() => addPath(matrix, cell)}>
              {say(cell.paths > 0 ? words.addAnother : words.add)} <kbd>N</kbd>
            </Button>
            {cell.paths === 0 && <EmptyCellForm {...{ matrix, cell, reasonRef, onMarked }} />}
            {cell.leftEmpty && (
              <Button className="cell-add" onClick={() => decideAgain(matrix, cell)}>
                {say(words.askAgain)}
              </Button>
            )}
          </>
        ) : (
          cell.state !== 'outside' && <p className="note info">{say(words.notHere)}</p>
        )}
      </div>
      <footer className="cell-foot">
        <span>{say(words.elsewhere, { gaps: gapsElsewhere })}</span>
        <span className="grow" />
        <Button look="ghost" compact disabled={gapsElsewhere === 0} onClick={onNextGap}>
          {say(words.next)} <kbd>F8</kbd>
        </Button>
      </footer>
    </aside>
  );
}

function Paths({ cell, own, maps }: { cell: CoverageCell; own: string; maps: CountedMaps }) {
  const say = useSay();
  if (cell.list.length === 0) return null;
  const titleOf = (id: string) => maps.documents.find((document) => document.id === id)?.title ?? id;
  return (
    <>
      <h3>
        {say(words.paths)} <span className="pill">{figure(cell.list.length)}</span>
      </h3>
      <ul className="cell-list">
        {cell.list.slice(0, SHOWN).map((path) => {
          const { row, mapId, origin } = path;
          return (
            <li key={`${mapId} ${row.rowCode}`}>
              <button
                type="button"
                title={row.rowCode}
                onClick={() => {
                  if (mapId === own) showPaths([path]);
                  else
                    void openMap(mapId).then((isOpen) => isOpen && useView.getState().revealElement(row.ids.scenario));
                }}
              >
                <span className="cell-path">
                  {row.scenarioName} › {row.productName} › {row.channelName} › {row.scriptName}
                </span>
                <span className="small tertiary">
                  {say(ORIGINS[origin])}
                  {mapId !== own && ` · ${titleOf(mapId)}`}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {cell.list.length > SHOWN && <p className="small tertiary">{say(words.more, { n: cell.list.length - SHOWN })}</p>}
    </>
  );
}

function Partials({ cell, own }: { cell: CoverageCell; own: string }) {
  const say = useSay();
  if (cell.partial.length === 0) return null;
  return (
    <>
      <h3>{say(words.partial)}</h3>
      <ul className="cell-list">
        {cell.partial.slice(0, SHOWN).map((partial) => (
          <li key={`${partial.mapId} ${partial.nodes.join(' ')}`}>
            <button type="button" onClick={() => showPartial(partial, own)}>
              <span className="cell-chain">
                {partial.names.map(({ kind, name }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the chain has no other identity
                  <span key={index}>
                    <KindIcon kind={kind} size={13} /> {name} <Icon name="right" size={12} />
                  </span>
                ))}
                <b className="error-text">{say(words.lacks, { kind: kinds[partial.missing].title })}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function showPartial({ mapId, nodes }: PartialPath, own: string): void {
  const last = nodes.at(-1) ?? '';
  if (mapId === own) showOnMap(nodes, last);
  else void openMap(mapId).then((isOpen) => isOpen && showOnMap(nodes, last));
}

function Borrowables(props: { matrix: CoverageMatrix; cell: CoverageCell; own: string; canEdit: boolean }) {
  const say = useSay();
  const { matrix, cell, own, canEdit } = props;
  const list = borrowableFor(matrix, cell).filter(({ mapId }) => canEdit || mapId !== own);
  if (list.length === 0) return null;
  return (
    <>
      <h3>{say(BORROW[matrix.id])}</h3>
      <ul className="cell-list">
        {list.slice(0, 8).map((each) => (
          <li key={`${each.mapId} ${each.scenarioId}`}>
            <button type="button" onClick={() => borrow(matrix, cell, each)}>
              <span className="cell-chain">
                <KindIcon kind="scenario" size={13} /> <span className="ellipsis">{each.name}</span>
              </span>
              <span className="small tertiary">
                {say(words.used, { where: each.where, n: each.paths })} ·{' '}
                {say(each.mapId === own ? words.take : words.look)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const ORIGINS = {
  existing: { zh: '存量', en: 'Existing' },
  new: { zh: '新增', en: 'New' },
  unmarked: { zh: '未标来源', en: 'Unmarked' },
};

const BORROW = {
  stage: { zh: '同阶段可借用', en: 'Reusable from the same stage' },
  class: { zh: '同类场景可借用', en: 'Reusable from the same class' },
  tier: { zh: '同渠道可借用', en: 'Reusable from the same channel' },
} as const;

const words = {
  panel: { zh: '所选格', en: 'Selected cell' },
  paths: { zh: '完整路径', en: 'Complete paths' },
  partial: { zh: '已有但未连通', en: 'Existing but not connected' },
  lacks: { zh: '缺{kind}', en: 'missing: {kind}' },
  used: { zh: '{where} · 使用 {n} 次', en: '{where} · used {n}×' },
  take: { zh: '借用', en: 'reuse' },
  look: { zh: '打开该图谱', en: 'open its map' },
  add: { zh: '添加路径', en: 'Add path' },
  addAnother: { zh: '再添加路径', en: 'Add another path' },
  askAgain: { zh: '取消留空', en: 'Clear “left empty”' },
  notHere: {
    zh: '该列属于其他图谱。请打开该图谱后修改。',
    en: 'This column belongs to another map. Open that map to edit it.',
  },
  elsewhere: {
    zh: '另有 {gaps} 格空缺',
    en: '{gaps, plural, =0 {No other gap} one {# other gap} other {# other gaps}}',
  },
  next: { zh: '下一格', en: 'Next gap' },
  more: { zh: '另有 {n} 条未列出', en: '{n} more not listed' },
};
