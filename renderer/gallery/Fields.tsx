// Owns the fields of the gallery: every control of a form, empty, filled, doubted and wrong.
import { type ComponentType, useId, useState } from 'react';
import type { z } from 'zod';
import {
  choice,
  choices,
  date,
  type FieldInfo,
  fieldInfo,
  flag,
  fromDictionary,
  integer,
  longText,
  manyFromDictionary,
  text,
  texts,
  timeRange,
} from '../../shared/document/field.ts';
import { ChoiceControl, ChoicesControl, SwitchControl } from '../kit/forms/ChoiceControl.tsx';
import type { ControlProps, Doubt } from '../kit/forms/control-props.ts';
import type { FieldProblem } from '../kit/forms/field-text.ts';
import { PickField } from '../kit/forms/PickField.tsx';
import { DateControl, LongTextControl, TextControl } from '../kit/forms/TextControl.tsx';
import { TextsControl } from '../kit/forms/TextsControl.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { Sample } from './Sample.tsx';

const STAGES = {
  acquire: { zh: '获客', en: 'Acquire' },
  nurture: { zh: '培育', en: 'Nurture' },
  keep: { zh: '维系', en: 'Keep' },
};
const ROLES = ['客户经理', '理财经理', '大堂经理', '远程坐席', '支行行长', '产品经理', '风险经理', '运营', '合规'];

/** One field per control; `value` is what the filled one holds. */
const FIELDS: readonly { readonly schema: z.ZodType; readonly value: unknown }[] = [
  { schema: text({ zh: '名称', en: 'Name' }, { need: 'save' }), value: '到期承接' },
  { schema: integer({ zh: '规模', en: 'Size' }, { maximum: 9_999, unit: { zh: '人', en: 'people' } }), value: 1200 },
  { schema: date({ zh: '生效日', en: 'Valid from' }), value: '2025-07-01' },
  { schema: timeRange({ zh: '触达时段', en: 'Contact hours' }), value: '09:00-12:00' },
  { schema: longText({ zh: '话术', en: 'Words' }), value: '您好，我是本行客户经理小某。\n想请您来看看新的存款。' },
  { schema: choice({ zh: '阶段', en: 'Stage' }, STAGES), value: 'nurture' },
  { schema: choices({ zh: '多个阶段', en: 'Stages' }, STAGES), value: ['acquire', 'keep'] },
  { schema: flag({ zh: '支持双录', en: 'Dual recording' }), value: true },
  { schema: texts({ zh: '关键词', en: 'Key words' }), value: ['定存', '养老'] },
  { schema: fromDictionary({ zh: '角色', en: 'Role' }, 'executorRoles'), value: '客户经理' },
  { schema: manyFromDictionary({ zh: '多个角色', en: 'Roles' }, 'executorRoles'), value: ['客户经理', '大堂经理'] },
];

const CONTROLS: Partial<Record<FieldInfo['control'], ComponentType<ControlProps>>> = {
  text: TextControl,
  number: TextControl,
  timeRange: TextControl,
  longText: LongTextControl,
  date: DateControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  switch: SwitchControl,
  texts: TextsControl,
  dictionary: RoleControl,
};

const T = {
  filled: { zh: '字段，已填', en: 'Fields, filled' },
  empty: { zh: '字段，未填', en: 'Fields, empty' },
  doubted: { zh: '字段，有警告与错误', en: 'Fields with a warning and an error' },
};

export function Fields() {
  return (
    <>
      <Sample title={T.filled}>
        {FIELDS.map(({ schema, value }) => (
          <Field key={fieldInfo(schema).label.en} schema={schema} initial={value} />
        ))}
      </Sample>
      <Sample title={T.empty}>
        {FIELDS.map(({ schema }) => (
          <Field key={fieldInfo(schema).label.en} schema={schema} initial={undefined} />
        ))}
      </Sample>
      <Sample title={T.doubted}>
        {FIELDS.slice(0, 6).map(({ schema, value }, index) => (
          <Field
            key={fieldInfo(schema).label.en}
            schema={schema}
            initial={value}
            doubt={index % 2 === 0 ? 'warning' : 'error'}
          />
        ))}
      </Sample>
    </>
  );
}

/** What is typed wrong is told below, as in the inspector. */
function Field({ schema, initial, doubt }: { schema: z.ZodType; initial: unknown; doubt?: Doubt }) {
  const say = useSay();
  const id = useId();
  const [value, setValue] = useState(initial);
  const [problem, setProblem] = useState<FieldProblem>();
  const info = fieldInfo(schema);
  const Control = CONTROLS[info.control];
  if (!Control) return null;
  return (
    <div className="gallery-field">
      <label htmlFor={id}>{say(info.label)}</label>
      <Control
        id={id}
        schema={schema}
        info={info}
        value={value}
        onApply={setValue}
        onProblem={setProblem}
        describedBy={problem && `${id}-problem`}
        doubt={doubt}
      />
      {problem && (
        <p id={`${id}-problem`} className="small error-text" role="alert">
          <SeverityIcon severity="error" size={13} /> {say(problem.message, problem.params)}
        </p>
      )}
    </div>
  );
}

function RoleControl(control: ControlProps) {
  const options = (left: readonly string[]) =>
    ROLES.filter((role) => !left.includes(role)).map((role) => ({ value: role, label: role }));
  return <PickField control={control} offer={{ options, labelOf: (value) => value }} />;
}
