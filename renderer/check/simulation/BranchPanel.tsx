// Owns the work that the plan makes for the branches' own people, against their capacity.
import { figure, percent, shortFigure } from '../../../shared/i18n/figure.ts';
import type { BranchWork, Simulation } from '../../../shared/simulate/simulation.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { dayText } from './figures.ts';
import { words } from './words.ts';

const MINUTES_A_DAY = 480;
/** More branches than this are not read on a screen; the command line prints all. */
const MOST_ROWS = 200;

export function BranchPanel({ simulation }: { simulation: Simulation }) {
  const say = useSay();
  const { branches, channels } = simulation;
  const isShared = branches.some(({ branchCode }) => branchCode !== null);
  return (
    <section className="panel branch-panel" aria-label={say(words.branches)}>
      <header className="panel-head">
        <h2>{say(words.branches)}</h2>
        <span className="small secondary">{say(words.branchesHint)}</span>
      </header>
      {branches.length === 0 ? (
        <p className="panel-empty">
          {say(channels.some(({ isLeast }) => isLeast) ? words.unknownBranches : words.noBranches)}
        </p>
      ) : (
        <ScrollBox className="table-scroll" label={say(words.branches)}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{say(words.branch)}</th>
                {[words.total, words.hours, words.busiest, words.peakHours, words.people, words.branchLoad].map(
                  (title) => (
                    <th key={title.en} scope="col" className="number">
                      {say(title)}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {branches.slice(0, MOST_ROWS).map((work) => (
                <BranchRow key={work.branchCode ?? ''} work={work} simulation={simulation} />
              ))}
            </tbody>
          </table>
          {!isShared && <p className="panel-empty">{say(words.noLists)}</p>}
        </ScrollBox>
      )}
    </section>
  );
}

function BranchRow({ work, simulation }: { work: BranchWork; simulation: Simulation }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { branchCode, contacts, minutes, peakMinutes, peakDay, capacityMinutes } = work;
  const load = capacityMinutes === null || capacityMinutes === 0 ? undefined : peakMinutes / capacityMinutes;
  const isOver = load !== undefined && load > 1;
  return (
    <tr>
      <th scope="row">{branchCode ?? say(words.noBranch)}</th>
      <td className="number">{figure(contacts)}</td>
      <td className="number">{hours(minutes)}</td>
      <td className="number">{peakDay === null ? '–' : dayText(simulation, peakDay, language)}</td>
      <td className="number">{hours(peakMinutes)}</td>
      <td className="number">{figure(Math.ceil(peakMinutes / MINUTES_A_DAY))}</td>
      <td className={isOver ? 'number error-text' : 'number'}>
        {isOver && <SeverityIcon severity="error" size={12} />} {load === undefined ? '–' : percent(load * 100)}
      </td>
    </tr>
  );
}

function hours(minutes: number): string {
  return shortFigure(minutes / 60);
}
