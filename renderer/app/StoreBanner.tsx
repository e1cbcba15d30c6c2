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
    zh: '存储进程意外退出，正在重新启动。已保存的内容都在，窗口里的修改会自动补存。',
    en: 'The storage process stopped and is being restarted. Saved content is kept; edits in the window are saved again by themselves.',
  },
  down: {
    zh: '存储进程多次启动失败，已停止重试。已保存的内容都在，这之后的修改没有保存，重新打开程序。',
    en: 'The storage process failed to start several times. Saved content is kept. Restart the program; edits made since are not saved.',
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
              zh: '存储进程意外退出过，已经重新启动。已保存的内容都在。',
              en: 'The storage process stopped and was restarted. Everything saved is kept.',
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
