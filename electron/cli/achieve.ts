// Owns the command `achieve`: what one map, or several that share their people, can do beside what is assumed.

import { achieve as runAchieve } from '../../shared/achieve/achieve.ts';
import { type AchievedRow, type Achievement, LOSSES, type MapAchievement } from '../../shared/achieve/achievement.ts';
import { LOSS_NAMES, unknownText } from '../../shared/achieve/words.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { figure, rounded } from '../../shared/i18n/figure.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { readMapFile, settledHere } from './maps.ts';
import { bothLanguages, type Output } from './output.ts';

const MOST_PCT = 1000;
const MOST_WAIT = 366;

export async function achieve({ operands, values, output }: Invocation): Promise<0> {
  const options = { today: localDay(new Date()), ...teamOptions(values) };
  const written = await readMapFiles(operands, output);
  const knowledge = await knowledgeOf(values, output);
  const maps = written.map((map) => settledHere(map, knowledge, output));
  const result = runAchieve(maps, knowledge, options);
  printAll(maps, result, output);
  output.value({ ...options, ...result });
  return 0;
}

export async function readMapFiles(files: readonly string[], output: Output): Promise<readonly MapDocument[]> {
  const maps: MapDocument[] = [];
  for (const file of files) {
    const map = await readMapFile(file, output);
    // Its customers would be counted twice.
    if (maps.some(({ id }) => id === map.id)) {
      throw new ProblemError('E_USAGE', { detail: `${file}: ${bothLanguages(words.again, { code: map.code })}` });
    }
    maps.push(map);
  }
  return maps;
}

/** What of their people the maps have, and how long anybody waits. */
export function teamOptions({ capacity, 'most-wait': mostWait }: Invocation['values']) {
  return {
    ...(capacity !== undefined && { capacityPct: readWhole('capacity', capacity.replace(/%$/, ''), MOST_PCT) }),
    ...(mostWait !== undefined && { mostWait: readWhole('most-wait', mostWait, MOST_WAIT) }),
  };
}

export function readWhole(option: string, text: string, most: number): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= most) return value;
  throw new ProblemError('E_USAGE', { detail: `--${option} ${text}: 0–${most}` });
}

function printAll(maps: readonly MapDocument[], { maps: results, teams, ...all }: Achievement, output: Output): void {
  const { assumed, achieved, margin, isMost } = all;
  const most = isMost ? '≤' : '';
  output.line(
    bothLanguages(words.head, {
      assumed: shown(assumed),
      achieved: `${most}${shown(achieved)}`,
      margin: shown(margin),
    }),
  );
  for (const [index, result] of results.entries()) printMap(maps[index] as MapDocument, result, output);
  for (const { key, name, capacity, due, made, waited, longestWait, lost } of teams) {
    if (capacity === null) continue;
    output.line(
      [
        'team',
        key,
        name,
        `${figure(capacity)}/d`,
        `${figure(made)}/${figure(due)}`,
        ...waits({ waited, longestWait }),
        ...losses(lost),
      ].join('\t'),
    );
  }
}

function printMap(
  map: MapDocument,
  { code, title, goals, rows, unknown, ...result }: MapAchievement,
  output: Output,
): void {
  output.line(['map', code, title, shown(result.assumed), shown(result.achieved)].join('\t'));
  const nameOf = (id: string) => nodeById(map, id)?.name ?? id;
  for (const { goalId, assumed, achieved, gap, byExperience } of goals) {
    const figures = [assumed, achieved, gap].map((value) => (value === null ? '?' : String(rounded(value))));
    output.line(
      ['goal', goalId, nameOf(goalId), ...figures, ...(byExperience ? [bothLanguages(words.experience)] : [])].join(
        '\t',
      ),
    );
  }
  for (const row of rows) {
    if (row.waited === 0 && row.made === row.due) continue;
    const place = [row.week, row.scenarioId, row.channelId, nameOf(row.channelId)];
    output.line(
      ['week', ...place, `${figure(row.made)}/${figure(row.due)}`, ...waits(row), ...losses(row.lost)].join('\t'),
    );
  }
  for (const each of unknown) output.message(...unknownText(map, each));
}

const shown = (value: number) => figure(Math.round(value));

function waits({ waited, longestWait }: Pick<AchievedRow, 'waited' | 'longestWait'>): readonly string[] {
  return waited === 0 ? [] : [bothLanguages(words.waits, { waited: figure(waited), days: longestWait })];
}

function losses(lost: AchievedRow['lost']): readonly string[] {
  return LOSSES.flatMap((loss) => (lost[loss] === 0 ? [] : `${bothLanguages(LOSS_NAMES[loss])} ${figure(lost[loss])}`));
}

const words = {
  again: { zh: '图谱 {code} 给出了两次', en: 'map {code} is given twice' },
  experience: { zh: '承接率含经验值', en: 'take-up partly by experience' },
  head: {
    zh: '按假设承接 {assumed} 户，按产能 {achieved} 户（假设本身的误差约 ±{margin} 户）。',
    en: 'Take-up as assumed {assumed}, by capacity {achieved} (the assumptions themselves are sure to ±{margin}).',
  },
  waits: {
    zh: '{waited} 人次等待，最长 {days} 个工作日',
    en: '{waited} wait, at most {days, plural, one {# working day} other {# working days}}',
  },
};
