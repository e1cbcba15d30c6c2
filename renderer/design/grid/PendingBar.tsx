// Owns the line under a grid while a change of many cells waits: how many cells would be written, which stay and why, yes or no.
import { Popover } from 'radix-ui';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import type { Editing } from './cell-editing.ts';
import type { GridSource } from './grid.ts';
import { type Pending, pendingCounts, reasonsOf } from './pending.ts';

interface PendingBarProps<R> {
  readonly pending: Pending<R>;
  readonly editing: Editing<R>;
  readonly source: GridSource<R>;
}

export function PendingBar<R>({ pending, editing, source }: PendingBarProps<R>) {
  const say = useSay();
  const { cells, faults } = pendingCounts(pending);
  const [first, ...others] = reasonsOf(pending);
  const made = pending.creation?.rows.length ?? 0;
  return (
    <div className="grid-foot pending" role="status">
      <b>{say(made > 0 ? MAKE : WRITE, { n: cells, made })}</b>
      {first && (
        <>
          <SeverityIcon severity="warning" size={13} />
          <span className="ellipsis">
            {say(others.length > 0 ? STAY_MIXED : STAY, { n: faults, own: first.n })}
            {say(first.problem.message, first.problem.params)}
          </span>
          {(others.length > 0 || faults > 1) && <Reasons pending={pending} source={source} />}
        </>
      )}
      {pending.left > 0 && <span className="secondary">{say(LEFT, { n: pending.left })}</span>}
      <span className="grow" />
      <span className="secondary pending-hint">{say(HINT)}</span>
      <Button compact look="ghost" onClick={() => editing.drop()}>
        {say(DROP)}
        <kbd>Esc</kbd>
      </Button>
      <Button compact look="primary" disabled={cells === 0} onClick={() => editing.write()}>
        {say(GO)}
        <kbd>Enter</kbd>
      </Button>
    </div>
  );
}

const SHOWN = 50;

/** Every cell that stays, by row and column. */
function Reasons<R>({ pending, source }: Pick<PendingBarProps<R>, 'pending' | 'source'>) {
  const say = useSay();
  const { faults } = pending.plan;
  const made = (pending.creation?.rows ?? []).flatMap((row, index) =>
    [...row.values()].flatMap(({ text, problem }) =>
      problem ? [{ name: say(NEW_ROW, { n: index + 1 }), text, problem }] : [],
    ),
  );
  const all = [...faults.map(({ row, text, problem }) => ({ name: source.nameOf(row), text, problem })), ...made];
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button look="link">{say(ALL)}</Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="cell-reasons" align="start" side="top" sideOffset={6} collisionPadding={8}>
          <ul aria-label={say(ALL)}>
            {all.slice(0, SHOWN).map(({ name, text, problem }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn anew for every change
              <li key={index}>
                <b className="ellipsis">{name}</b>
                <span className="ellipsis secondary">{text === '' ? say(EMPTY) : text}</span>
                <span>{say(problem.message, problem.params)}</span>
              </li>
            ))}
          </ul>
          {all.length > SHOWN && <p className="small secondary">{say(MORE, { n: all.length - SHOWN })}</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const WRITE = { zh: '将写 {n} 格', en: '{n, plural, one {# cell} other {# cells}} to be written' };
const MAKE = {
  zh: '将新建 {made} 行，写 {n} 格',
  en: '{made, plural, one {# row} other {# rows}} to be made, {n, plural, one {# cell} other {# cells}} written',
};
const STAY = { zh: '{n} 格不写：', en: '{n, plural, one {# cell stays} other {# cells stay}}: ' };
const STAY_MIXED = {
  zh: '{n} 格不写，其中 {own} 格：',
  en: '{n, plural, one {# cell stays} other {# cells stay}}, {own} of them: ',
};
const LEFT = { zh: '另有 {n} 格超出范围', en: '{n} beyond the grid' };
const HINT = { zh: '斜体是将要写入的', en: 'Italics are what will be written' };
const DROP = { zh: '不写', en: 'Drop' };
const GO = { zh: '写入', en: 'Write' };
const ALL = { zh: '逐格查看', en: 'Cell by cell' };
const NEW_ROW = { zh: '新行 {n}', en: 'New row {n}' };
const EMPTY = { zh: '（空）', en: '(empty)' };
const MORE = { zh: '另有 {n} 格未列出', en: '{n} more not listed' };
