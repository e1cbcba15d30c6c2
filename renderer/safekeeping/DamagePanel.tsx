// Owns the list of rows that are damaged or gone: where each can be had from, and accepting by name that one is gone.
import { useRef, useState } from 'react';
import type { DamagedRow, Holding } from '../../shared/ipc.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { acceptLoss, takeRow, useSafe } from './safe-store.ts';
import { useReturnedFocus } from './use-returned-focus.ts';
import { CONSEQUENCES, nameOfRow, words } from './words.ts';

interface Row {
  readonly row: DamagedRow;
  /** Undefined while the backups are looked through. */
  readonly held: Holding | null | undefined;
}

export function DamagePanel() {
  const isSound = useSafe(({ damage }) => damage.length === 0);
  return isSound ? null : <Damage />;
}

function Damage() {
  const say = useSay();
  const { damage, held } = useSafe();
  const [asked, setAsked] = useState<readonly Row[]>();
  const box = useRef<HTMLElement>(null);
  useReturnedFocus(box);
  const rows = damage.map((row, index) => ({ row, held: held?.[index] }));
  const gone = rows.filter(({ row }) => row.isGone);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="panel safe-damage"
      data-help="panel.damage"
      aria-labelledby="damage-head"
    >
      <div className="panel-head">
        <SeverityIcon severity="error" />
        <h2 id="damage-head">{say(words.damagePanel)}</h2>
        <span className="small tertiary">{say(words.damageHint)}</span>
        <span className="grow" />
        {gone.length > 1 && (
          <Button look="ghost" compact onClick={() => setAsked(gone)}>
            {say(words.acceptAll)}
          </Button>
        )}
      </div>
      <ScrollBox className="safe-scroll" label={say(words.damagePanel)}>
        <DamageTable rows={rows} onAccept={(row) => setAsked([row])} />
      </ScrollBox>
      {asked && <AcceptDialog rows={asked} onClose={() => setAsked(undefined)} />}
    </section>
  );
}

function DamageTable({ rows, onAccept }: { rows: readonly Row[]; onAccept: (row: Row) => void }) {
  const say = useSay();
  return (
    <table className="data-table safe-table" aria-labelledby="damage-head">
      <thead>
        <tr>
          {[words.content, words.state, words.inBackups, words.action].map((heading) => (
            <th key={heading.en} scope="col">
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => {
          const { row, held } = each;
          const name = nameOfRow(say, row, held);
          return (
            <tr key={`${row.table} ${row.key}`}>
              <td>
                <b>{name}</b>
              </td>
              <td>{say(row.isGone ? words.isGone : words.isChanged)}</td>
              <td className="secondary">{heldText(say, held)}</td>
              <td>
                {held && (
                  <Button
                    look="link"
                    aria-label={`${say(words.takeRow)}: ${name}`}
                    onClick={() => void takeRow(row, held)}
                  >
                    {say(words.takeRow)}
                  </Button>
                )}{' '}
                {row.isGone && (
                  <Button look="link" aria-label={`${say(words.accept)}: ${name}`} onClick={() => onAccept(each)}>
                    {say(words.accept)}
                  </Button>
                )}
                {!row.isGone && held === null && <span className="small tertiary">{say(words.overwrite)}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function heldText(say: ReturnType<typeof useSay>, held: Row['held']): string {
  if (held === undefined) return say(words.looking);
  if (held === null) return say(words.heldNowhere);
  return say(held.isSame ? words.heldSame : words.heldEarlier, { time: localTime(held.at) });
}

function AcceptDialog({ rows, onClose }: { rows: readonly Row[]; onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog
      help="panel.damage"
      title={say(words.acceptLossTitle, { count: rows.length })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {say(words.cancel)}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              void acceptLoss(rows.map(({ row }) => row));
            }}
          >
            {say(words.accept)}
          </Button>
        </>
      }
    >
      <p>{say(words.acceptLossText)}</p>
      <ScrollBox className="safe-losses" label={say(words.content)}>
        <ul>
          {rows.map(({ row, held }) => (
            <li key={`${row.table} ${row.key}`}>
              <b>{nameOfRow(say, row, held)}</b>{' '}
              <span className="secondary">
                {say(CONSEQUENCES[row.table] ?? { zh: '', en: '' })}
                {held && ` ${say(words.stillHeld, { time: localTime(held.at) })}`}
                {held === null && ` ${say(words.heldNoMore)}`}
              </span>
            </li>
          ))}
        </ul>
      </ScrollBox>
    </Dialog>
  );
}
