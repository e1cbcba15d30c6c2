// Owns the table of backups; arrows choose one, and beside it stands what restoring it would change.

import type { KeyboardEvent } from 'react';
import { fileSize } from '../../shared/i18n/figure.ts';
import type { BackupSummary } from '../../shared/ipc.ts';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { useSay } from '../kit/ui/say.ts';
import { choose, useSafe } from './safe-store.ts';
import { REASONS, words } from './words.ts';

export function BackupTable() {
  const say = useSay();
  const backups = useSafe((state) => state.backups);
  return (
    <section className="panel safe-backups" data-help="panel.backups" aria-labelledby="backups-head">
      <div className="panel-head">
        <h2 id="backups-head">{say(words.backups)}</h2>
        <span className="small tertiary">{say(words.backupsHint)}</span>
        <span className="grow" />
        {backups && backups.length > 0 && (
          <span className="small secondary">
            {say(words.total, {
              count: backups.length,
              size: fileSize(backups.reduce((sum, { bytes }) => sum + bytes, 0)),
            })}
          </span>
        )}
      </div>
      {backups && backups.length > 0 ? (
        <div className="safe-scroll">
          <Rows backups={backups} />
        </div>
      ) : (
        <div className="empty-state" role="status">
          <p>{say(backups ? words.noBackups : words.reading)}</p>
        </div>
      )}
      <p className="small secondary safe-foot">{say(words.thinning)}</p>
    </section>
  );
}

function Rows({ backups }: { backups: readonly BackupSummary[] }) {
  const say = useSay();
  const chosen = useSafe((state) => state.chosen);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = backups.findIndex(({ name }) => name === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: backups.length - 1 }[event.key];
    const next = to === undefined ? undefined : backups[to];
    if (!next) return;
    event.preventDefault();
    void choose(next.name);
    event.currentTarget.querySelector<HTMLElement>(`tr[data-backup="${CSS.escape(next.name)}"]`)?.focus();
  };
  return (
    <table
      className="data-table safe-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen by keys
      role="grid"
      aria-label={say(words.backups)}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <th scope="col">{say(words.time)}</th>
          <th scope="col">{say(words.reason)}</th>
          <th scope="col" className="number">
            {say(words.maps)}
          </th>
          <th scope="col" className="number">
            {say(words.issued)}
          </th>
          <th scope="col" className="number">
            {say(words.size)}
          </th>
          <th scope="col">{say(words.checked)}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr
            key={backup.name}
            data-backup={backup.name}
            tabIndex={backup.name === chosen ? 0 : -1}
            aria-selected={backup.name === chosen}
            onClick={() => void choose(backup.name)}
          >
            <td className="mono">{localTime(backup.at)}</td>
            <td>{say(REASONS[backup.reason])}</td>
            <td className="number">{backup.isSound ? backup.maps : '–'}</td>
            <td className="number">{backup.isSound ? backup.issued : '–'}</td>
            <td className="number secondary">{fileSize(backup.bytes)}</td>
            <td>
              <span className="safe-check">
                {backup.isSound ? <Icon name="check" size={13} /> : <SeverityIcon severity="error" size={13} />}
                {say(backup.isSound ? words.sound : words.unsound)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
