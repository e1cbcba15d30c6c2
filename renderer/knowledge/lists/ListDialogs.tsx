// Owns which dialog about lists (名单) is shown: the preview of an import, a refused file, the counts by branch.
import { listById } from '../../../shared/document/edits/lists.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { BranchCounts } from './BranchCounts.tsx';
import { ListImport } from './ListImport.tsx';
import { ListProblem } from './ListProblem.tsx';
import { closeLists, importCounts, saveListFile, useLists } from './list-store.ts';

export function ListDialogs() {
  const say = useSay();
  const { read, refused, shown } = useLists();
  const list = useDocument(({ document }) => listById(document, shown));
  if (read) return <ListImport {...read} />;
  if (list) return <BranchCounts list={list} />;
  if (!refused) return null;
  return (
    <Dialog
      help="panel.lists"
      title={say(words.refused)}
      onClose={closeLists}
      className="list-refused"
      actions={
        <>
          <Button onClick={closeLists}>{say(words.close)}</Button>
          <Button onClick={() => void saveListFile(undefined)}>{say(words.form)}</Button>
          <Button look="primary" onClick={() => void importCounts(refused.segmentId)}>
            {say(words.again)}
          </Button>
        </>
      }
    >
      <ListProblem problem={refused.problem} keepsOld={false} />
    </Dialog>
  );
}

const words = {
  refused: { zh: '名单未导入', en: 'The customer list was not imported' },
  close: { zh: '关闭', en: 'Close' },
  form: { zh: '保存空模板', en: 'Save blank form' },
  again: { zh: '更换文件', en: 'Choose another file' },
};
