// Owns what lies above the page in the gallery: dialogs, notices, menus.
import { useState } from 'react';
import { openPointMenu } from '../kit/menus/point-menu-store.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { useSay } from '../kit/ui/say.ts';
import { useNotices } from '../session/notices.ts';
import { Sample } from './Sample.tsx';

const T = {
  layers: { zh: '对话框、通知、菜单', en: 'Dialogs, notices, menus' },
  dialog: { zh: '删除图谱', en: 'Delete the map' },
  question: { zh: '删除后 30 天内可以恢复。', en: 'It can be restored for 30 days.' },
  cancel: { zh: '取消', en: 'Cancel' },
  remove: { zh: '删除', en: 'Delete' },
  ok: { zh: '通知：完成', en: 'Notice: done' },
  info: { zh: '通知：说明', en: 'Notice: information' },
  error: { zh: '通知：出错', en: 'Notice: failed' },
  saved: { zh: '已导出 12 家支行。', en: '12 branches were exported.' },
  readOnly: { zh: '这张图谱只读，没有改动。', en: 'This map is read-only; nothing was changed.' },
  undo: { zh: '撤销', en: 'Undo' },
  menu: { zh: '菜单', en: 'Menu' },
  copy: { zh: '复制', en: 'Copy' },
  lock: { zh: '锁定', en: 'Lock' },
};

export function Layers() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { show } = useNotices.getState();
  const nothing = () => undefined;
  return (
    <Sample title={T.layers}>
      <div className="gallery-line">
        <Button onClick={() => setOpen(true)}>{say(T.dialog)} …</Button>
        <Button
          onClick={() =>
            show({ tone: 'ok', message: T.saved, action: { title: T.undo, run: nothing, shortcut: 'Ctrl+Z' } })
          }
        >
          {say(T.ok)}
        </Button>
        <Button onClick={() => show({ tone: 'info', message: T.readOnly })}>{say(T.info)}</Button>
        <Button
          onClick={() =>
            show({
              tone: 'error',
              problem: { code: 'E_DISK_FULL', params: { path: '/data' }, details: ['BR001', 'BR002'] },
            })
          }
        >
          {say(T.error)}
        </Button>
        <Button
          onClick={({ clientX, clientY }) =>
            openPointMenu({
              title: T.menu,
              x: clientX,
              y: clientY,
              groups: [
                [
                  { id: 'copy', title: T.copy, shortcut: 'Ctrl+C', enabled: true, run: nothing },
                  { id: 'lock', title: T.lock, enabled: false, run: nothing },
                ],
                [{ id: 'remove', title: T.remove, shortcut: 'Del', enabled: true, run: nothing }],
              ],
            })
          }
        >
          {say(T.menu)}
        </Button>
      </div>
      {open && (
        <Dialog
          title={say(T.dialog)}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{say(T.cancel)}</Button>
              <Button look="danger" onClick={() => setOpen(false)}>
                {say(T.remove)}
              </Button>
            </>
          }
        >
          <p>{say(T.question)}</p>
        </Dialog>
      )}
    </Sample>
  );
}
