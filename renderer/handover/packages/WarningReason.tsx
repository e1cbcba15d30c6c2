// Owns the reason that open warnings need before anything is signed: one for this export, beside those given line by line.
import { useId } from 'react';
import { findPersonalData } from '../../../shared/text/personal-data.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { setReason, useHandover } from '../issuing/export-store.ts';
import { reasonFor } from '../issuing/warning-reason.ts';
import { words } from '../issuing/words.ts';

const LONGEST = 500;

export function WarningReason({ mapId, warnings }: { mapId: string; warnings: number }) {
  const say = useSay();
  const id = useId();
  const findings = useFindings((state) => state.handover);
  const reason = useHandover((state) => reasonFor(state.reason, mapId, findings));
  if (warnings === 0) return null;
  return (
    <div className="note warning reason-note">
      <SeverityIcon severity="warning" size={14} />
      <div>
        <label htmlFor={id}>{say(words.reasonFor, { count: warnings })}</label>
        <textarea
          id={id}
          data-lacking="reason"
          className="input"
          rows={2}
          maxLength={LONGEST}
          value={reason}
          aria-required="true"
          aria-invalid={findPersonalData(reason).length > 0}
          onChange={(event) => setReason(mapId, event.target.value)}
        />
        <p className="small tertiary">{say(words.reasonHint)}</p>
      </div>
    </div>
  );
}
