// Owns the question before an entry goes that maps still use.
import { keyOf, type Row, type TableId } from '../../../shared/dictionary/tables.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDictionaries } from './dictionary-store.ts';
import { nameOf } from './EntryDetails.tsx';
import type { Uses } from './use-table.ts';
import { words } from './words.ts';

export function RemoveDialog(props: { table: TableId; row: Row; onRemove: () => void; onClose: () => void }) {
  const say = useSay();
  const { table, row, onRemove, onClose } = props;
  const uses: Uses = useDictionaries(({ usage }) => usage[table]?.[keyOf(table, row)]) ?? { uses: 0, maps: [] };
  return (
    <Dialog
      help="panel.dictionary"
      title={say(words.removeUsed, { name: nameOf(table, row, say) })}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {say(words.keep)}
          </Button>
          <Button look="danger" onClick={onRemove}>
            {say(words.removeAnyway)}
          </Button>
        </>
      }
    >
      <p className="remove-text">
        {say(words.removeUsedText, { maps: uses.maps.length, uses: uses.uses, id: keyOf(table, row) })}
      </p>
      <ul className="used-maps">
        {uses.maps.slice(0, 6).map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </Dialog>
  );
}
