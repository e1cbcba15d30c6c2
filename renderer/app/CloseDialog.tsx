// Owns the question that keeps a window with unsaved edits open.

import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { problemText, useSay } from '../kit/ui/say.ts';
import { useDictionaries } from '../knowledge/dictionaries/index.ts';
import { useSaving } from '../session/autosave.ts';
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
      title={say({ zh: '最近的修改还没有保存', en: 'The last edits are not saved' })}
      onClose={stayOpen}
      actions={
        <>
          <Button look="danger" onClick={discardAndClose}>
            {say({ zh: '不保存，关闭', en: 'Close without saving' })}
          </Button>
          <Button onClick={stayOpen}>{say({ zh: '留在这里', en: 'Stay' })}</Button>
          <Button look="primary" onClick={() => void tryToClose()}>
            {say({ zh: '再保存一次', en: 'Save again' })}
          </Button>
        </>
      }
    >
      {problem && <p>{problemText(problem)}</p>}
      {dictionaryProblem && <p>{problemText(dictionaryProblem)}</p>}
      {dictionaries === 'held' && <p>{say(HELD)}</p>}
    </Dialog>
  );
}

const HELD = {
  zh: '词典里有不对的地方，改好才能保存。“留在这里”后到“词典”里看红色标记。',
  en: 'A dictionary has faults and is saved once they are mended. Stay, and look for the red marks on its screen.',
};
