// Owns the field for a list of short texts: chips, and a box that adds one on Enter or comma.
import { useRef, useState } from 'react';
import { focusCanvas } from '../ui/focus-canvas.ts';
import { useSay } from '../ui/say.ts';
import { Chips, moved } from './Chips.tsx';
import type { ControlProps } from './control-props.ts';
import { readValue } from './field-text.ts';

export function TextsControl({ id, schema, info, value, onApply, onProblem, describedBy }: ControlProps) {
  const say = useSay();
  const texts: readonly string[] = Array.isArray(value) ? value : [];
  const [typed, setTyped] = useState('');
  const composing = useRef(false);
  const put = (next: readonly string[]): boolean => {
    const reading = readValue(schema, info, next.length === 0 && info.need !== 'save' ? undefined : next);
    onProblem?.(reading.ok ? undefined : reading.problem);
    if (reading.ok) onApply(reading.value);
    return reading.ok;
  };
  const add = (text: string) => {
    const fresh = text.split(/[,，、\n]/).flatMap((part) => part.trim() || []);
    const next = [...new Set([...texts, ...fresh])];
    if (next.length === texts.length || put(next)) setTyped('');
  };
  return (
    <div className="many">
      <Chips
        chips={texts.map((text) => ({ value: text, label: text }))}
        onRemove={(index) => put(texts.filter((_, i) => i !== index))}
        onMove={(from, to) => put(moved(texts, from, to))}
      />
      <input
        id={id}
        className="input compact"
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={say(ADD_BY_ENTER)}
        title={info.hint && say(info.hint)}
        aria-describedby={describedBy}
        value={typed}
        onChange={(event) => {
          if (!composing.current && /[,，、]$/.test(event.target.value)) add(event.target.value);
          else setTyped(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onBlur={() => {
          composing.current = false;
          if (typed.trim() !== '') add(typed);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'Enter') add(typed);
          else if (event.key === 'Backspace' && typed === '' && texts.length > 0) put(texts.slice(0, -1));
          else if (event.key !== 'Escape') return;
          else if (typed !== '') setTyped('');
          else focusCanvas(event.currentTarget);
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}

const ADD_BY_ENTER = { zh: '输入后按 Enter 添加', en: 'Type and press Enter' };
