// Owns the facts of this export: which map in which version, how long it holds, what every branch gets.
import type { ReactNode } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { fieldInfo } from '../../../shared/document/field.ts';
import { mapFields } from '../../../shared/document/map-fields.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { validity } from '../../../shared/package/build-payload.ts';
import { isApproved, trialSuffix } from '../../../shared/package/trial.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { askNextPeriodOf, mapWords } from '../../maps/index.ts';
import { localToday } from '../../session/checking.ts';
import { useHandover } from '../issuing/export-store.ts';
import { words } from '../issuing/words.ts';

export function Facts({ document, rows }: { document: MapDocument; rows: number }) {
  const say = useSay();
  const chosen = useHandover((state) => state.chosen.size);
  const file = `${document.code}-…-v${document.version}${trialSuffix(!isApproved(document))}.smpkg.json`;
  return (
    <div className="block">
      <dl className="facts">
        <Fact label={words.factMap}>{document.title}</Fact>
        <Fact label={words.factVersion}>
          <span className="mono">{document.code}</span> v{document.version}{' '}
          {say(labelOf('approvalStatus', document.approvalStatus))}
        </Fact>
        <Fact label={words.factPeriod}>
          <Period document={document} />
        </Fact>
        <Fact label={words.factClass}>{say(labelOf('classification', document.classification))}</Fact>
        <Fact label={words.factContent}>{say(words.content, { count: chosen, rows })}</Fact>
        <Fact label={words.factFile}>
          <span className="mono ellipsis" title={file}>
            {file}
          </span>
        </Fact>
      </dl>
      {document.illustrative && <p className="small warning-text">{say(words.sampleNote)}</p>}
    </div>
  );
}

/** One line of a list of facts. */
export function Fact({ label, children }: { label: Message; children: ReactNode }) {
  const say = useSay();
  return (
    <>
      <dt>{say(label)}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The dates that a package made today would carry; says so when the map leaves them open, and when they are past. */
function Period({ document }: { document: MapDocument }) {
  const say = useSay();
  const today = localToday();
  const { validFrom, validTo } = validity(document, today);
  const over = validTo < today;
  const open = !document.periodStart || !(document.periodEnd || document.periodDays);
  return (
    <>
      <span className={over ? 'error-text' : undefined}>
        {say(words.periodFromTo, { from: validFrom, to: validTo })}
      </span>
      {over && (
        <div className="error-text">
          {say(words.periodOver)}{' '}
          {document.periodStart !== undefined && (
            <Button look="link" onClick={() => askNextPeriodOf(document)}>
              {say(mapWords.nextPeriod)}
            </Button>
          )}
        </div>
      )}
      {open && !over && <div className="tertiary">{say(words.periodOpen)}</div>}
    </>
  );
}

function labelOf(field: 'approvalStatus' | 'classification', value: string): Message {
  const option = fieldInfo(mapFields.shape[field]).options?.find((candidate) => candidate.value === value);
  return option?.label ?? { zh: value, en: value };
}
