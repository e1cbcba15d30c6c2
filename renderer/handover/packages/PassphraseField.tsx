// Owns the field for a passphrase; what is typed stays in it and goes nowhere else.

import { useId } from 'react';
import type { Message } from '../../../shared/i18n/message.ts';
import type { Problem } from '../../../shared/problem.ts';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';

interface PassphraseFieldProps {
  readonly label: Message;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid?: boolean;
  /** Why the machine refused it. */
  readonly problem?: Problem | undefined;
}

export function PassphraseField({ label, value, onChange, invalid, problem }: PassphraseFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="passphrase">
      <label htmlFor={id}>{say(label)}</label>
      <input
        id={id}
        className="input"
        type="password"
        autoComplete="off"
        maxLength={200}
        value={value}
        aria-invalid={invalid || problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="small error-text" role="alert">
          {problemText(problem)} <ProblemHelp problem={problem} />
        </p>
      )}
    </div>
  );
}
