// Owns the mark of a derived value (推) beside its field: from what it follows, and the way back to it once something else was entered.
import type { FieldInfo } from '../../../shared/document/field.ts';
import type { Derived } from '../../../shared/knowledge/derived/derived.ts';
import { Icon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { valueText } from '../items/value-text.ts';

interface DerivedTagProps {
  readonly id: string;
  readonly derived: Derived;
  readonly info: FieldInfo;
  /** The derived value is what the field shows. */
  readonly isShown: boolean;
  readonly onApply: (value: unknown) => void;
}

export function DerivedTag({ id, derived, info, isShown, onApply }: DerivedTagProps) {
  const say = useSay();
  const from = say(derived.from, derived.params);
  if (isShown) {
    return (
      <span id={id} className="derived-tag" title={say(SHOWN, { from })}>
        <span aria-hidden="true">{say(TAG)}</span>
        <span className="visually-hidden">{say(SHOWN, { from })}</span>
      </span>
    );
  }
  const back = say(BACK, { value: valueText(info, derived.value, say), from });
  return (
    <button
      type="button"
      className="derived-tag"
      title={back}
      aria-label={back}
      onClick={() => onApply(derived.isComputed ? undefined : derived.value)}
    >
      <Icon name="undo" size={10} />
    </button>
  );
}

const TAG = { zh: '推', en: 'auto' };
const SHOWN = {
  zh: '推算值：{from}。填写即改，清空即恢复',
  en: 'Derived: {from}. Type to replace it, clear to bring it back',
};
const BACK = { zh: '恢复推算值“{value}”：{from}', en: 'Back to the derived value “{value}”: {from}' };
