// Owns the banner that says what happened when the storage process stopped.
import { useEffect, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { onEvent } from '../session/client.ts';
import { useNotices } from '../session/notices.ts';
import { exportDiagnostics } from './diagnostics/commands.ts';

const TEXT = {
  restarting: {
    zh: '存储进程意外退出，正在重新启动。已保存的内容均已保留，窗口中的修改将自动重新保存。',
    en: 'The storage process stopped and is being restarted. Saved content is kept; edits in the window are saved again automatically.',
  },
  down: {
    zh: '存储进程多次启动失败，已停止重试。已保存的内容均已保留，此后的修改未保存。请重新打开程序。',
    en: 'The storage process failed to start several times. Saved content is kept; edits made since are not saved. Restart the app.',
  },
};

export function StoreBanner() {
  const say = useSay();
  const [trouble, setTrouble] = useState<keyof typeof TEXT | undefined>();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.type !== 'store-status') return;
        if (event.status === 'restarting' || event.status === 'down') setTrouble(event.status);
        else setTrouble(undefined);
        if (event.status === 'restarted') {
          useNotices.getState().show({
            tone: 'info',
            message: {
              zh: '存储进程曾意外退出，现已重新启动。已保存的内容均已保留。',
              en: 'The storage process stopped and was restarted. Saved content is kept.',
            },
          });
        }
      }),
    [],
  );
  if (!trouble) return null;
  return (
    <div className="note error store-banner" role="alert">
      <SeverityIcon severity="error" />
      <span>{say(TEXT[trouble])}</span>
      {trouble === 'down' && (
        <Button compact onClick={exportDiagnostics.run}>
          {say(exportDiagnostics.title)}
        </Button>
      )}
    </div>
  );
}
