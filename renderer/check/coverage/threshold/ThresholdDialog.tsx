// Owns the wizard of 临界提升: choose a tier boundary and a gap, see the rule, and get the segment with its path.
import { useId, useState } from 'react';
import {
  addThresholdStrategy,
  type Boundary,
  boundariesOf,
  GAP_VARIABLE,
  type Gap,
  LARGEST_GAP_PCT,
  type ThresholdRule,
  thresholdName,
  thresholdRule,
} from '../../../../shared/coverage/threshold.ts';
import { ruleSentence } from '../../../../shared/document/rule-sentence.ts';
import { Button } from '../../../kit/ui/Button.tsx';
import { Dialog } from '../../../kit/ui/Dialog.tsx';
import { Segmented } from '../../../kit/ui/Segmented.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { openDocument, useDocument } from '../../../session/document-store.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { useThreshold } from './threshold-state.ts';
import './threshold.css';

export function ThresholdButton() {
  const say = useSay();
  return (
    <Button icon="plus" onClick={() => useThreshold.setState({ open: true })}>
      {say(words.title)}
    </Button>
  );
}

/** Mounted once by the frame; shown while it is open. */
export function ThresholdDialog() {
  const open = useThreshold((state) => state.open);
  const isMapOpen = useDocument((state) => state.document !== undefined);
  return open && isMapOpen ? <Wizard /> : null;
}

const close = () => useThreshold.setState({ open: false });

function Wizard() {
  const say = useSay();
  const id = useId();
  const boundaries = boundariesOf(useKnowledge((knowledge) => knowledge.dictionaries.tiers));
  const [at, setAt] = useState(() => boundaries.at(-1)?.above.id ?? '');
  const [unit, setUnit] = useState<Gap['unit']>('percent');
  const [value, setValue] = useState(String(LARGEST_GAP_PCT));
  const [typedName, setName] = useState<string>();
  const [target, setTarget] = useState('');
  const [withPath, setWithPath] = useState(true);
  const boundary = boundaries.find(({ above }) => above.id === at);
  const rule = boundary && thresholdRule(boundary, { unit, value: value.trim() === '' ? Number.NaN : Number(value) });
  const name = typedName ?? (boundary && rule ? say(thresholdName(boundary, rule)) : '');
  const isTargetOk = target.trim() === '' || /^[1-9]\d{0,8}$/.test(target.trim());
  const isReady = boundary !== undefined && rule !== undefined && name.trim() !== '' && isTargetOk;
  const create = () => {
    if (!boundary || !rule || !isReady) return;
    const targetCount = target.trim() === '' ? undefined : Number(target);
    build({ boundary, rule, name: name.trim(), withPath, targetCount });
  };
  return (
    <Dialog
      help="panel.threshold"
      className="threshold-dialog"
      title={say(words.title)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button look="primary" disabled={!isReady} onClick={create}>
            {say(withPath ? words.createAll : words.create)}
          </Button>
        </>
      }
    >
      <p className="secondary">{say(words.lead)}</p>
      <div className="threshold-form">
        <label htmlFor={`${id}-tier`}>{say(words.boundary)}</label>
        <select id={`${id}-tier`} className="input" value={at} onChange={(event) => setAt(event.target.value)}>
          {boundaries.map(({ below, above, at: edge }) => (
            <option key={above.id} value={above.id}>
              {say(words.step, { below: below.label, above: above.label, edge })}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-gap`}>{say(words.gap)}</label>
        <span className="threshold-gap">
          <input
            id={`${id}-gap`}
            className="input"
            inputMode="decimal"
            value={value}
            aria-invalid={rule === undefined}
            aria-describedby={`${id}-rule`}
            onChange={(event) => setValue(event.target.value)}
          />
          <Segmented
            label={say(words.unit)}
            options={[
              { value: 'percent', text: '%' },
              { value: 'wan', text: say(words.wan) },
            ]}
            value={unit}
            onChange={setUnit}
          />
        </span>
        <label htmlFor={`${id}-name`}>{say(words.name)}</label>
        <input
          id={`${id}-name`}
          className="input"
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor={`${id}-target`}>{say(words.target)}</label>
        <input
          id={`${id}-target`}
          className="input"
          inputMode="numeric"
          placeholder={say(words.optional)}
          value={target}
          aria-invalid={!isTargetOk}
          onChange={(event) => setTarget(event.target.value)}
        />
      </div>
      <RulePreview id={`${id}-rule`} rule={rule} boundary={boundary} unit={unit} />
      <label className="threshold-check">
        <input type="checkbox" checked={withPath} onChange={(event) => setWithPath(event.target.checked)} />
        {say(words.withPath)}
      </label>
    </Dialog>
  );
}

function RulePreview(props: {
  id: string;
  rule: ThresholdRule | undefined;
  boundary: Boundary | undefined;
  unit: Gap['unit'];
}) {
  const say = useSay();
  const attributes = useKnowledge((knowledge) => knowledge.dictionaries.attributes);
  const { id, rule, boundary, unit } = props;
  if (!rule || !boundary) {
    return (
      <p id={id} className="note error" role="status">
        {say(unit === 'percent' ? words.badPercent : words.badAmount, { limit: LARGEST_GAP_PCT })}
      </p>
    );
  }
  const sentence = ruleSentence({ conditions: [...rule.conditions] }, attributes);
  return (
    <div id={id} className="threshold-rule" role="status">
      <h3>{say(words.rule)}</h3>
      <p className="selectable">{sentence && say(SENTENCE, { sentence })}</p>
      <p className="small secondary selectable">{rule.note}</p>
      <ul>
        <li className="tag">{say(words.variable, { key: GAP_VARIABLE.key, at: boundary.at })}</li>
      </ul>
      {rule.clamped && <p className="small warning-text">{say(words.clamped, { tier: boundary.below.label })}</p>}
    </div>
  );
}

/** A rule may hold braces, so it is not a message of its own. */
const SENTENCE = { zh: '{sentence}', en: '{sentence}' };

function build(given: Parameters<typeof addThresholdStrategy>[0]): void {
  const before = new Set(openDocument().nodes.map(({ id }) => id));
  useDocument.getState().apply(words.title, addThresholdStrategy(given));
  close();
  const segment = openDocument().nodes.find(({ id, kind }) => kind === 'segment' && !before.has(id));
  useView.getState().show('map');
  if (segment) useView.getState().revealElement(segment.id, 'size');
}

const words = {
  title: { zh: '临界提升', en: 'Tier threshold' },
  lead: {
    zh: '查找距上一层仅差少量的客户：选择客层界线和差距后，口径、“差额”变量和路径骨架一并建立，可一步撤销。',
    en: 'Finds customers just below a tier. Choose a boundary and a gap; the rule, the gap variable and the skeleton of a path are added in one undoable step.',
  },
  boundary: { zh: '客层界线', en: 'Boundary' },
  step: { zh: '{below} → {above}（{edge} 万元）', en: '{below} → {above} ({edge} ×10k CNY)' },
  gap: { zh: '差距不超过', en: 'Maximum gap' },
  unit: { zh: '差距单位', en: 'Gap unit' },
  wan: { zh: '万元', en: '×10k CNY' },
  name: { zh: '客群名称', en: 'Segment name' },
  target: { zh: '目标户数', en: 'Target customers' },
  optional: { zh: '选填；填写后新建晋级目标', en: 'Optional; adds a goal' },
  withPath: { zh: '同时建立场景、产品、渠道和话术骨架', en: 'Also add scenario, product, channel and script' },
  rule: { zh: '生成的口径', en: 'Generated rule' },
  variable: {
    zh: "话术变量 '{'{key}'}' = {at} 万元 − 时点 AUM",
    en: "Script variable '{'{key}'}' = {at} ×10k CNY − AUM",
  },
  clamped: {
    zh: '差距超过“{tier}”的宽度，已从该层下限起算。',
    en: 'The gap is wider than “{tier}”; the rule starts at its lower limit.',
  },
  badPercent: { zh: '差距须大于 0 且不超过 {limit}%。', en: 'The gap must be above 0 and at most {limit}%.' },
  badAmount: { zh: '差距须为大于 0 的数字，单位万元。', en: 'The gap must be a number above 0, in ×10k CNY.' },
  cancel: { zh: '取消', en: 'Cancel' },
  create: { zh: '新建客群', en: 'Add segment' },
  createAll: { zh: '新建客群和路径', en: 'Add segment and path' },
};
