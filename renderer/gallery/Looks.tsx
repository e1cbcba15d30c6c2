// Owns choosing a look of the gallery, and all four of them beside each other.
import { Segmented } from '../kit/ui/Segmented.tsx';
import { FOUR, LOOKS, type Look } from './looks.ts';

const NAMES: Readonly<Record<Look | typeof FOUR, string>> = {
  four: '× 4',
  'light-zh': '亮 · 中文',
  'dark-zh': '暗 · 中文',
  'light-en': 'Light · English',
  'dark-en': 'Dark · English',
};

export function LookChoice({ look }: { look: Look | typeof FOUR }) {
  return (
    <Segmented
      label="Look"
      options={([FOUR, ...LOOKS] as const).map((value) => ({ value, text: NAMES[value] }))}
      value={look}
      onChange={(value) => {
        location.hash = value;
      }}
    />
  );
}

export function FourLooks() {
  return (
    <main className="gallery-four">
      <LookChoice look={FOUR} />
      {LOOKS.map((look) => (
        <iframe key={look} title={NAMES[look]} src={`./index.html#${look}`} />
      ))}
    </main>
  );
}
