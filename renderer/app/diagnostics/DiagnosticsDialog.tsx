// Owns the dialog of the diagnostics: the whole text to be read, then saved or not.

import { useEffect, useMemo, useState } from 'react';
import { type Problem, ProblemError } from '../../../shared/problem.ts';
import { useSettings } from '../../kit/settings/settings-store.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import { call } from '../../session/client.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { ProblemHelp } from '../../session/ProblemHelp.tsx';
import { exportDiagnostics } from './commands.ts';
import './diagnostics.css';

const PIECE_LINES = 100;

export function DiagnosticsDialog() {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [file, setFile] = useState<string>();
  useEffect(() => {
    call('diagnostics.read', { language })
      .then((read) => setText(read.text))
      .catch((error: unknown) => setProblem(problemOf(error)));
  }, [language]);
  const save = async () => {
    setProblem(undefined);
    setFile(undefined);
    try {
      setFile((await call('diagnostics.save', {}))?.file);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Dialog
      help="panel.diagnostics"
      title={say(exportDiagnostics.title)}
      className="diagnostics"
      onClose={closeOverlay}
      actions={
        <>
          <Button onClick={closeOverlay}>{say(CLOSE)}</Button>
          <Button look="primary" disabled={text === undefined} onClick={() => void save()}>
            {say(SAVE)}
          </Button>
        </>
      }
    >
      <p className="secondary">{say(EXPLANATION)}</p>
      <section
        className="diagnostics-text mono selectable"
        aria-label={say(CONTENT)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {text === undefined ? !problem && say(GATHERING) : <Pieces text={text} />}
      </section>
      <div className="diagnostics-end" role={problem ? 'alert' : 'status'}>
        {file !== undefined && say(SAVED, { file })}
        {problem && (
          <p className="note error">
            {problemText(problem)} <ProblemHelp problem={problem} />
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** A full log has some 20,000 lines; the browser lays out the pieces in sight. */
function Pieces({ text }: { text: string }) {
  return useMemo(() => piecesOf(text), [text]).map(([start, piece]) => (
    <div key={start} className="diagnostics-piece">
      {piece}
    </div>
  ));
}

/** Each with the number of its first line; put together they are the text. */
function piecesOf(text: string): (readonly [start: number, piece: string])[] {
  const lines = text.split('\n').map((line, index, { length }) => (index < length - 1 ? `${line}\n` : line));
  const starts = Array.from({ length: Math.ceil(lines.length / PIECE_LINES) }, (_, index) => index * PIECE_LINES);
  return starts.map((start) => [start, lines.slice(start, start + PIECE_LINES).join('')]);
}

function problemOf(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { code: 'E_INTERNAL', params: { detail: 'diagnostics' } };
}

const EXPLANATION = {
  zh: '保存的文件即下方全文，供技术支持查找原因。其中不含图谱、元素库和词典的内容与名称，也不含您的文件名和路径。程序不会自行发送任何信息。',
  en: 'The file contains exactly the text below and helps your support team find the cause. It has no content or names from maps, library or dictionaries, and no names or paths of your files. The app sends nothing by itself.',
};
const CONTENT = { zh: '诊断信息全文', en: 'Full text' };
const GATHERING = { zh: '正在收集…', en: 'Gathering…' };
const SAVED = { zh: '已保存为“{file}”。', en: 'Saved as “{file}”.' };
const SAVE = { zh: '保存…', en: 'Save…' };
const CLOSE = { zh: '关闭', en: 'Close' };
