// Owns telling what was filled in or renamed while a map file was read in; nothing is fixed in silence.

import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { useSay } from '../kit/ui/say.ts';
import { openMap } from '../session/open-map.ts';
import { useMaps } from './maps-store.ts';
import { words } from './words.ts';

export function ImportedDialog() {
  const say = useSay();
  const imported = useMaps((state) => state.imported);
  if (!imported) return null;
  const { map, notes } = imported;
  const close = () => useMaps.setState({ imported: undefined });
  return (
    <Dialog
      help="panel.imported"
      title={say(words.importedTitle, { title: map.title })}
      className="imported-dialog"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say(words.stay)}</Button>
          <Button
            look="primary"
            onClick={() => {
              close();
              void openMap(map.id, map.title);
            }}
          >
            {say(words.openMap)}
          </Button>
        </>
      }
    >
      <p>{say(words.importedNotes, { count: map.nodeCount })}</p>
      <ul className="import-notes selectable">
        {notes.map((note) => (
          <li key={note.zh}>{say(note)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
