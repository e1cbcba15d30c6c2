// Owns the list of what 调整波次 would do, shown before it is done: the waves that it adds, and every channel with its old and new wave.
import { useEffect, useMemo } from 'react';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { dayName, daysName } from '../../../../shared/document/relative-days.ts';
import type { Message } from '../../../../shared/i18n/message.ts';
import { Button } from '../../../kit/ui/Button.tsx';
import { Dialog } from '../../../kit/ui/Dialog.tsx';
import { Icon, KindIcon } from '../../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { ADJUST, adjustAll, proposalFor, useWaveAdjusting } from './wave-state.ts';

const CONFIRM = 'wave-confirm';
const close = () => useWaveAdjusting.setState({ open: false });

export function WaveAdjustDialog({ document }: { document: MapDocument }) {
  const say = useSay();
  const { waves, moves, undated } = useMemo(() => proposalFor(document), [document]);
  // Who has read the list says yes with Enter.
  useEffect(() => window.document.getElementById(CONFIRM)?.focus(), []);
  const isIdle = waves.length + moves.length === 0;
  return (
    <Dialog
      help="panel.waves"
      className="wave-dialog"
      title={say(ADJUST)}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button look="primary" id={CONFIRM} disabled={isIdle} onClick={() => adjustAll(document)}>
            {isIdle ? say(words.nothing) : say(words.go, { waves: waves.length, channels: moves.length })}
          </Button>
        </>
      }
    >
      <p className="small secondary">{say(isIdle ? words.idle : words.lead)}</p>
      {!isIdle && (
        <ScrollBox label={say(ADJUST)} className="wave-changes">
          <ul>
            {waves.map((wave) => (
              <li key={wave.no}>
                <Icon name="plus" size={13} />
                <b>{wave.name}</b>
                <span className="secondary">{say(daysName(wave.fromDay, wave.toDay))}</span>
                <span className="tag">{say(words.fresh)}</span>
              </li>
            ))}
            {moves.map(({ channel, from, to }) => (
              <li key={channel.id}>
                <KindIcon kind="channel" size={13} />
                <span className="wave-change-name">{channel.name}</span>
                {channel.offsetDay !== undefined && (
                  <span className="small tertiary">{say(dayName(channel.offsetDay))}</span>
                )}
                <span className="grow" />
                <span className="secondary">{from?.name ?? say(words.none)}</span>
                <Icon name="right" size={12} />
                <b>{to.name}</b>
              </li>
            ))}
          </ul>
        </ScrollBox>
      )}
      {undated.length > 0 && (
        <p className="small secondary">
          {say(words.undated, { count: undated.length, names: undated.slice(0, 3).map(({ name }) => `“${name}”`) })}
        </p>
      )}
    </Dialog>
  );
}

const words = {
  cancel: { zh: '取消', en: 'Cancel' },
  go: {
    zh: '新增 {waves} 个波次，调整 {channels} 个渠道',
    en: 'Add {waves, plural, one {# wave} other {# waves}}, move {channels, plural, one {# channel} other {# channels}}',
  },
  nothing: { zh: '无需调整', en: 'Nothing to do' },
  idle: {
    zh: '有日期的渠道均已在日期相符的波次内。',
    en: 'Every channel with a day is in a wave that holds it.',
  },
  lead: {
    zh: '按渠道日期建议。已有波次的日期不变，一步完成，可以撤销。',
    en: 'Suggested from the days of the channels. Existing waves keep their days; one step, which can be undone.',
  },
  fresh: { zh: '新增', en: 'new' },
  none: { zh: '未排', en: 'none' },
  undated: {
    zh: '{names}等 {count} 个渠道未填日期，不作调整。',
    en: '{count, plural, one {# channel has} other {# channels have}} no day and stay as they are: {names}.',
  },
} as const satisfies Record<string, Message>;
