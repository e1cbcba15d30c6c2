// Owns the lines of a sheet that are no rows: a wave, a finding with its fix, the place of a new node, a node about to be made.
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import type { MapNode } from '../../../shared/document/document.ts';
import type { KindId } from '../../../shared/document/kind-id.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { FieldProblem } from '../../kit/forms/field-text.ts';
import { Button, classes } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { runFix } from '../../session/fixing.ts';
import type { Step } from '../grid/cell-editing.ts';
import { cellId } from '../grid/GridRow.tsx';
import type { PendingCells } from '../grid/pending.ts';
import type { ShownColumn } from '../grid/use-grid-sight.ts';
import type { FindingLine, WaveLine } from './sheet-lines.ts';

interface LineProps {
  readonly index: number;
  readonly columns: number;
  readonly current: boolean;
}

export function WaveCells(props: LineProps & { line: WaveLine; onFold(key: string, fold: boolean): void }) {
  const say = useSay();
  const { index, columns, current, line, onFold } = props;
  const { wave, no, count, open } = line;
  return (
    <tr
      className={classes('row-line row-group', current && 'current')}
      aria-rowindex={index + 2}
      onClick={() => onFold(line.key, open)}
    >
      <td className="row-cell" id={cellId(index, 0)} colSpan={columns}>
        <Icon name={open ? 'down' : 'right'} size={12} />
        <b>{no === undefined ? say(NO_WAVE) : say(WAVE, { no })}</b>
        <span className="visually-hidden">{say(open ? UNFOLDED : FOLDED)}</span>
        <span className="secondary">
          {wave && `${wave.name} ${say(DAYS, { from: wave.fromDay, to: wave.toDay })} `}
          {say(COUNT, { n: count })}
        </span>
      </td>
    </tr>
  );
}

/** Enter does its first fix. */
export function FindingCells({ line, index, columns, current }: LineProps & { line: FindingLine }) {
  const say = useSay();
  const { finding, more } = line;
  const text = say(finding.message, finding.params);
  return (
    <tr className={classes('row-line row-finding', finding.severity, current && 'current')} aria-rowindex={index + 2}>
      <td className="row-cell" id={cellId(index, 0)} colSpan={columns}>
        <SeverityIcon severity={finding.severity} size={13} />
        <span className="ellipsis" title={text}>
          {text}
        </span>
        {more > 0 && <span className="secondary">{say(MORE, { n: more })}</span>}
        <span className="row-fixes">
          {finding.fixes?.map((fix) => (
            <Button key={fix.title.zh} look="link" tabIndex={-1} onClick={() => runFix(fix, finding.severity)}>
              {say(fix.title)}
            </Button>
          ))}
        </span>
      </td>
    </tr>
  );
}

interface NewCellsProps extends LineProps {
  readonly kind: KindId;
  /** What the name begins with while it is written. */
  readonly draft: string | undefined;
  onBegin(): void;
  /** Answers what is wrong with the name. */
  onName(name: string, step?: Step): FieldProblem | undefined;
  onPaste(text: string): void;
  onCancel(): void;
}

/** The last line: a name written here makes a node, a table pasted here makes many. */
export function NewCells(props: NewCellsProps) {
  const say = useSay();
  const { kind, index, columns, current, draft, onBegin } = props;
  return (
    <tr className={classes('row-line row-new', current && 'current')} aria-rowindex={index + 2} onClick={onBegin}>
      <td className="row-cell" id={cellId(index, 0)} colSpan={columns}>
        <Icon name="plus" size={13} />
        {draft === undefined ? (
          <span className="secondary ellipsis">{say(WRITE, { kind: kinds[kind].title })}</span>
        ) : (
          <NameInput {...props} draft={draft} />
        )}
      </td>
    </tr>
  );
}

function NameInput({ kind, draft, onName, onPaste, onCancel }: NewCellsProps & { readonly draft: string }) {
  const say = useSay();
  const [text, setText] = useState(draft);
  const [problem, setProblem] = useState<FieldProblem>();
  const isOver = useRef(false);
  const end = (step?: Step) => {
    if (isOver.current) return;
    if (text.trim() === '') {
      isOver.current = true;
      return onCancel();
    }
    const wrong = onName(text, step);
    if (wrong) setProblem(wrong);
    else isOver.current = true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') {
      isOver.current = true;
      onCancel();
    } else if (event.key === 'Enter') end('down');
    else if (event.key === 'Tab') end('right');
    else return;
    event.preventDefault();
  };
  const onTablePaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\t\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    isOver.current = true;
    onPaste(pasted);
  };
  return (
    <>
      <input
        className="cell-input new-name"
        aria-label={say(NAME, { kind: kinds[kind].title })}
        aria-invalid={problem !== undefined}
        // biome-ignore lint/a11y/noAutofocus: the line was pressed or typed into
        autoFocus
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
        onKeyDown={onKeyDown}
        onPaste={onTablePaste}
        onBlur={() => end()}
      />
      {problem && <span className="error-text">{say(problem.message, problem.params)}</span>}
    </>
  );
}

/** A node that a paste would make. */
export function PendingCellsLine(props: {
  readonly index: number;
  readonly cells: PendingCells;
  readonly shown: readonly ShownColumn<MapNode>[];
}) {
  const say = useSay();
  const { index, cells, shown } = props;
  return (
    <tr className="row-line row-pending" aria-rowindex={index + 2}>
      {shown.map(({ column, index: place }) => {
        const cell = cells.get(column.id);
        const why = cell?.problem && say(cell.problem.message, cell.problem.params);
        return (
          <td
            key={column.id}
            className={classes('row-cell', place === 0 && 'first', cell && (why ? 'stays' : 'to-write'))}
            style={{ gridColumn: place + 1 }}
            title={why ?? cell?.text}
          >
            {place === 0 && <Icon name="plus" size={13} />}
            {why ? <s className="ellipsis">{cell?.text}</s> : <i className="ellipsis">{cell?.text}</i>}
          </td>
        );
      })}
    </tr>
  );
}

const WAVE = { zh: '第 {no} 波', en: 'Wave {no}' };
const NO_WAVE = { zh: '未排波次', en: 'In no wave' };
const DAYS = { zh: '第 {from}–{to} 天，', en: 'days {from}–{to},' };
const COUNT = { zh: '{n} 个渠道', en: '{n, plural, one {# channel} other {# channels}}' };
const UNFOLDED = { zh: '已展开', en: 'expanded' };
const FOLDED = { zh: '已折叠', en: 'collapsed' };
const MORE = { zh: '另有 {n} 处', en: '{n} more' };
const WRITE = {
  zh: '写一个名称就新建{kind}；从电子表格粘贴多行多列也可以，先看会改什么',
  en: 'Write a name to add to {kind}; or paste rows and columns of a spreadsheet, which are shown before they are made',
};
const NAME = { zh: '新{kind}的名称', en: 'Name of the new node ({kind})' };
