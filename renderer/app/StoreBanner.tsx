// Owns the banners that say what happened when the storage process stopped, or when the data folder went away.

import { useEffect, useState } from 'react';
import { Button } from '../kit/ui/Button.tsx';
import { SeverityIcon } from '../kit/ui/Icon.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { exportMap, mapWords } from '../maps/index.ts';
import { saveNow, useSaving } from '../session/autosave.ts';
import { onEvent } from '../session/client.ts';
import { useDocument } from '../session/document-store.ts';
import { useNotices } from '../session/notices.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
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

/** The folder went away under the edits; what is in the window can still be kept as a file. */
export function MovedBanner() {
  const say = useSay();
  const problem = useSaving((state) => state.problem);
  const id = useDocument((state) => state.document?.id);
  if (problem?.code !== 'E_DATA_MOVED') return null;
  return (
    <div className="note error store-banner" role="alert">
      <SeverityIcon severity="error" />
      <span>
        {problemText(problem)} <ProblemHelp problem={problem} />
      </span>
      <Button compact onClick={() => void saveNow()}>
        {say({ zh: '重新保存', en: 'Save again' })}
      </Button>
      {id !== undefined && (
        <Button compact onClick={() => void exportMap(id)}>
          {say(mapWords.exportFile)}
        </Button>
      )}
    </div>
  );
}

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
