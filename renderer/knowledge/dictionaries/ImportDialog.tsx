// Owns the look at a file of dictionaries before anything is written: what it would change, or everything wrong with it.
import type { ImportFault, ImportPreview, Usage } from '../../../shared/dictionary/dictionary-calls.ts';
import { type TableId, tables } from '../../../shared/dictionary/tables.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDictionaries } from './dictionary-store.ts';
import { words } from './words.ts';

export type Preview = ImportPreview & { readonly file: string };

const NAMED = 8;

export function ImportDialog(props: { preview: Preview; onImport: () => void; onClose: () => void }) {
  const say = useSay();
  const { preview, onImport, onClose } = props;
  const { faults, ignored } = preview;
  const changes = preview.tables.reduce(
    (sum, { added, updated, removed }) => sum + added.length + updated.length + removed.length,
    0,
  );
  return (
    <Dialog
      help="panel.dictionary-import"
      className="import-dialog"
      title={say(words.previewTitle, { file: preview.file })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say(changes === 0 ? words.close : words.cancel)}</Button>
          {changes > 0 && (
            <Button look="primary" onClick={onImport}>
              {say(words.confirmImport, { count: changes })}
            </Button>
          )}
        </>
      }
    >
      {faults.length > 0 ? <Faults faults={faults} /> : <Changes preview={preview} changes={changes} />}
      {ignored.length > 0 && (
        <p className="note">
          <SeverityIcon severity="info" size={14} />
          {say(words.ignored, { names: ignored })}
        </p>
      )}
    </Dialog>
  );
}

function Changes({ preview, changes }: { preview: Preview; changes: number }) {
  const say = useSay();
  const usage = useDictionaries((state) => state.usage);
  return (
    <>
      <p className="secondary">{say(changes === 0 ? words.nothingNew : words.previewIntro)}</p>
      <ScrollBox label={say(words.previewTitle, { file: preview.file })} className="import-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{say(words.table)}</th>
              {[words.added, words.updated, words.removedColumn, words.unchanged].map((title) => (
                <th key={title.en} scope="col" className="number">
                  {say(title)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.tables.map(({ id, added, updated, removed, unchanged }) => (
              <tr key={id}>
                <th scope="row">{say(tables[id].title)}</th>
                <Count names={added} />
                <Count names={updated} />
                <Count names={removed} />
                <td className="number tertiary">{unchanged}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {preview.tables.map(({ id, removed }) => (
        <UsedRemoved key={id} id={id} removed={removed} usage={usage} />
      ))}
    </>
  );
}

function Count({ names }: { names: readonly string[] }) {
  const say = useSay();
  const shown = names.slice(0, NAMED).join(say(words.separator));
  return (
    <td className={names.length === 0 ? 'number tertiary' : 'number'} title={shown}>
      {names.length}
    </td>
  );
}

function UsedRemoved({ id, removed, usage }: { id: TableId; removed: readonly string[]; usage: Usage }) {
  const say = useSay();
  const used = removed.filter((key) => usage[id]?.[key]);
  if (used.length === 0) return null;
  return (
    <p className="note warning">
      <SeverityIcon severity="warning" size={14} />
      {say(words.usedRemoved, { count: used.length, names: used.slice(0, NAMED) })}
    </p>
  );
}

function Faults({ faults }: { faults: readonly ImportFault[] }) {
  const say = useSay();
  return (
    <>
      <p className="note error" role="alert">
        <SeverityIcon severity="error" size={14} />
        {say(words.faultsIntro, { count: faults.length })}
      </p>
      <ScrollBox label={say(words.faultsIntro, { count: faults.length })} className="import-scroll">
        <table className="data-table selectable">
          <thead>
            <tr>
              <th scope="col">{say(words.sheet)}</th>
              <th scope="col" className="number">
                {say(words.line)}
              </th>
              <th scope="col">{say(words.column)}</th>
              <th scope="col">{say(words.fault)}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map(({ sheet, line, column, code, message, params }) => (
              <tr key={`${sheet.zh} ${line} ${column} ${code}`}>
                <td>{say(sheet)}</td>
                <td className="number">{line}</td>
                <td className="mono">{column}</td>
                <td className="fault-text">{say(message, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}
