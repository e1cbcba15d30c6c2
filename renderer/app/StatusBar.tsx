// Owns the status bar: saved state, counts, findings, version.

import { Button } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { localClock } from '../kit/ui/local-time.ts';
import { problemText, useSay } from '../kit/ui/say.ts';
import { saveNow, useSaving } from '../session/autosave.ts';
import { useDocument } from '../session/document-store.ts';
import { countBySeverity, useFindings } from '../session/findings-store.ts';
import { type ReadOnlyReason, useReadOnly } from '../session/read-only.ts';
import { useView } from '../session/view-store.ts';

export function StatusBar() {
  const say = useSay();
  const document = useDocument((state) => state.document);
  const reason = useReadOnly((marks) => document && marks.get(document.id));
  const selected = useView((view) => view.selection.size);
  const onMap = useView((view) => view.screen === 'map');
  const counts = countBySeverity(useFindings((state) => state.findings));
  const todo = useFindings((state) => state.todo.length);
  return (
    <footer className="status-bar">
      {document ? (
        <>
          {reason ? <ReadOnlyState reason={reason} /> : <SaveState />}
          <span>
            {say(
              { zh: '{nodes} 个节点 · {edges} 条连线', en: '{nodes} nodes · {edges} edges' },
              { nodes: document.nodes.length, edges: document.edges.length },
            )}
          </span>
          {selected > 0 && <span>{say({ zh: '选中 {n} 个', en: '{n} selected' }, { n: selected })}</span>}
          <span className="grow" />
          {onMap && (
            <span className="status-hint">
              {say({
                zh: '从右侧连接点拖到空白处，新建下一类节点',
                en: 'Drag from a node’s right handle into empty space to add the next node',
              })}
            </span>
          )}
          <span className="status-counts">
            <SeverityIcon severity="error" size={13} label={say({ zh: '错误', en: 'Errors' })} /> {counts.error}
            <SeverityIcon severity="warning" size={13} label={say({ zh: '警告', en: 'Warnings' })} /> {counts.warning}
            <SeverityIcon severity="todo" size={13} label={say({ zh: '待补', en: 'To complete' })} /> {todo}
          </span>
          <span>v{document.version}</span>
        </>
      ) : (
        <span>{say({ zh: '数据仅保存在本机', en: 'Data stays on this computer' })}</span>
      )}
    </footer>
  );
}

/** Nothing of a map that is only viewed is saved. */
function ReadOnlyState({ reason: { unfit, sample } }: { reason: ReadOnlyReason }) {
  const say = useSay();
  return (
    <span className="save-state">
      <Icon name="lock" size={13} />
      {unfit && say({ zh: '只读，存储内容格式无效', en: 'Read-only, stored content not valid' })}
      {sample !== undefined && say({ zh: '只读，示例图谱', en: 'Read-only, a sample' })}
      {!unfit && sample === undefined && say({ zh: '只读，来自支行包', en: 'Read-only, from a package' })}
    </span>
  );
}

function SaveState() {
  const say = useSay();
  const { status, savedAt, problem, revision } = useSaving();
  if (status === 'failed' && problem) {
    return (
      <span className="save-state error-text" role="alert" title={problemText(problem)}>
        <SeverityIcon severity="error" size={13} />
        <span className="ellipsis">{problemText(problem)}</span>
        <Button look="link" onClick={() => void saveNow()}>
          {say({ zh: '重新保存', en: 'Save again' })}
        </Button>
      </span>
    );
  }
  return (
    <span className="save-state" data-save={status} data-revision={revision}>
      {status === 'saving' ? (
        say({ zh: '正在保存', en: 'Saving' })
      ) : (
        <>
          <Icon name="check" size={13} />
          <b>
            {savedAt === undefined
              ? say({ zh: '已保存到本机', en: 'Saved on this computer' })
              : say(
                  { zh: '已保存到本机 {time}', en: 'Saved on this computer at {time}' },
                  { time: localClock(savedAt) },
                )}
          </b>
        </>
      )}
    </span>
  );
}
