// Owns the fields above the form: the button that opens a saved return, and a day of the period.
import { useRef } from 'preact/hooks';
import type { Message } from '../../../shared/i18n/message.ts';
import { useSay } from './language.tsx';

const OPEN: Message = { zh: '打开上次保存的回传文件', en: 'Open last saved return' };

export function OpenButton({ isLocked, onChoose }: { isLocked: boolean; onChoose: (file: File) => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        class="hidden-text"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const field = event.currentTarget;
          const chosen = field.files?.[0];
          if (chosen) onChoose(chosen);
          field.value = '';
        }}
      />
      <button type="button" class="button" disabled={isLocked} onClick={() => input.current?.click()}>
        {say(OPEN)}
      </button>
    </>
  );
}

export function PeriodField(props: {
  label: Message;
  value: string;
  isLocked: boolean;
  isWrong: boolean;
  onChange: (value: string) => void;
}) {
  const { label, value, isLocked, isWrong, onChange } = props;
  const say = useSay();
  return (
    <label class="choice">
      <span>{say(label)}</span>
      <input
        class="no-print"
        type="date"
        value={value}
        readOnly={isLocked}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'said-period' : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {/* Paper shows no date field with its placeholder. */}
      <span class="print-only">{value || '____________'}</span>
    </label>
  );
}
