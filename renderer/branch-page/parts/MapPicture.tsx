// Owns the drawing of the map: pan and zoom by mouse, keys and buttons, the chosen path marked, differences dotted.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Message } from '../../../shared/i18n/message.ts';
import { CARD_HEIGHT, type Picture, type PictureCard, pictureOf } from '../model/map-picture.ts';
import type { PageData } from '../model/page-data.ts';
import { KINDS, W } from '../words.ts';
import { Icon, KindIcon } from './icons.tsx';
import { useSay } from './language.tsx';
import { usePanZoom } from './use-pan-zoom.ts';

const T = {
  title: { zh: '图谱', en: 'Map' },
  bigger: { zh: '放大', en: 'Zoom in' },
  smaller: { zh: '缩小', en: 'Zoom out' },
  fit: { zh: '查看全图', en: 'Fit' },
  goals: { zh: '显示目标', en: 'Show goals' },
  describe: {
    zh: '本行策略图谱，共 {count} 个节点。方向键移动，加减号缩放，0 查看全图。内容与左侧路径相同。',
    en: 'Map of this branch, {count} nodes. Arrow keys move, plus and minus zoom, 0 fits. It shows the same as the list of paths.',
  },
  legend: {
    zh: '实线：主链 · 虚线：兜底、转介、跟进 · 点线：权益、输送',
    en: 'Solid: main chain · dashed: fallback, handoff, follow-up · dotted: benefit, migration',
  },
} as const satisfies Record<string, Message>;

export function MapPicture(props: {
  data: PageData;
  codes: readonly string[];
  note: string;
  onChoose: (code: string) => void;
}) {
  const { data, note } = props;
  const say = useSay();
  const [withGoals, setWithGoals] = useState(false);
  const { nodes, edges } = data.payload.map;
  const picture = useMemo(() => pictureOf(nodes, edges, withGoals), [nodes, edges, withGoals]);
  const svg = useRef<SVGSVGElement | null>(null);
  const view = usePanZoom(svg, picture.width, picture.height);
  return (
    <section class="panel map" aria-labelledby="map-title">
      <h3 id="map-title">
        {say(T.title)} <span class="quiet no-print">{note}</span>
        <span class="spring" />
        {data.differences.count > 0 && (
          <span class="quiet">
            <span class="dot" /> {say(W.differsCount, { count: data.differences.count })}
          </span>
        )}
        <label class="choice no-print">
          <input type="checkbox" checked={withGoals} onChange={() => setWithGoals(!withGoals)} />
          <span>{say(T.goals)}</span>
        </label>
        <span class="tools no-print">
          <button type="button" class="icon-button" aria-label={say(T.smaller)} onClick={() => view.zoom(1.25)}>
            <Icon name="minus" />
          </button>
          <button type="button" class="icon-button" aria-label={say(T.bigger)} onClick={() => view.zoom(0.8)}>
            <Icon name="plus" />
          </button>
          <button type="button" class="icon-button" aria-label={say(T.fit)} onClick={view.fit}>
            <Icon name="fit" />
          </button>
        </span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved and zoomed by keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: it groups nothing of a form */}
      <div class="map-frame" tabIndex={0} role="group" aria-labelledby="map-title" {...view.handlers}>
        <svg
          ref={svg}
          viewBox={view.viewBox}
          style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
          role="img"
          aria-label={say(T.describe, { count: picture.cards.length })}
        >
          <Drawing picture={picture} {...props} />
        </svg>
      </div>
      <p class="quiet legend">{say(T.legend)}</p>
    </section>
  );
}

function Drawing(props: {
  picture: Picture;
  data: PageData;
  codes: readonly string[];
  onChoose: (code: string) => void;
}) {
  const { picture, data, codes, onChoose } = props;
  const say = useSay();
  const chosen = new Set(codes);
  const isOn = (id: string) => chosen.has(data.byId.get(id)?.code ?? '');
  const isPath = ({ edge }: Picture['edges'][number]) => edge.type === 'flow' && isOn(edge.from) && isOn(edge.to);
  const drawn = [...picture.edges].sort((a, b) => Number(isPath(a)) - Number(isPath(b)));
  return (
    <>
      {picture.lanes.map(({ id, x }) => (
        <text key={id} class="lane-title" x={x} y={16}>
          {say(KINDS[id])}
        </text>
      ))}
      {drawn.map((each) => (
        <path key={each.edge.id} class={`edge edge-${each.edge.type}${isPath(each) ? ' on' : ''}`} d={each.path} />
      ))}
      {picture.cards.map((card) => (
        <MapCard key={card.node.id} card={card} data={data} isOn={chosen.has(card.node.code)} onChoose={onChoose} />
      ))}
    </>
  );
}

function MapCard(props: { card: PictureCard; data: PageData; isOn: boolean; onChoose: (code: string) => void }) {
  const { card, data, isOn, onChoose } = props;
  const { node, x, y, width, title } = card;
  const differs = data.differences.byCode.has(node.code) || data.differences.added.has(node.code);
  return (
    // The list of paths does the same by keyboard; this is a shortcut for the mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g
      transform={`translate(${x} ${y})`}
      class={`map-card kind-${node.kind}${isOn ? ' on' : ''}`}
      onClick={() => onChoose(node.code)}
    >
      <title>{node.name}</title>
      <rect width={width} height={CARD_HEIGHT} rx={4} />
      <g transform="translate(8 8)">
        <KindIcon kind={node.kind} size={14} />
      </g>
      <text x={28} y={20}>
        {title}
      </text>
      {differs && <circle cx={width - 1} cy={1} r={5} />}
    </g>
  );
}
