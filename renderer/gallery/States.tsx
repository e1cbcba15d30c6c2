// Owns the states of the gallery: notes and tags by tone, nothing there, failed, only to be looked at.
import type { Weight } from '../../shared/lint/rule.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { Sample } from './Sample.tsx';
import '../kit/ui/screen.css';

const TONES: readonly (Weight | 'ok')[] = ['error', 'warning', 'info', 'ok'];
const T = {
  notes: { zh: '说明与标签', en: 'Notes and tags' },
  error: { zh: '磁盘写不进去。已保存的内容都在。', en: 'The disk takes no more. Saved content is kept.' },
  warning: { zh: '规模数据已有 60 天。', en: 'The size is 60 days old.' },
  info: { zh: '数字是编出来的示例。', en: 'The figures are made up.' },
  ok: { zh: '没有发现问题。', en: 'Nothing was found.' },
  empty: { zh: '空', en: 'Empty' },
  none: { zh: '还没有图谱。从模板开始，或导入一个文件。', en: 'No maps yet. Start from a template, or import a file.' },
  create: { zh: '新建图谱', en: 'New map' },
  failed: { zh: '出错', en: 'Failed' },
  retry: { zh: '重试', en: 'Try again' },
  readOnly: { zh: '只读', en: 'Read-only' },
  fromPackage: { zh: '来自支行包，只读', en: 'From a branch package, read-only' },
  name: { zh: '名称', en: 'Name' },
};

export function States() {
  const say = useSay();
  return (
    <>
      <Sample title={T.notes}>
        {TONES.map((tone) => (
          <div key={tone} className={`note ${tone}`}>
            <SeverityIcon severity={tone} />
            <span>{say(T[tone])}</span>
          </div>
        ))}
        <div className="gallery-line">
          <span className="tag">{say(T.name)}</span>
          {TONES.map((tone) => (
            <span key={tone} className={`tag ${tone}`}>
              <SeverityIcon severity={tone} size={12} /> 3
            </span>
          ))}
          <span className="pill">12</span>
          <kbd>Ctrl</kbd>
        </div>
      </Sample>
      <Sample title={T.empty}>
        <div className="empty-state">
          <p>{say(T.none)}</p>
          <Button look="primary" icon="plus">
            {say(T.create)}
          </Button>
        </div>
      </Sample>
      <Sample title={T.failed}>
        <div className="empty-state" role="alert">
          <div className="failure">
            <SeverityIcon severity="error" />
            <span>{say(T.error)}</span>
          </div>
          <Button>{say(T.retry)}</Button>
        </div>
      </Sample>
      <Sample title={T.readOnly}>
        <div className="note info">
          <Icon name="lock" />
          <span>{say(T.fromPackage)}</span>
        </div>
        <input className="input" aria-label={say(T.name)} defaultValue="到期承接" disabled />
        <div className="gallery-line">
          <Button disabled icon="edit">
            {say(T.create)}
          </Button>
        </div>
      </Sample>
    </>
  );
}
