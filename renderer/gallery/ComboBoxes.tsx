// Owns the comboboxes of the gallery.
import { useState } from 'react';
import { ComboBox } from '../kit/collections/ComboBox.tsx';
import type { Option } from '../kit/collections/match-options.ts';
import { Part } from './Part.tsx';

const OPTIONS: readonly Option[] = [
  { value: 'sms', label: '短信', note: 'CH1', kind: 'channel' },
  { value: 'call', label: '外呼', note: 'CH2', kind: 'channel' },
  { value: 'bank', label: '手机银行', note: 'CH3', kind: 'channel' },
  { value: 'wecom', label: '企业微信', note: 'CH4', kind: 'channel' },
  { value: 'branch', label: '网点面谈', note: 'CH5', kind: 'channel' },
];

export function ComboBoxes() {
  return (
    <>
      <OneComboBox title="ComboBox" options={OPTIONS} />
      <OneComboBox title="ComboBox, own words" options={OPTIONS} own />
      <OneComboBox title="ComboBox, read-only" options={OPTIONS} readOnly />
      <OneComboBox title="ComboBox, nothing" options={[]} />
    </>
  );
}

interface OneComboBoxProps {
  readonly title: string;
  readonly options: readonly Option[];
  readonly own?: boolean;
  readonly readOnly?: boolean;
}

function OneComboBox({ title, options, own, readOnly }: OneComboBoxProps) {
  const [value, setValue] = useState('bank');
  return (
    <Part title={title} told={value}>
      <ComboBox
        label={title}
        options={options}
        value={value}
        own={own}
        onPick={readOnly ? undefined : setValue}
        nothing="—"
      />
    </Part>
  );
}
