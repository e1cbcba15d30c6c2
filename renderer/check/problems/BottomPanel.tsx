// Owns the bottom panel: its pages 问题, 待补 and 批注, what stands above each, and folding it away.
import { Tabs } from 'radix-ui';
import { figure } from '../../../shared/i18n/figure.ts';
import {
  type BottomPage,
  COMMENTS,
  CommentFilters,
  CommentList,
  useBottomPage,
  useCommentCounts,
} from '../../design/comments/index.ts';
import { foldBottom } from '../../design/editing/view.ts';
import { useKeyOf } from '../../kit/commands/bindings.ts';
import { togglePanel } from '../../kit/settings/panels.ts';
import { IconButton } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { ProblemFilters } from './ProblemFilters.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ProblemTools } from './ProblemTools.tsx';
import { PROBLEMS, TO_COMPLETE } from './problem-words.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import './problems.css';

export function BottomPanel() {
  const say = useSay();
  const keyOf = useKeyOf();
  const page = useBottomPage((state) => state.page);
  const findings = useFindings((state) => state.findings.length);
  const todo = useFindings((state) => state.todo.length);
  const comments = useCommentCounts().open;
  return (
    <Tabs.Root
      className="problems"
      value={page}
      onValueChange={(next) => useBottomPage.setState({ page: next as BottomPage })}
    >
      <header className="panel-head">
        <h2 className="visually-hidden">{say(HEADING)}</h2>
        <Tabs.List className="panel-tabs" aria-label={say(HEADING)}>
          <Tabs.Trigger value="problems" className="panel-tab">
            {say(PROBLEMS)} <span className="pill">{figure(findings)}</span>
          </Tabs.Trigger>
          <Tabs.Trigger value="todo" className="panel-tab">
            {say(TO_COMPLETE)} <span className="pill">{todo}</span>
          </Tabs.Trigger>
          <Tabs.Trigger value="comments" className="panel-tab">
            {say(COMMENTS)} {comments > 0 && <span className="pill">{figure(comments)}</span>}
          </Tabs.Trigger>
        </Tabs.List>
        <span className="grow" />
        {page === 'comments' ? <CommentFilters /> : <ProblemTools of={page === 'todo' ? 'todo' : 'findings'} />}
        <IconButton
          compact
          icon="down"
          label={say(FOLD)}
          shortcut={keyOf(foldBottom)}
          onClick={() => togglePanel('bottom')}
        />
      </header>
      <Tabs.Content value="problems" data-help="panel.problems" className="bottom-page" tabIndex={-1}>
        <ProblemFilters of="findings" />
        <ProblemList of="findings" />
        <WaiveDialog />
      </Tabs.Content>
      <Tabs.Content value="todo" data-help="panel.todo" className="bottom-page" tabIndex={-1}>
        <ProblemFilters of="todo" />
        <ProblemList of="todo" />
      </Tabs.Content>
      <Tabs.Content value="comments" data-help="panel.comments" className="bottom-page" tabIndex={-1}>
        <CommentList />
      </Tabs.Content>
    </Tabs.Root>
  );
}

const HEADING = { zh: '问题、待补与批注', en: 'Problems, what to complete, and comments' };
const FOLD = { zh: '收起', en: 'Collapse' };
