// Owns the result of a restore drill: could the backup be restored, and what a restore would keep, set back, lose and bring back.
import type { Message } from '../../shared/i18n/message.ts';
import { type ComparedTable, type DrillResult, isPassed } from '../../shared/safekeeping.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { useSafe } from './safe-store.ts';
import { TABLES, words } from './words.ts';

export function DrillDialog({ drill, onClose }: { drill: DrillResult; onClose: () => void }) {
  const say = useSay();
  const backup = useSafe(({ backups }) => backups?.find(({ name }) => name === drill.name));
  const isCompared = drill.tables.some(({ here }) => here);
  return (
    <Dialog
      help="panel.drill"
      className="safe-drill"
      title={say(words.drillTitle, { time: backup ? localTime(backup.at) : drill.name })}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <Findings drill={drill} />
      {!drill.problem && (
        <>
          <p>{say(isCompared ? words.drillLosses : words.hereNothing)}</p>
          <ScrollBox className="safe-compared" label={say(words.drillCompare)}>
            <Compared tables={drill.tables} isCompared={isCompared} />
          </ScrollBox>
        </>
      )}
    </Dialog>
  );
}

function Findings({ drill }: { drill: DrillResult }) {
  const say = useSay();
  const { problem, maps, spoilt, damaged, packages } = drill;
  const lines: { readonly severity: 'ok' | 'error' | 'warning'; readonly text: string }[] = [];
  if (problem) lines.push({ severity: 'error', text: problemText(problem) });
  else if (isPassed(drill)) lines.push({ severity: 'ok', text: say(words.drillCould, { maps }) });
  if (spoilt.length > 0) {
    const titles = spoilt.map((title) => `“${title}”`).join(' ');
    lines.push({ severity: 'error', text: say(words.drillSpoilt, { count: spoilt.length, titles }) });
  }
  if (damaged > 0) lines.push({ severity: 'error', text: say(words.drillDamaged, { count: damaged }) });
  if (packages.wrong.length > 0) {
    lines.push({ severity: 'warning', text: say(words.drillWrong, { files: packages.wrong.join(' · ') }) });
  }
  if (packages.missing > 0) {
    lines.push({ severity: 'warning', text: say(words.drillMissing, { count: packages.missing }) });
  }
  return (
    <ul className="safe-findings">
      {lines.map(({ severity, text }) => (
        <li key={text}>
          <SeverityIcon severity={severity} size={13} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

const COUNTED: readonly { readonly title: Message; count(table: ComparedTable): number | undefined; isLoss?: true }[] =
  [
    { title: words.now, count: ({ here }) => here?.rows },
    { title: words.kept, count: ({ here }) => here?.same },
    { title: words.setBack, count: ({ here }) => here?.changed, isLoss: true },
    { title: words.lost, count: ({ here }) => here?.onlyHere, isLoss: true },
    { title: words.foundAgain, count: ({ here, there }) => here && there - here.same - here.changed },
  ];

/** Kinds of content that neither side has any of say nothing. */
function Compared({ tables, isCompared }: { tables: readonly ComparedTable[]; isCompared: boolean }) {
  const say = useSay();
  const columns = isCompared ? COUNTED : [];
  const shown = tables.filter(({ there, here }) => there + (here?.rows ?? 0) > 0);
  return (
    <table className="data-table">
      <thead>
        <tr>
          <th scope="col">{say(words.content)}</th>
          {[words.inBackup, ...columns.map(({ title }) => title)].map((title) => (
            <th key={title.en} scope="col" className="number">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((table) => (
          <tr key={table.table}>
            <th scope="row">{say(TABLES[table.table] ?? { zh: table.table, en: table.table })}</th>
            <td className="number">{table.there}</td>
            {columns.map(({ title, count, isLoss }) => {
              const value = count(table) ?? 0;
              return (
                <td key={title.en} className="number">
                  {isLoss && value > 0 && <SeverityIcon severity="warning" size={12} />}
                  {value}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
