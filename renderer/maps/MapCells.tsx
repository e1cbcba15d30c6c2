// Owns the cells of one row of the table of maps, with the buttons that act on it.
import { figure } from '../../shared/i18n/figure.ts';
import type { MapSummary } from '../../shared/ipc.ts';
import { useSettings } from '../kit/settings/settings-store.ts';
import { IconButton } from '../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../kit/ui/Icon.tsx';
import { localTime } from '../kit/ui/local-time.ts';
import { useSay } from '../kit/ui/say.ts';
import { FinishedMark } from '../session/FinishedMark.tsx';
import { timeAgo } from './map-list.ts';
import { words } from './words.ts';

export interface RowActions {
  open(map: MapSummary): void;
  rename(map: MapSummary): void;
  duplicate(map: MapSummary): void;
  nextPeriod(map: MapSummary): void;
  exportFile(map: MapSummary): void;
  remove(map: MapSummary): void;
}

interface MapCellsProps {
  readonly map: MapSummary;
  /** The row that the keys act on; only its controls are in the tab order. */
  readonly active: boolean;
  /** It is the map that the window holds. */
  readonly open: boolean;
  readonly actions: RowActions;
}

export function MapCells({ map, active, open, actions }: MapCellsProps) {
  const say = useSay();
  return (
    <>
      <td className="map-title">
        <span>
          <Icon name="map" size={14} />
          <b className="ellipsis" title={map.title}>
            {map.title}
          </b>
          {map.illustrative && (
            <span className="tag" title={say(words.sampleHint)}>
              {say(words.sample)}
            </span>
          )}
          <FinishedMark end={map.periodEnd} />
          {map.damaged && (
            <span className="tag" title={say(words.damagedHint)}>
              <SeverityIcon severity="error" size={12} />
              {say(words.damaged)}
            </span>
          )}
          {open && <span className="tag open-tag">{say(words.openNow)}</span>}
        </span>
      </td>
      <td className="mono secondary">{map.code}</td>
      <td className="number">{figure(map.nodeCount)}</td>
      <td className="number secondary">{figure(map.edgeCount)}</td>
      <ChangedCell at={map.updatedAt} />
      <td className="map-actions">
        <RowButtons map={map} tabIndex={active ? 0 : -1} actions={actions} />
      </td>
    </>
  );
}

function RowButtons({ map, tabIndex, actions }: { map: MapSummary; tabIndex: number; actions: RowActions }) {
  const say = useSay();
  const named = { compact: true, tabIndex } as const;
  return (
    <span className="map-buttons">
      <button
        type="button"
        className="button compact"
        tabIndex={tabIndex}
        aria-label={say(words.openNamed, { title: map.title })}
        onClick={() => actions.open(map)}
      >
        {say(words.open)}
      </button>
      <IconButton {...named} icon="edit" label={say(words.rename)} shortcut="F2" onClick={() => actions.rename(map)} />
      <IconButton {...named} icon="copy" label={say(words.duplicate)} onClick={() => actions.duplicate(map)} />
      <IconButton {...named} icon="export" label={say(words.exportFile)} onClick={() => actions.exportFile(map)} />
      <IconButton
        {...named}
        icon="trash"
        label={say(words.remove)}
        shortcut="Del"
        onClick={() => actions.remove(map)}
      />
    </span>
  );
}

function ChangedCell({ at }: { at: string }) {
  const language = useSettings((settings) => settings.language);
  const ago = timeAgo(at, Date.now(), language);
  return (
    <td className="map-changed">
      {ago && <span>{ago}</span>}
      <time dateTime={at} className={ago ? 'tertiary' : undefined}>
        {localTime(at)}
      </time>
    </td>
  );
}
