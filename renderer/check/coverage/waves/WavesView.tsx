// Owns 海陆空 × 波次: a lane for each force, a column for each wave, channels as cards that move between waves.

import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react';
import { adjustWaves, type WaveProposal } from '../../../../shared/coverage/propose-waves.ts';
import { FORCE_IDS, type Force, type WaveColumn, waveColumns } from '../../../../shared/coverage/wave-lanes.ts';
import type { Edit, MapDocument } from '../../../../shared/document/document.ts';
import { addWave, moveToWave } from '../../../../shared/document/edits/waves.ts';
import { daysName } from '../../../../shared/document/relative-days.ts';
import { Button, classes } from '../../../kit/ui/Button.tsx';
import { focusOnceDrawn } from '../../../kit/ui/focus-once-drawn.ts';
import { useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useView } from '../../../session/view-store.ts';
import { WithInspector } from '../WithInspector.tsx';
import { WaveAdjustDialog } from './WaveAdjustDialog.tsx';
import { WaveCard } from './WaveCard.tsx';
import { WaveHead } from './WaveHead.tsx';
import { ADJUST, newWaveName, proposalFor, useWaveAdjusting } from './wave-state.ts';
import './waves.css';

const CARD_TYPE = 'application/x-strategy-channel';

/** Columns as they are shown: proposed ones stand beside those of the map, with the channels whose days suggest them. */
interface ShownColumn extends WaveColumn {
  readonly isProposed: boolean;
}

export function WavesView({ document }: { document: MapDocument }) {
  const say = useSay();
  const proposal = useMemo(() => proposalFor(document), [document]);
  const columns = useMemo(() => shownColumns(document, proposal), [document, proposal]);
  const isAdjusting = useWaveAdjusting((state) => state.open);
  const loose = proposal.moves.length;
  return (
    <WithInspector>
      <div className="lens-bar">
        <Button icon="plus" onClick={() => useDocument.getState().apply(words.add, addWave(newWaveName))}>
          {say(words.add)}
        </Button>
        <Button
          icon="layout"
          look={loose > 0 ? 'primary' : undefined}
          disabled={loose + proposal.waves.length === 0}
          onClick={() => useWaveAdjusting.setState({ open: true })}
        >
          {say(ADJUST)}
        </Button>
        <span className="secondary small">
          {loose > 0 ? say(words.loose, { count: loose }) : document.waves.length === 0 ? say(words.noDays) : ''}
          {say(words.hint)}
        </span>
      </div>
      <div className="wave-scroll">
        <div
          className="wave-grid"
          style={{
            gridTemplateColumns: `52px repeat(${columns.length - 1}, minmax(200px, 360px)) minmax(168px, 300px)`,
          }}
        >
          <div className="wave-corner" />
          {columns.map((column) => (
            <ColumnHead key={column.wave?.no ?? 'none'} column={column} />
          ))}
          {FORCE_IDS.map((force) => (
            <ForceRow key={force} force={force} columns={columns} />
          ))}
        </div>
      </div>
      {isAdjusting && <WaveAdjustDialog document={document} />}
    </WithInspector>
  );
}

function ColumnHead({ column: { wave, count, isProposed } }: { column: ShownColumn }) {
  const say = useSay();
  if (wave && !isProposed) return <WaveHead wave={wave} count={count} />;
  return (
    <header className={classes('wave-head', isProposed && 'proposed')}>
      <h2>{wave ? wave.name : say(words.none)}</h2>
      {wave && <span className="small">{say(daysName(wave.fromDay, wave.toDay))}</span>}
      <span className="secondary small">
        {say(words.count, { count })}
        {isProposed && ` · ${say(words.proposed)}`}
      </span>
    </header>
  );
}

/** What is proposed is shown as it would be; channels that stand in a wave of the map stay where they stand. */
function shownColumns(document: MapDocument, { waves, moves }: WaveProposal): readonly ShownColumn[] {
  const fresh = new Set(waves);
  const suggested = moves.filter(({ from, to }) => !from && fresh.has(to));
  return waveColumns(adjustWaves({ waves, moves: suggested })(document)).map((column) => ({
    ...column,
    isProposed: column.wave !== undefined && fresh.has(column.wave),
  }));
}

function ForceRow({ force, columns }: { force: Force; columns: readonly ShownColumn[] }) {
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

function WaveCell(props: { force: Force; column: ShownColumn; columns: readonly ShownColumn[] }) {
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
      className={classes('wave-cell', over && 'over', column.isProposed && 'proposed')}
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

/** A wave that is only proposed is made with the first channel that is put into it. */
function move(id: string, { wave, isProposed }: ShownColumn): void {
  if (id === '') return;
  const into = moveToWave(new Set([id]), wave?.no);
  const edit: Edit =
    wave && isProposed ? (document) => into(adjustWaves({ waves: [wave], moves: [] })(document)) : into;
  useDocument.getState().apply(words.moved, edit);
  useView.getState().select([id]);
}

/** The card stands in another cell after the move. */
function focusCard(id: string): void {
  focusOnceDrawn(() => document.querySelector(`[data-wave-card="${CSS.escape(id)}"]`));
}

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
  proposed: { zh: '按日期建议', en: 'suggested' },
  loose: {
    zh: '{count} 个渠道可按日期排入波次。',
    en: '{count, plural, one {# channel} other {# channels}} can be put into waves by day. ',
  },
  noDays: {
    zh: '尚无波次；填写渠道日期后可按日期建议。',
    en: 'No waves yet; with days on the channels they can be suggested. ',
  },
  cell: { zh: '{force} · {wave}', en: '{force} · {wave}' },
  hint: {
    zh: '拖动卡片，或在卡片上按 Alt+← Alt+→ 修改波次；按 Enter 转到图谱。日期不在波次内的渠道带有标记。',
    en: 'Drag a card, or press Alt+← Alt+→ on it, to change its wave; press Enter to go to the map. Channels with a day outside their wave are marked.',
  },
};
