// Owns the head of a wave's column: its name, days, who enters and when it stops, all changed in place.

import { removeWave, setWave } from '../../../../shared/document/edits/waves.ts';
import { fieldInfo } from '../../../../shared/document/field.ts';
import { type Wave, waveSchema } from '../../../../shared/document/map-fields.ts';
import { daysName, EARLIEST_DAY, LATEST_DAY } from '../../../../shared/document/relative-days.ts';
import { undoAction } from '../../../design/editing/history.ts';
import { IconButton } from '../../../kit/ui/Button.tsx';
import { useSay } from '../../../kit/ui/say.ts';
import { useDocument } from '../../../session/document-store.ts';
import { useNotices } from '../../../session/notices.ts';
import { CommitInput } from './CommitInput.tsx';

export function WaveHead({ wave, count }: { wave: Wave; count: number }) {
  const say = useSay();
  const set = (values: Parameters<typeof setWave>[1]) =>
    useDocument.getState().apply(words.change, setWave(wave.no, values));
  const dayOf = (text: string) => (/^-?\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);
  const label = (name: string) => say(words.ofWave, { wave: wave.name, name });
  return (
    <header className="wave-head">
      <div className="wave-head-line">
        <span className="pill">{wave.no}</span>
        <CommitInput
          className="wave-name"
          label={label(say(words.name))}
          value={wave.name}
          maxLength={8}
          isValid={(text) => text.trim() !== ''}
          onCommit={(name) => set({ name: name.trim() })}
        />
        <IconButton icon="trash" compact label={say(words.remove, { wave: wave.name })} onClick={() => remove(wave)} />
      </div>
      <div className="wave-head-line small">
        {say(words.day)}
        <CommitInput
          className="wave-day"
          number
          label={label(say(words.from))}
          value={String(wave.fromDay)}
          isValid={(text) => dayOf(text) >= EARLIEST_DAY && dayOf(text) <= wave.toDay}
          onCommit={(text) => set({ fromDay: dayOf(text) })}
        />
        –
        <CommitInput
          className="wave-day"
          number
          label={label(say(words.to))}
          value={String(wave.toDay)}
          isValid={(text) => dayOf(text) >= wave.fromDay && dayOf(text) <= LATEST_DAY}
          onCommit={(text) => set({ toDay: dayOf(text) })}
        />
        {wave.fromDay < 0 && <span className="secondary">{say(daysName(wave.fromDay, wave.toDay))}</span>}
        <span className="grow" />
        <span className="secondary">{say(words.count, { count })}</span>
      </div>
      <select
        className="input wave-enter"
        aria-label={label(say(words.enter))}
        value={wave.enterCondition ?? ''}
        onChange={(event) => {
          const value = event.target.value as NonNullable<Wave['enterCondition']> | '';
          set({ enterCondition: value === '' ? undefined : value });
        }}
      >
        <option value="">{say(words.enterUnset)}</option>
        {ENTER.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {say(words.enters, { who: text })}
          </option>
        ))}
      </select>
      <CommitInput
        label={label(say(words.stop))}
        value={wave.stopCondition ?? ''}
        maxLength={60}
        placeholder={say(words.stop)}
        onCommit={(text) => set({ stopCondition: text.trim() === '' ? undefined : text.trim() })}
      />
    </header>
  );
}

const ENTER = fieldInfo(waveSchema.shape.enterCondition).options ?? [];

function remove({ no, name }: Wave): void {
  useDocument.getState().apply(words.removed, removeWave(no));
  useNotices.getState().show({
    tone: 'ok',
    message: words.gone,
    params: { wave: name },
    action: undoAction(),
  });
}

const words = {
  change: { zh: '修改波次', en: 'Edit wave' },
  removed: { zh: '删除波次', en: 'Delete wave' },
  gone: {
    zh: '已删除波次“{wave}”，其渠道均已保留，移至未排波次。',
    en: 'Deleted wave “{wave}”; its channels are kept without a wave.',
  },
  remove: { zh: '删除波次“{wave}”', en: 'Delete wave “{wave}”' },
  ofWave: { zh: '{wave}的{name}', en: '{name} of {wave}' },
  name: { zh: '名称', en: 'name' },
  day: { zh: '第', en: 'Days' },
  from: { zh: '起始日', en: 'first day' },
  to: { zh: '结束日', en: 'last day' },
  count: { zh: '{count} 个渠道', en: '{count, plural, one {# channel} other {# channels}}' },
  enter: { zh: '进入条件', en: 'entry condition' },
  enters: { zh: '进入：{who}', en: 'Enters: {who}' },
  enterUnset: { zh: '进入条件未设', en: 'Entry not set' },
  stop: { zh: '停止条件', en: 'stop condition' },
};
