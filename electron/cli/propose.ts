// Owns the command `propose`: other starts for scenarios by schedule or by hand, where their people can then reach more customers.
import { join } from 'node:path';
import loadHighs from 'highs';
import { withStarts } from '../../shared/achieve/starts/movable.ts';
import type { StartProposal } from '../../shared/achieve/starts/options.ts';
import { proposeStarts } from '../../shared/achieve/starts/propose.ts';
import { solveWith } from '../../shared/achieve/starts/solver.ts';
import { NO_PROPOSAL } from '../../shared/achieve/starts/words.ts';
import { unknownText } from '../../shared/achieve/words.ts';
import type { MapDocument } from '../../shared/document/document.ts';
import { nodeById } from '../../shared/document/element-index.ts';
import { writeDocument } from '../../shared/document/read-document.ts';
import { figure } from '../../shared/i18n/figure.ts';
import { localDay } from '../../shared/i18n/local-day.ts';
import { heldToApproval } from '../../shared/package/approval-held.ts';
import { writeFileAtomically } from '../store/files/atomic-write.ts';
import { readMapFiles, readWhole, teamOptions } from './achieve.ts';
import type { Invocation } from './commands.ts';
import { knowledgeOf } from './data-folder.ts';
import { settledHere } from './maps.ts';
import { bothLanguages, type Output } from './output.ts';
import { refuseExisting } from './streams.ts';

const USUAL = { mostDays: 28, stepDays: 7 };
const MOST = 366;

export async function propose({ operands, values, flags, output }: Invocation): Promise<0> {
  const { 'most-days': mostDays, 'step-days': stepDays, keep, out } = values;
  const written = await readMapFiles(operands, output);
  const knowledge = await knowledgeOf(values, output);
  const maps = written.map((map) => settledHere(map, knowledge, output));
  const keptIds = keep?.split(',') ?? [];
  const options = {
    today: localDay(new Date()),
    ...teamOptions(values),
    mostDays: mostDays === undefined ? USUAL.mostDays : readWhole('most-days', mostDays, MOST),
    stepDays: stepDays === undefined ? USUAL.stepDays : Math.max(1, readWhole('step-days', stepDays, MOST)),
    kept: maps.flatMap(({ id }) => keptIds.map((scenarioId) => ({ mapId: id, scenarioId }))),
  };
  for (const { code } of out === undefined ? [] : maps) refuseExisting(join(out ?? '', `${code}.json`), flags);
  const proposal = proposeStarts(maps, knowledge, options, solveWith(await loadHighs()));
  print(maps, proposal, output);
  if (out !== undefined) await writeMaps(written, proposal, out, output);
  output.value({ ...options, ...proposal });
  return 0;
}

function print(maps: readonly MapDocument[], proposal: StartProposal, output: Output): void {
  const { before, after, moves, reason, bound, isBest, isFewest } = proposal;
  const most = ({ achieved, isMost }: StartProposal['before']) => `${isMost ? '≤' : ''}${shown(achieved)}`;
  const [assumed, now, then] = [shown(before.assumed), most(before), most(after)];
  output.line(bothLanguages(words.figures, { assumed, now, then, margin: shown(before.margin) }));
  if (reason) output.line(bothLanguages(NO_PROPOSAL[reason]));
  for (const { mapId, scenarioId, from, to } of moves) {
    const map = maps.find(({ id }) => id === mapId);
    output.line(
      ['move', map?.code ?? mapId, scenarioId, (map && nodeById(map, scenarioId)?.name) ?? '', `${from}→${to}`].join(
        '\t',
      ),
    );
  }
  for (const [index, { unknown }] of before.maps.entries()) {
    for (const each of unknown) output.message(...unknownText(maps[index] as MapDocument, each));
  }
  if (reason === 'nothingLost' || reason === 'nothingMovable') return;
  output.line(bothLanguages(isBest ? words.best : words.bound, { bound: shown(bound) }));
  if (moves.length > 0) output.line(bothLanguages(isFewest ? words.fewest : words.needed, { count: moves.length }));
}

const shown = (value: number) => figure(Math.round(value));

/** The maps whose starts moved; an approval does not hold for them. */
async function writeMaps(
  maps: readonly MapDocument[],
  { moves }: StartProposal,
  folder: string,
  output: Output,
): Promise<void> {
  for (const [index, moved] of withStarts(maps, moves).entries()) {
    const before = maps[index] as MapDocument;
    if (moved === before) continue;
    const file = join(folder, `${moved.code}.json`);
    await writeFileAtomically(file, writeDocument(heldToApproval(before, moved)));
    output.message(words.written, { file });
  }
}

const words = {
  figures: {
    zh: '按假设承接 {assumed} 户；按产能 {now} 户，错峰后 {then} 户（假设本身的误差约 ±{margin} 户）。',
    en: 'Take-up as assumed {assumed}; by capacity {now}, with moved starts {then} (the assumptions themselves are sure to ±{margin}).',
  },
  best: {
    zh: '给定范围内没有其他起始日会超出该误差地更好。',
    en: 'Within the limits no other starts do better by more than that error.',
  },
  bound: {
    zh: '未能证明最优：给定范围内至多 {bound} 户。',
    en: 'Not proved to be the best: within the limits it is at most {bound}.',
  },
  fewest: { zh: '移动 {count} 个场景，更少则达不到。', en: 'Moves: {count}; fewer do not reach it.' },
  needed: { zh: '移动 {count} 个场景，每一个都不可省。', en: 'Moves: {count}; none of them can be left out.' },
  written: { zh: '已写入 {file}。', en: 'Written: {file}.' },
};
