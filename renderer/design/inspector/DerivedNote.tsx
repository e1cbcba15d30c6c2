// Owns what is said under a field of a channel that follows from others: its wave from its day, its capacity from its people.
import { capacityByStaff } from '../../../shared/document/edits/channel-defaults.ts';
import type { NodeOf } from '../../../shared/document/kinds/index.ts';
import { waveNoOf } from '../../../shared/document/wave-of.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import './bank-settings.css';

type Channel = NodeOf<'channel'>;

export function DerivedNote({ path, channel }: { path: string; channel: Channel }) {
  if (path === 'waveNo') return <WaveNote channel={channel} />;
  return path === 'capacityPerDay' ? <CapacityNote channel={channel} /> : null;
}

function WaveNote({ channel }: { channel: Channel }) {
  const say = useSay();
  const waves = useDocument(({ document }) => document?.waves) ?? [];
  const wave = channel.waveNo === undefined && waves.find(({ no }) => no === waveNoOf({ waves }, channel));
  return wave ? <p className="bank-note secondary">{say(words.wave, { no: wave.no, name: wave.name })}</p> : null;
}

function CapacityNote({ channel }: { channel: Channel }) {
  const say = useSay();
  const channels = useKnowledge(({ dictionaries }) => dictionaries.channels);
  const derived = capacityByStaff(channel, channels);
  if (!derived) return null;
  const text = channel.capacityPerDay === undefined ? words.capacity : words.overridden;
  return <p className="bank-note secondary">{say(text, { staff: channel.staff ?? 0, ...derived })}</p>;
}

const words = {
  wave: { zh: '按相对日属第 {no} 波（{name}）', en: 'By its day in wave {no} ({name})' },
  capacity: {
    zh: '按 {staff} 人 × 人均 {each}，推算为 {capacity} 人次/日',
    en: '{staff} people × {each} each: {capacity} contacts a day',
  },
  overridden: {
    zh: '以此为准；按 {staff} 人 × 人均 {each} 推算为 {capacity}',
    en: 'This holds; {staff} people × {each} each would be {capacity}',
  },
};
