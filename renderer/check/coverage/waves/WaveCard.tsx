// Owns the card of a channel in its wave: day, hours, type, and whether the day fits the wave.

import type { DragEvent, KeyboardEvent } from 'react';
import type { LaneCard } from '../../../../shared/coverage/wave-lanes.ts';
import { CHANNEL_TYPES } from '../../../../shared/document/kinds/channel.ts';
import type { Wave } from '../../../../shared/document/map-fields.ts';
import { dayName, daysName } from '../../../../shared/document/relative-days.ts';
import { classes } from '../../../kit/ui/Button.tsx';
import { KindIcon, SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { goTo } from '../../../session/go-to.ts';
import { useView } from '../../../session/view-store.ts';

export function WaveCard(props: {
  card: LaneCard;
  wave: Wave | undefined;
  onDragStart: (event: DragEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const say = useSay();
  const { card, wave, onDragStart, onKeyDown } = props;
  const { channel, outside } = card;
  const selected = useView((view) => view.selection.has(channel.id));
  return (
    <button
      type="button"
      className={classes('wave-card', selected && 'on')}
      aria-pressed={selected}
      data-wave-card={channel.id}
      draggable
      onDragStart={onDragStart}
      onClick={() => useView.getState().select([channel.id])}
      onDoubleClick={() => goTo(channel.id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          goTo(channel.id);
        } else onKeyDown(event);
      }}
    >
      <span className="wave-card-name">
        <KindIcon kind="channel" size={13} />
        <b className="ellipsis" title={channel.name}>
          {channel.name}
        </b>
      </span>
      <span className="small secondary">
        {channel.offsetDay === undefined ? say(words.noDay) : say(dayName(channel.offsetDay))}
        {channel.sendWindow && ` · ${channel.sendWindow.replaceAll(',', ' ')}`}
      </span>
      <span className="small tertiary">
        {say(CHANNEL_TYPES[channel.channelType])}
        {channel.executorRole && ` · ${channel.executorRole}`}
        {channel.touches > 1 && ` · ${say(words.touches, { touches: channel.touches })}`}
      </span>
      {outside && wave && (
        <span className="small warning-text wave-outside">
          <SeverityIcon severity="warning" size={13} />{' '}
          {say(words.outside, { days: daysName(wave.fromDay, wave.toDay) })}
        </span>
      )}
    </button>
  );
}

const words = {
  noDay: { zh: '日期未填', en: 'No day' },
  touches: { zh: '{touches} 次', en: '{touches}×' },
  outside: { zh: '不在波次（{days}）内', en: 'outside the wave ({days})' },
};
