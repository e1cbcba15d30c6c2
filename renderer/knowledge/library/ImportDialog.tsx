// Owns the preview of an import: what each row would do, what is wrong, and taking it over all at once.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { ImportPreview, ImportRow } from '../../../shared/library/library-calls.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { FaultList } from './FaultList.tsx';
import { applyImport, type RowChoice, usePreviews, usualChoice } from './files.ts';
import { ShelfIcon } from './ShelfIcon.tsx';

const ROW_HEIGHT = 34;

export function ImportDialog({ preview }: { preview: ImportPreview }) {
  const say = useSay();
  const { rows, faults, faultCount, ignored, file } = preview;
  const [choices, setChoices] = useState<readonly RowChoice[]>(() => rows.map(usualChoice));
  const [busy, setBusy] = useState(false);
  const close = () => usePreviews.setState({ items: undefined });
  const chosen = choices.filter((choice) => choice !== 'skip').length;
  const apply = async () => {
    setBusy(true);
    if (await applyImport(rows, choices)) close();
    setBusy(false);
  };
  return (
    <Dialog
      help="panel.library-import"
      title={say(TITLE, { file })}
      className="library-preview"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(CANCEL)}</Button>
          <Button look="primary" disabled={busy || faultCount > 0 || chosen === 0} onClick={() => void apply()}>
            {say(APPLY, { count: chosen })}
          </Button>
        </>
      }
    >
      {faultCount > 0 ? (
        <FaultList faults={faults} count={faultCount} />
      ) : (
        <>
          <Summary rows={rows} choices={choices} onAll={setChoices} />
          <Rows rows={rows} choices={choices} onChoose={(index, choice) => setChoices(choices.with(index, choice))} />
          <p className="small secondary">{say(EMPTY_CELLS)}</p>
        </>
      )}
      {ignored.length > 0 && <p className="small secondary">{say(IGNORED, { columns: ignored })}</p>}
    </Dialog>
  );
}

function Summary(props: {
  rows: readonly ImportRow[];
  choices: readonly RowChoice[];
  onAll: (choices: readonly RowChoice[]) => void;
}) {
  const say = useSay();
  const { rows, choices, onAll } = props;
  const matched = rows.filter(({ match, changes }) => match && changes.length > 0).length;
  const counts = { add: 0, update: 0, both: 0, skip: 0 };
  for (const choice of choices) counts[choice] += 1;
  const all = (choice: RowChoice) =>
    onAll(rows.map((row, index) => (row.match && row.changes.length > 0 ? choice : (choices[index] as RowChoice))));
  return (
    <div className="import-summary">
      <span role="status">{say(COUNTS, counts)}</span>
      <span className="grow" />
      {matched > 1 && (
        <>
          <Button compact onClick={() => all('update')}>
            {say(ALL_UPDATE)}
          </Button>
          <Button compact onClick={() => all('both')}>
            {say(ALL_BOTH)}
          </Button>
          <Button compact onClick={() => all('skip')}>
            {say(ALL_SKIP)}
          </Button>
        </>
      )}
    </div>
  );
}

function Rows(props: {
  rows: readonly ImportRow[];
  choices: readonly RowChoice[];
  onChoose: (index: number, choice: RowChoice) => void;
}) {
  const say = useSay();
  const { rows, choices, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <ScrollBox ref={scroller} className="import-rows" label={say(ROWS)}>
      <ul style={{ height: seen.getTotalSize() }}>
        {seen.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] as ImportRow;
          const same = row.match !== undefined && row.changes.length === 0;
          return (
            <li key={index} className="import-row" style={{ transform: `translateY(${start}px)` }}>
              <span className="number small tertiary">{row.line}</span>
              <ShelfIcon shelf={row.kind} size={14} />
              <b className="ellipsis" title={row.name}>
                {row.name}
              </b>
              <span className="ellipsis small secondary" title={row.changes.map(say1(say)).join(say(COMMA))}>
                {same ? say(SAME) : row.match ? say(CHANGES, { fields: row.changes }) : say(FRESH)}
              </span>
              <select
                className="input"
                aria-label={say(CHOICE, { name: row.name })}
                value={choices[index]}
                onChange={(event) => onChoose(index, event.target.value as RowChoice)}
              >
                {choicesFor(row).map((choice) => (
                  <option key={choice} value={choice}>
                    {say(CHOICES[choice])}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </ScrollBox>
  );
}

const say1 = (say: ReturnType<typeof useSay>) => (message: { zh: string; en: string }) => say(message);

function choicesFor({ match, changes }: ImportRow): readonly RowChoice[] {
  if (!match) return ['add', 'skip'];
  return changes.length > 0 ? ['update', 'both', 'skip'] : ['skip', 'both'];
}

const TITLE = { zh: '导入“{file}”', en: 'Import “{file}”' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const APPLY = { zh: '导入 {count} 个', en: 'Import {count}' };
const CHOICES: Readonly<Record<RowChoice, { zh: string; en: string }>> = {
  add: { zh: '新增', en: 'Add' },
  update: { zh: '更新', en: 'Update' },
  both: { zh: '两者都保留', en: 'Keep both' },
  skip: { zh: '不导入', en: 'Skip' },
};
const COUNTS = {
  zh: '新增 {add}，更新 {update}，两者都保留 {both}，不导入 {skip}',
  en: '{add} added, {update} updated, {both} kept alongside, {skip} skipped',
};
const ALL_UPDATE = { zh: '已有的全部更新', en: 'Update all existing' };
const ALL_BOTH = { zh: '全部保留两者', en: 'Keep both for all' };
const ALL_SKIP = { zh: '已有的均不导入', en: 'Skip all existing' };
const ROWS = { zh: '要导入的行', en: 'Rows to import' };
const CHOICE = { zh: '“{name}”的处理方式', en: 'How to handle “{name}”' };
const SAME = { zh: '与元素库相同', en: 'same as in the library' };
const FRESH = { zh: '新库项', en: 'new' };
const CHANGES = { zh: '将修改：{fields}', en: 'changes: {fields}' };
const COMMA = { zh: '、', en: ', ' };
const EMPTY_CELLS = {
  zh: '空单元格不改动原值；图谱不变，之后可在“用处”中逐张更新。',
  en: 'Empty cells change nothing. Maps do not change; update them under “Where used”.',
};
const IGNORED = { zh: '未使用的列：{columns}', en: 'Unused columns: {columns}' };
