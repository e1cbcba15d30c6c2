// Owns the line above the grid: how much is covered, what is missing, how it divides into old and new, and the legend.
import type { CoverageMatrix } from '../../../../shared/coverage/coverage-matrix.ts';
import { type MeasureId, measureTitles, stateTitles } from '../../../../shared/coverage/matrix-table.ts';
import { Icon, SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import type { CountedMaps } from '../../../session/counted-maps.ts';
import type { HeatScale } from './heat-scale.ts';

export function MatrixSummary(props: {
  matrix: CoverageMatrix;
  maps: CountedMaps;
  scale: HeatScale;
  measure: MeasureId;
}) {
  const say = useSay();
  const { matrix, maps, scale, measure } = props;
  const { counts, total } = matrix;
  return (
    <div className="matrix-summary">
      <span>
        <b>{counts.covered}</b> <span className="secondary">{say(words.covered, { asked: counts.asked })}</span>
      </span>
      <span className={counts.gaps > 0 ? 'error-text' : 'secondary'}>
        <SeverityIcon severity={counts.gaps > 0 ? 'error' : 'ok'} size={14} /> <b>{counts.gaps}</b> {say(words.gaps)}
        {counts.overdue > 0 && say(words.overdue, { overdue: counts.overdue })}
      </span>
      <span>
        <Icon name="minus" size={14} /> <b>{counts.leftEmpty}</b>{' '}
        <span className="secondary">{say(words.leftEmpty, { empty: counts.leftEmpty })}</span>
      </span>
      <span className="secondary">
        {say(words.total, { paths: total.paths, ...total.origins, added: total.origins.new })}
      </span>
      <Scope maps={maps} />
      <span className="grow" />
      <ul className="matrix-legend" aria-label={say(words.legend)}>
        <li className="secondary">{say(measureTitles[measure])}</li>
        {scale.legend.map(({ level, text }) => (
          <li key={level} className={`heat-${level}`}>
            {text}
          </li>
        ))}
        <li className="legend-gap">{say(stateTitles.gap)}</li>
        <li className="legend-empty">{say(stateTitles.leftEmpty)}</li>
      </ul>
    </div>
  );
}

const AND = { zh: '、', en: ', ' };

function Scope({ maps }: { maps: CountedMaps }) {
  const say = useSay();
  if (maps.loading) return <span className="tertiary">{say(words.loading)}</span>;
  if (maps.documents.length === 1) return null;
  return (
    <span className="secondary" title={maps.leftOut.join(say(AND))}>
      {say(words.maps, { maps: maps.documents.length })}
      {maps.leftOut.length > 0 && (
        <span className="error-text"> {say(words.leftOut, { maps: maps.leftOut.length })}</span>
      )}
    </span>
  );
}

const words = {
  covered: { zh: '/ {asked} 格已覆盖', en: 'of {asked} covered' },
  gaps: { zh: '格空缺', en: 'to fill' },
  overdue: { zh: '（{overdue} 格待复核）', en: ' ({overdue} to review)' },
  leftEmpty: { zh: '格有意留空', en: 'left empty' },
  total: {
    zh: '合计 {paths, number} 条路径：存量 {existing, number} · 新增 {added, number} · 未标 {unmarked, number}',
    en: '{paths, plural, one {# path} other {# paths}}: {existing, number} existing · {added, number} new · {unmarked, number} unmarked',
  },
  legend: { zh: '图例', en: 'Legend' },
  loading: { zh: '正在读取其他图谱', en: 'Loading the other maps' },
  maps: { zh: '{maps} 张图谱', en: '{maps} maps' },
  leftOut: { zh: '{maps} 张无法读取，未计入', en: '{maps} could not be read and are not included' },
};
