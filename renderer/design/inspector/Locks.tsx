// Owns the page 一行一策: what of a node a branch may change, for the node as a whole and field by field.
import { setField } from '../../../shared/document/edits/elements.ts';
import { setFieldLock } from '../../../shared/document/edits/locks.ts';
import { nodeById } from '../../../shared/document/element-index.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { stateFields } from '../../../shared/document/kinds/common.ts';
import {
  countOpenFields,
  isWhollyLocked,
  type LockLevel,
  lockableFields,
  lockOf,
} from '../../../shared/document/locks.ts';
import { SelectBox } from '../../kit/forms/SelectBox.tsx';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import './locks.css';

const LEVELS = fieldInfo(stateFields.lockLevel).options ?? [];

export function Locks({ id }: { id: string }) {
  const say = useSay();
  const node = useDocument(({ document }) => nodeById(document, id));
  const apply = useDocument((state) => state.apply);
  if (!node) return null;
  if (isWhollyLocked(node)) return <p className="locks-note">{say(MUST)}</p>;
  const level = node.lockLevel ?? 'locked';
  return (
    <div className="locks">
      <div className="lock-row whole">
        <label htmlFor="lock-whole">{say(WHOLE)}</label>
        <SelectBox
          id="lock-whole"
          value={level}
          onChange={(event) => apply(SET_WHOLE, setField(id, 'lockLevel', event.target.value as LockLevel))}
        >
          {LEVELS.map(({ value, label }) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </SelectBox>
      </div>
      <h3 className="section-head plain">
        <b>{say(FIELDS)}</b>
        <span>{say(OPEN, { n: countOpenFields(node) })}</span>
      </h3>
      <ul>
        {lockableFields(node).map(({ name, info }) => (
          <li key={name} className="lock-row">
            <Icon name={lockOf(node, name) === 'locked' ? 'lock' : 'edit'} size={12} />
            <label htmlFor={`lock-${name}`}>{say(info.label)}</label>
            <SelectBox
              id={`lock-${name}`}
              value={node.fieldLocks?.[name] ?? ''}
              onChange={(event) => {
                const chosen = event.target.value as LockLevel | '';
                apply(SET_FIELD, setFieldLock(id, name, chosen === '' ? undefined : chosen));
              }}
            >
              <option value="">{say(AS_NODE, { level: say(labelOf(level)) })}</option>
              {LEVELS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {say(label)}
                </option>
              ))}
            </SelectBox>
          </li>
        ))}
      </ul>
      <p className="locks-note">{say(ALWAYS)}</p>
    </div>
  );
}

function labelOf(level: LockLevel) {
  return LEVELS.find(({ value }) => value === level)?.label ?? { zh: level, en: level };
}

const WHOLE = { zh: '整个节点', en: 'The whole node' };
const FIELDS = { zh: '支行可改', en: 'Free for branches' };
const OPEN = { zh: '{n} 项', en: '{n, plural, one {# field} other {# fields}}' };
const AS_NODE = { zh: '同节点（{level}）', en: 'Same as node ({level})' };
const SET_WHOLE = { zh: '设置锁定级别', en: 'Set the lock level' };
const SET_FIELD = { zh: '设置字段锁定', en: 'Set the lock of a field' };
const MUST = {
  zh: '必做节点始终锁定，支行须按原样执行。如需放开字段，请先将“必做/选做”改为选做。',
  en: 'Must-do nodes are always locked: branches carry them out as they are. To free fields, make the node optional first.',
};
const ALWAYS = {
  zh: '编号、审批、风险等级和合规提示始终锁定。',
  en: 'Codes, approvals, risk levels and disclosures are always locked.',
};
