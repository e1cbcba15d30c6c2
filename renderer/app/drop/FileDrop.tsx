// Owns files dropped onto the window: a frame while they are held over it, then the import of the maps among them.
import { useEffect, useState } from 'react';
import { isLayerOpen } from '../../kit/ui/layers.ts';
import { useSay } from '../../kit/ui/say.ts';
import { importDropped } from './import-dropped.ts';
import './drop.css';

export function FileDrop() {
  const say = useSay();
  const isOver = useFileDrop();
  if (!isOver) return null;
  return (
    <div className="file-drop" role="status">
      <p>{say({ zh: '松手导入图谱文件', en: 'Release to import the map file' })}</p>
    </div>
  );
}

/** True while files are held over the window. */
function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!takesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Between two elements of the page there is a next one; at the window's border there is none.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!takesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      void importDropped(filesOf(event.dataTransfer));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}

/** Not while a dialog, a menu or a popover waits for an answer. */
function takesFiles({ dataTransfer }: DragEvent): boolean {
  return (dataTransfer?.types.includes('Files') ?? false) && !isLayerOpen();
}

function filesOf(data: DataTransfer): { file: File; isFolder: boolean }[] {
  return [...data.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : [];
  });
}
