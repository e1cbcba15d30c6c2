// Owns the line that heads a group of rows: its name, what it adds up to, whether it is folded.
import { classes } from '../../kit/ui/Button.tsx';
import { Icon, KindIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { cellId } from '../grid/GridRow.tsx';
import { groupName, totalsText } from './group-words.ts';
import type { GroupLine } from './row-lines.ts';

interface GroupCellsProps {
  readonly line: GroupLine;
  readonly index: number;
  readonly columns: number;
  readonly current: boolean;
  onFold(key: string, fold: boolean): void;
}

const KINDS = { segmentName: 'segment', scenarioName: 'scenario', channelName: 'channel' } as const;

export function GroupCells({ line, index, columns, current, onFold }: GroupCellsProps) {
  const say = useSay();
  const kind = KINDS[line.by as keyof typeof KINDS];
  return (
    <tr
      className={classes('row-line row-group', current && 'current')}
      aria-rowindex={index + 2}
      data-group={line.key}
      onClick={() => onFold(line.key, line.open)}
    >
      <td className="row-cell" id={cellId(index, 0)} colSpan={columns} style={{ paddingLeft: 8 + line.depth * 18 }}>
        <Icon name={line.open ? 'down' : 'right'} size={12} />
        {kind ? <KindIcon kind={kind} size={14} /> : <Icon name="clock" size={14} />}
        <b>{groupName(line, say)}</b>
        {/* A row of a grid has no state of its own to say this by. */}
        <span className="visually-hidden">{say(line.open ? UNFOLDED : FOLDED)}</span>
        <span className="secondary">{totalsText(line.totals, say)}</span>
      </td>
    </tr>
  );
}

const UNFOLDED = { zh: '已展开', en: 'expanded' };
const FOLDED = { zh: '已折叠', en: 'collapsed' };
