// Owns the question that keeps a window with unsaved edits open.

import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { useDictionaries } from '../knowledge/dictionaries/index.ts';
import { useSaving } from '../session/autosave.ts';
import { ProblemHelp } from '../session/ProblemHelp.tsx';
import { discardAndClose, stayOpen, tryToClose, useClosing } from './closing.ts';

export function CloseDialog() {
  const say = useSay();
  const asking = useClosing((state) => state.asking);
  const problem = useSaving((state) => state.problem);
  const dictionaries = useDictionaries((state) => state.status);
  const dictionaryProblem = useDictionaries((state) => state.problem);
  if (!asking) return null;
  return (
    <Dialog
      help="panel.closing"
      title={say({ zh: '最近的修改尚未保存', en: 'The latest edits are not saved' })}
      onClose={stayOpen}
      actions={
        <>
          <Button look="danger" onClick={discardAndClose}>
            {say({ zh: '不保存，关闭', en: 'Close without saving' })}
          </Button>
          <Button onClick={stayOpen}>{say({ zh: '留在此处', en: 'Stay' })}</Button>
          <Button look="primary" onClick={() => void tryToClose()}>
            {say({ zh: '重新保存', en: 'Save again' })}
          </Button>
        </>
      }
    >
      {problem && (
        <p>
          {problemText(problem)} <ProblemHelp problem={problem} />
        </p>
      )}
      {dictionaryProblem && (
        <p>
          {problemText(dictionaryProblem)} <ProblemHelp problem={dictionaryProblem} />
        </p>
      )}
      {dictionaries === 'invalid' && <p>{say(INVALID)}</p>}
    </Dialog>
  );
}

const INVALID = {
  zh: '词典中存在错误，修改后才能保存。请选择“留在此处”，到“词典”查看红色标记。',
  en: 'A dictionary has errors and can be saved once they are fixed. Choose “Stay” and check the red marks in the dictionary.',
};
