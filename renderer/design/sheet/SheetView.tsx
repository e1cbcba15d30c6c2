// Owns the arrangement of a sheet with the canvas or the inspector beside it.
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Segmented } from '../../kit/ui/Segmented.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { Canvas } from '../canvas/index.ts';
import { Inspector } from '../inspector/index.ts';
import { SheetPanel } from './SheetPanel.tsx';
import { useSheet } from './sheet-settings.ts';
import './sheet.css';

const besideWidth = () => (window.innerWidth < 1400 ? 470 : 520);

export function SheetView() {
  const say = useSay();
  const document = useDocument((state) => state.document);
  const beside = useSheet((sheet) => sheet.beside);
  const selected = useView((view) => view.selection.size);
  const panelIds = beside === 'nothing' ? ['sheet'] : ['sheet', 'sheet-beside'];
  const layout = useDefaultLayout({ id: 'sheet-view', panelIds, onlySaveAfterUserInteractions: true });
  if (!document) return null;
  return (
    <Group id="sheet-view" {...layout}>
      <Panel id="sheet" minSize={420}>
        <SheetPanel document={document} />
      </Panel>
      {beside !== 'nothing' && (
        <>
          <Separator className="splitter" />
          <Panel
            id="sheet-beside"
            className="sheet-beside"
            defaultSize={besideWidth()}
            minSize={280}
            maxSize={900}
            groupResizeBehavior="preserve-pixel-size"
          >
            <div className="sheet-beside-body">{beside === 'canvas' ? <Canvas /> : <Inspector />}</div>
            <div className="grid-foot">
              <span className="secondary ellipsis">{selected > 0 && say(OUTLINED, { n: selected })}</span>
              <span className="grow" />
              <Segmented
                label={say(BESIDE)}
                options={[
                  { value: 'canvas', text: say(CANVAS) },
                  { value: 'inspector', text: say(INSPECTOR) },
                ]}
                value={beside}
                onChange={(value) => useSheet.setState({ beside: value })}
              />
            </div>
          </Panel>
        </>
      )}
    </Group>
  );
}

const OUTLINED = { zh: '选中 {n} 个，已在图上圈出', en: '{n} selected, outlined on the map' };
const BESIDE = { zh: '旁边显示', en: 'Beside the sheet' };
const CANVAS = { zh: '图谱', en: 'Map' };
const INSPECTOR = { zh: '属性', en: 'Inspector' };
