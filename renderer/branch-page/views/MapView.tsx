// Owns 图谱: the list of paths, the map with the chosen path, and the script cards that go with it.
import { useMemo, useState } from 'preact/hooks';
import type { Message } from '../../../shared/i18n/message.ts';
import { triggerLabel } from '../model/page-data.ts';
import type { PageRow } from '../model/page-row.ts';
import { matches, NothingFound, SearchBox } from '../parts/Filters.tsx';
import { useSay } from '../parts/language.tsx';
import { MapPicture } from '../parts/MapPicture.tsx';
import { ScriptCard } from '../parts/ScriptCard.tsx';
import { SignaturePanel } from '../parts/SignaturePanel.tsx';
import type { ViewProps } from './views.ts';

const T = {
  paths: { zh: '路径', en: 'Paths' },
  count: { zh: '{count} 条', en: '{count}' },
  find: { zh: '查找客群、场景或产品', en: 'Find a segment, scenario or product' },
  hint: {
    zh: '选择一条路径，图谱会标出经过的节点，下方为对应的话术卡。',
    en: 'Choose a path: the map marks its nodes, with the script card below.',
  },
  showing: { zh: '正在查看第 {number} 条路径', en: 'Showing path {number}' },
} as const satisfies Record<string, Message>;

export function MapView({ data, focus }: ViewProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(
    data.rows.some((row) => row.rowCode === focus) ? focus : data.rows[0]?.rowCode,
  );
  const rows = useMemo(() => data.rows.map((row, index) => ({ row, number: index + 1 })), [data]);
  const found = rows.filter(({ row }) =>
    matches(query, row.segmentName, row.scenarioName, row.productName, row.channelName),
  );
  const current = rows.find(({ row }) => row.rowCode === chosen);
  const chooseThrough = (code: string) => {
    const through = data.rows.find((row) => codesOf(row).includes(code));
    if (through) setChosen(through.rowCode);
  };
  const cards = [...data.cards].sort((a, b) => rankOf(a.script.code) - rankOf(b.script.code));
  function rankOf(code: string): number {
    return code === current?.row.scriptCode ? 0 : 1;
  }
  return (
    <div class="with-side">
      <div class="side">
        <section class="panel paths" aria-labelledby="paths-title">
          <h3 id="paths-title">
            {say(T.paths)} <span class="quiet">{say(T.count, { count: found.length })}</span>
          </h3>
          <SearchBox value={query} label={T.find} onInput={setQuery} />
          <ol>
            {found.map(({ row, number }) => (
              <li key={row.rowCode}>
                <button
                  type="button"
                  class="path"
                  aria-pressed={row.rowCode === chosen}
                  onClick={() => setChosen(row.rowCode)}
                >
                  <span class="number">{number}</span>
                  <strong>{row.segmentName}</strong>
                  <span class="quiet when">{row.trigger && say(triggerLabel(data, row))}</span>
                  <span class="quiet steps">
                    {row.scenarioName} › {row.productName} › {row.channelName}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          {found.length === 0 && <NothingFound />}
          <p class="quiet hint no-print">{say(T.hint)}</p>
        </section>
        <SignaturePanel data={data} />
      </div>
      <div class="main-side">
        <MapPicture
          data={data}
          codes={current ? codesOf(current.row) : []}
          note={current ? say(T.showing, { number: current.number }) : ''}
          onChoose={chooseThrough}
        />
        <div class="cards">
          {cards.map((card) => (
            <ScriptCard
              key={card.script.id}
              data={data}
              card={card}
              isChosen={rankOf(card.script.code) === 0}
              isBrief={rankOf(card.script.code) !== 0}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function codesOf(row: PageRow): readonly string[] {
  const { segmentCode, scenarioCode, productCode, channelCode, scriptCode } = row;
  return [segmentCode, scenarioCode, productCode, channelCode, ...(scriptCode ? [scriptCode] : [])];
}
