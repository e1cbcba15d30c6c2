// Owns 海陆空 × 波次: a lane for each force, a column for each wave, channels as cards that move between waves.
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { FORCE_IDS, type Force, type WaveColumn, waveColumns } from '../../../../shared/coverage/wave-lanes.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { addWave, moveToWave } from '../../../../shared/document/edits/waves.ts';
import { Button, classes } from '../../../kit/ui/Button.tsx';
import { say as sayNow, useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useView } from '../../../session/view-store.ts';
import { WithInspector } from '../WithInspector.tsx';
import { WaveCard } from './WaveCard.tsx';
import { WaveHead } from './WaveHead.tsx';
import './waves.css';

const CARD_TYPE = 'application/x-strategy-channel';

export function WavesView({ document }: { document: MapDocument }) {
  const say = useSay();
  const columns = waveColumns(document);
  return (
    <WithInspector>
      <div className="lens-bar">
        <Button icon="plus" onClick={() => useDocument.getState().apply(words.add, addWave(newName))}>
          {say(words.add)}
        </Button>
        <span className="secondary small">{say(words.hint)}</span>
      </div>
      <div className="wave-scroll">
        <div
          className="wave-grid"
          style={{ gridTemplateColumns: `52px repeat(${columns.length - 1}, minmax(200px, 1fr)) minmax(168px, 0.7fr)` }}
        >
          <div className="wave-corner" />
          {columns.map(({ wave, count }) =>
            wave ? (
              <WaveHead key={wave.no} wave={wave} count={count} />
            ) : (
              <header key="none" className="wave-head">
                <h2>{say(words.none)}</h2>
                <span className="secondary small">{say(words.count, { count })}</span>
              </header>
            ),
          )}
          {FORCE_IDS.map((force) => (
            <ForceRow key={force} force={force} columns={columns} />
          ))}
        </div>
      </div>
    </WithInspector>
  );
}

function ForceRow({ force, columns }: { force: Force; columns: readonly WaveColumn[] }) {
  const say = useSay();
  return (
    <>
      <h3 className={`wave-force force-${force}`}>
        <b>{say(FORCE_NAMES[force].name)}</b>
        <small>{say(FORCE_NAMES[force].about)}</small>
      </h3>
      {columns.map((column) => (
        <WaveCell key={column.wave?.no ?? 'none'} force={force} column={column} columns={columns} />
      ))}
    </>
  );
}

function WaveCell(props: { force: Force; column: WaveColumn; columns: readonly WaveColumn[] }) {
  const say = useSay();
  const { force, column, columns } = props;
  const [over, setOver] = useState(false);
  const at = columns.indexOf(column);
  const title = say(words.cell, { force: FORCE_NAMES[force].name, wave: column.wave?.name ?? say(words.none) });
  const drag = (event: DragEvent, isOver: boolean) => {
    if (!event.dataTransfer.types.includes(CARD_TYPE)) return;
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <ul
      className={classes('wave-cell', over && 'over')}
      aria-label={title}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        drag(event, false);
        move(event.dataTransfer.getData(CARD_TYPE), column);
      }}
    >
      {column.lanes[force].map((card) => (
        <li key={card.channel.id}>
          <WaveCard
            card={card}
            wave={column.wave}
            onDragStart={(event) => {
              event.dataTransfer.setData(CARD_TYPE, card.channel.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
            onKeyDown={(event) => {
              const step = stepOf(event);
              const next = step && columns[at + step];
              if (!next) return;
              event.preventDefault();
              move(card.channel.id, next);
              focusCard(card.channel.id);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

function stepOf({ key, altKey }: KeyboardEvent): 1 | -1 | undefined {
  if (!altKey) return undefined;
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
}

function move(id: string, { wave }: WaveColumn): void {
  if (id === '') return;
  useDocument.getState().apply(words.moved, moveToWave(new Set([id]), wave?.no));
  useView.getState().select([id]);
}

/** The card stands in another cell after the move. */
function focusCard(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-wave-card="${CSS.escape(id)}"]`)?.focus());
}

const newName = (no: number) => sayNow({ zh: '第 {no} 波', en: 'Wave {no}' }, { no });

const FORCE_NAMES = {
  sea: { name: { zh: '海', en: 'Sea' }, about: { zh: '线上批量', en: 'online' } },
  land: { name: { zh: '陆', en: 'Land' }, about: { zh: '网点现场', en: 'branch' } },
  air: { name: { zh: '空', en: 'Air' }, about: { zh: '远程外呼', en: 'remote' } },
} as const;

const words = {
  add: { zh: '新增波次', en: 'Add wave' },
  moved: { zh: '修改波次', en: 'Change wave' },
  none: { zh: '未排波次', en: 'No wave' },
  count: { zh: '{count} 个渠道', en: '{count, plural, one {# channel} other {# channels}}' },
  cell: { zh: '{force} · {wave}', en: '{force} · {wave}' },
  hint: {
    zh: '拖动卡片，或在卡片上按 Alt+← Alt+→ 修改波次；按 Enter 转到图谱。日期不在波次内的渠道带有标记。',
    en: 'Drag a card, or press Alt+← Alt+→ on it, to change its wave; press Enter to go to the map. Channels with a day outside their wave are marked.',
  },
};
