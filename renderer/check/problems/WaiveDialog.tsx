// Owns the question before a waiver: who answers for it, why, and until when.
import { type FormEvent, useId, useState } from 'react';
import { waive } from '../../../shared/document/edits/waivers.ts';
import { WAIVER_LENGTHS } from '../../../shared/document/map-records.ts';
import type { Finding } from '../../../shared/lint/rule.ts';
import { useAuthor } from '../../design/comments/index.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { localToday } from '../../session/checking.ts';
import { useDocument } from '../../session/document-store.ts';
import { WAIVE } from './problem-words.ts';
import { useWaiving } from './waiving.ts';

/** How long a waiver lasts unless somebody says otherwise. */
const DAYS = 30;

export function WaiveDialog() {
  const asked = useWaiving((state) => state.asked);
  return asked.length === 0 ? null : <Question key={asked[0]?.fingerprint} findings={asked} />;
}

function Question({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  const formId = useId();
  const hintId = useId();
  const author = useAuthor((state) => state.name);
  const old = findings.length === 1 ? findings[0]?.expiredWaiver : undefined;
  const [waivedBy, setWaivedBy] = useState(old?.waivedBy ?? author);
  const [reason, setReason] = useState(old?.reason ?? '');
  const [until, setUntil] = useState(() => inDays(DAYS));
  const [refused, setRefused] = useState(false);
  const lacks = { waivedBy: waivedBy.trim() === '', reason: reason.trim() === '', until: !(until >= localToday()) };
  const close = () => useWaiving.setState({ asked: [] });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacks.waivedBy || lacks.reason || lacks.until) return setRefused(true);
    useDocument.getState().apply(WAIVE, waive(findings, { waivedBy, reason, until }));
    close();
  };
  return (
    <Dialog
      help="panel.waive"
      className="waive-dialog"
      title={say(TITLE, { n: findings.length })}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(CANCEL)}</Button>
          <Button look="primary" type="submit" form={formId}>
            {say(WAIVE)}
          </Button>
        </>
      }
    >
      <Named findings={findings} />
      <form id={formId} className="waive-form" onSubmit={submit} noValidate>
        <label>
          <span>{say(WHO)}</span>
          <input
            className="input"
            value={waivedBy}
            maxLength={WAIVER_LENGTHS.waivedBy}
            aria-invalid={refused && lacks.waivedBy}
            aria-describedby={hintId}
            spellCheck={false}
            autoFocus={waivedBy === ''}
            onChange={(event) => setWaivedBy(event.target.value)}
          />
        </label>
        <label>
          <span>{say(REASON)}</span>
          <textarea
            className="input"
            rows={2}
            value={reason}
            maxLength={WAIVER_LENGTHS.reason}
            aria-invalid={refused && lacks.reason}
            aria-describedby={hintId}
            spellCheck={false}
            autoFocus={waivedBy !== ''}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <label>
          <span>{say(UNTIL)}</span>
          <input
            className="input"
            type="date"
            value={until}
            min={localToday()}
            aria-invalid={refused && lacks.until}
            aria-describedby={hintId}
            onChange={(event) => setUntil(event.target.value)}
          />
        </label>
        <p
          id={hintId}
          className={refused ? 'small error-text' : 'small secondary'}
          role={refused ? 'alert' : undefined}
        >
          {say(refused ? INCOMPLETE : HINT)}
        </p>
      </form>
    </Dialog>
  );
}

/** More are counted. */
const NAMED = 3;

function Named({ findings }: { findings: readonly Finding[] }) {
  const say = useSay();
  return (
    <ul className="waive-named">
      {findings.slice(0, NAMED).map((finding) => (
        <li key={finding.fingerprint}>
          <SeverityIcon severity={finding.severity} size={14} />
          <span>{say(finding.message, finding.params)}</span>
        </li>
      ))}
      {findings.length > NAMED && <li className="secondary">{say(MORE, { n: findings.length - NAMED })}</li>}
    </ul>
  );
}

function inDays(days: number): string {
  return new Date(Date.parse(localToday()) + days * 86_400_000).toISOString().slice(0, 10);
}

const TITLE = { zh: '豁免 {n} 个问题', en: 'Waive {n, plural, one {# problem} other {# problems}}' };
const WHO = { zh: '豁免人', en: 'Waived by' };
const REASON = { zh: '理由', en: 'Reason' };
const UNTIL = { zh: '有效期至', en: 'Valid until' };
const CANCEL = { zh: '取消', en: 'Cancel' };
const HINT = {
  zh: '豁免随图谱保存，到期后问题重新计入。错误不可豁免。',
  en: 'The waiver is kept with the map; after it ends, the problem counts again. Errors cannot be waived.',
};
const INCOMPLETE = {
  zh: '尚未豁免：豁免人和理由须填写，日期不得早于今天。',
  en: 'Not waived yet: name and reason are required, and the date cannot be before today.',
};
const MORE = { zh: '另有 {n} 个', en: '{n} more' };
