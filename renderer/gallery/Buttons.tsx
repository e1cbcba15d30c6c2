// Owns the buttons of the gallery: every look in every state.
import { useState } from 'react';
import { Button, IconButton } from '../kit/ui/Button.tsx';
import { SearchField } from '../kit/ui/SearchField.tsx';
import { Segmented } from '../kit/ui/Segmented.tsx';
import { useSay } from '../kit/ui/say.ts';
import { Sample } from './Sample.tsx';

const LOOKS = [undefined, 'primary', 'ghost', 'danger', 'link'] as const;
const T = {
  buttons: { zh: '按钮', en: 'Buttons' },
  icons: { zh: '图标按钮', en: 'Icon buttons' },
  choices: { zh: '分段与搜索', en: 'Segments and search' },
  save: { zh: '保存', en: 'Save' },
  off: { zh: '不可用', en: 'Disabled' },
  small: { zh: '小号', en: 'Compact' },
  on: { zh: '按下', en: 'Pressed' },
  search: { zh: '搜索节点', en: 'Search nodes' },
  views: { zh: '视图', en: 'View' },
  canvas: { zh: '画布', en: 'Canvas' },
  rows: { zh: '策略行', en: 'Rows' },
};

export function Buttons() {
  const say = useSay();
  const [view, setView] = useState<'canvas' | 'rows'>('canvas');
  const [query, setQuery] = useState('');
  return (
    <>
      <Sample title={T.buttons}>
        {LOOKS.map((look) => (
          <div key={look ?? 'plain'} className="gallery-line">
            <Button look={look}>{say(T.save)}</Button>
            <Button look={look} icon="save">
              {say(T.save)} <kbd>Ctrl+S</kbd>
            </Button>
            <Button look={look} compact>
              {say(T.small)}
            </Button>
            <Button look={look} disabled>
              {say(T.off)}
            </Button>
          </div>
        ))}
      </Sample>
      <Sample title={T.icons}>
        <div className="gallery-line">
          <IconButton icon="undo" label={say(T.save)} shortcut="Ctrl+Z" />
          <IconButton icon="hand" label={say(T.on)} on />
          <IconButton icon="redo" label={say(T.off)} disabled />
          <IconButton icon="x" label={say(T.small)} compact />
        </div>
      </Sample>
      <Sample title={T.choices}>
        <Segmented
          label={say(T.views)}
          options={(['canvas', 'rows'] as const).map((value) => ({ value, text: say(T[value]) }))}
          value={view}
          onChange={setView}
        />
        <SearchField label={say(T.search)} query={query} onSearch={setQuery} shortcut="/" />
        <SearchField label={say(T.off)} query="" onSearch={setQuery} disabled />
      </Sample>
    </>
  );
}
