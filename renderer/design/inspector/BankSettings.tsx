// Owns the page 与全行不同: in what the map departs from the bank's settings, each with the bank's value and the way back.
import { z } from 'zod';
import { bankPolicy } from '../../../shared/dictionary/held.ts';
import { departuresSchema } from '../../../shared/document/departures.ts';
import type { MapDocument } from '../../../shared/document/document.ts';
import { followBank, setOwn } from '../../../shared/document/edits/departures.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { Form } from '../../knowledge/forms/Form.tsx';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useIsReadOnly } from '../../session/read-only.ts';
import { type Departure, departuresOf, heldFast } from './departures.ts';
import './bank-settings.css';

/** Rules are set where they stand; days and thresholds here. */
const ownFields = z.looseObject(departuresSchema.pick({ holidays: true, thresholds: true }).shape);

export function BankSettings({ document }: { document: MapDocument }) {
  const say = useSay();
  const { dictionaries } = useKnowledge();
  const lines = departuresOf(document, dictionaries);
  const fast = heldFast(document, dictionaries);
  const isReadOnly = useIsReadOnly(document.id);
  const { apply } = useDocument.getState();
  return (
    <>
      <div className="bank-settings">
        {lines.length === 0 ? (
          <p className="secondary">{say(fast.length === 0 ? words.allFollow : words.noneDiffers)}</p>
        ) : (
          <ul>
            {lines.map((line) => (
              <DepartureLine key={line.key} line={line} isReadOnly={isReadOnly} />
            ))}
          </ul>
        )}
        {fast.length > 0 && (
          <p className="bank-fast">
            {say(words.fast, { count: fast.length })}{' '}
            <Button
              look="link"
              disabled={isReadOnly}
              onClick={() => apply(words.followThese, followBank(fast, bankPolicy(dictionaries)))}
            >
              {say(words.followThese)}
            </Button>
          </p>
        )}
      </div>
      <Form
        key={document.id}
        prefix="departures."
        target={{
          ...{ id: document.id, isMap: true },
          set: (path, value) => setOwn(path as 'holidays' | 'thresholds', value as never),
        }}
        fields={ownFields}
        element={document.departures ?? NOTHING}
      />
    </>
  );
}

const NOTHING = {};

function DepartureLine({ line, isReadOnly }: { line: Departure; isReadOnly: boolean }) {
  const say = useSay();
  const { label, own, bank, isVoid, restore } = line;
  return (
    <li>
      <b>{say(label)}</b>
      <span>
        <span className="tag">{say(words.own)}</span> {say(own)}
      </span>
      <span className="secondary">{say(words.bank, { value: bank })}</span>
      {isVoid && (
        <span className="message warning">
          <SeverityIcon severity="warning" size={13} /> {say(words.isVoid)}
        </span>
      )}
      <RestoreButton label={label} restore={restore} isReadOnly={isReadOnly} />
    </li>
  );
}

function RestoreButton({ label, restore, isReadOnly }: Pick<Departure, 'label' | 'restore'> & { isReadOnly: boolean }) {
  const say = useSay();
  return (
    <Button
      look="link"
      disabled={isReadOnly}
      aria-label={say(words.restoreOf, { rule: label })}
      onClick={() => useDocument.getState().apply(words.restore, restore)}
    >
      {say(words.restore)}
    </Button>
  );
}

/** Under a rule's control: that it is the map's own, and what the bank's is. */
export function OwnRuleNote({ line, mapId }: { line: Departure; mapId: string }) {
  const say = useSay();
  const isReadOnly = useIsReadOnly(mapId);
  return (
    <p className="bank-note">
      <span className="tag">{say(words.own)}</span>{' '}
      <span className="secondary">{say(words.bank, { value: line.bank })}</span>{' '}
      <RestoreButton {...line} isReadOnly={isReadOnly} />
    </p>
  );
}

const words = {
  own: { zh: '本图谱', en: 'This map' },
  bank: { zh: '全行：{value}', en: 'Bank: {value}' },
  restore: { zh: '恢复为全行设置', en: 'Follow the bank' },
  restoreOf: { zh: '恢复为全行设置：{rule}', en: 'Follow the bank: {rule}' },
  allFollow: {
    zh: '触达规则、节假日和阈值均沿用全行设置。',
    en: 'Contact rules, days and thresholds all follow the bank.',
  },
  noneDiffers: { zh: '目前没有与全行不同的设置。', en: 'Nothing differs from the bank at present.' },
  fast: {
    zh: '另有 {count} 项触达规则由本图谱自行设置，目前与全行相同，全行变更时不随之变更。',
    en: '{count, plural, one {# more contact rule is} other {# more contact rules are}} this map’s own and say the same as the bank’s today; a change by the bank does not reach them.',
  },
  followThese: { zh: '相同的改为沿用全行', en: 'Follow the bank in these' },
  isVoid: { zh: '超出可设范围，按全行设置', en: 'Outside the limits; the bank’s value holds' },
} as const;
