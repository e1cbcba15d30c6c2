// Owns 与上一版相比: what is other in this package than in the one before it, by role, and what the branch itself leaves out.
import { useState } from 'preact/hooks';
import { kinds } from '../../../shared/document/kinds/index.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import type { PackageChange } from '../../../shared/package/package-change.ts';
import { useSay } from '../parts/language.tsx';
import { W } from '../words.ts';
import type { ViewProps } from './views.ts';

const T = {
  from: {
    zh: '与 v{version} 第 {revision} 次签发相比，共 {count} 处不同',
    en: 'Differences from v{version}, issue {revision}: {count}',
  },
  none: { zh: '与上一版内容相同。', en: 'The same as the package before.' },
  unknown: {
    zh: '这是第一份支行包，或上一份已不可查，没有可比的内容。',
    en: 'This is the first package, or the one before is no longer known: there is nothing to compare with.',
  },
  role: { zh: '岗位', en: 'Role' },
  everybody: { zh: '全部岗位', en: 'All roles' },
  leftOut: { zh: '本行不做的', en: 'Left out by this branch' },
  leftOutHint: {
    zh: '总行图谱中有、按本行的一行一策不执行的节点',
    en: 'In head office’s map, and not done here by the branch’s own decision',
  },
  noneOfRole: { zh: '该岗位没有不同。', en: 'Nothing is other for this role.' },
} as const satisfies Record<string, Message>;

const WHAT: Readonly<Record<PackageChange['what'], Message>> = {
  stopped: { zh: '停', en: 'Stopped' },
  added: { zh: '加', en: 'Added' },
  changed: { zh: '改', en: 'Changed' },
};

export function ChangesView({ data }: ViewProps) {
  const say = useSay();
  const [role, setRole] = useState('');
  const { since, leftOut = [] } = data.payload;
  const changes = since?.changes ?? [];
  const roles = [...new Set(changes.flatMap((change) => change.roles))].sort();
  // What names no role concerns everybody.
  const shown = changes.filter((change) => role === '' || change.roles.length === 0 || change.roles.includes(role));
  return (
    <>
      <p class="lead">
        {!since
          ? say(T.unknown)
          : changes.length === 0
            ? say(T.none)
            : say(T.from, { version: since.mapVersion, revision: since.revision, count: changes.length })}
      </p>
      {roles.length > 1 && (
        <label class="choice no-print">
          <span>{say(T.role)}</span>
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            <option value="">{say(T.everybody)}</option>
            {roles.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      {changes.length > 0 && shown.length === 0 && <p class="quiet">{say(T.noneOfRole)}</p>}
      <ul class="changes">
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a package never changes
          <ChangeLine key={index} change={change} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <section>
          <h3>{say(T.leftOut)}</h3>
          <p class="quiet">{say(T.leftOutHint)}</p>
          <ul class="changes">
            {leftOut.map(({ kind, code, name }) => (
              <li key={code}>
                <span class="tag">{say(kinds[kind].title)}</span> <b>{name}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ChangeLine({ change: { what, name, label, before, after, roles } }: { change: PackageChange }) {
  const say = useSay();
  return (
    <li>
      <span class="tag">{say(WHAT[what])}</span> <b>{say(name)}</b>
      {label && <span> {say(label)}</span>}
      {before && after && (
        <span>
          {' '}
          <s>{say(before)}</s> → <b>{say(after)}</b>
        </span>
      )}
      {roles.length > 0 && <span class="quiet"> {say(W.aside, { text: roles.join(say(W.comma)) })}</span>}
    </li>
  );
}
