// Owns the screen of dictionaries: the list of them, the table of the chosen one, and all of the chosen entry.
import { useEffect, useRef, useState } from 'react';
import { SAMPLE_TABLES } from '../../../shared/dictionary/table-rows.ts';
import { TABLE_IDS, tables } from '../../../shared/dictionary/tables.ts';
import { Button, IconButton } from '../../kit/ui/Button.tsx';
import { Icon, SeverityIcon } from '../../kit/ui/Icon.tsx';
import { isLayerOpen } from '../../kit/ui/layers.ts';
import { SearchField } from '../../kit/ui/SearchField.tsx';
import { problemText, useSay } from '../../kit/ui/say.ts';
import {
  openDictionaries,
  redoDictionaries,
  rereadDictionaries,
  saveDictionaries,
  undoDictionaries,
  useDictionaries,
} from './dictionary-store.ts';
import { exportTables, importPreviewed, previewFile } from './files.ts';
import { ImportDialog, type Preview } from './ImportDialog.tsx';
import { TableList } from './TableList.tsx';
import { TablePanel } from './TablePanel.tsx';
import { words } from './words.ts';
import '../../kit/ui/screen.css';
import '../forms/form.css';
import './dictionaries.css';

export function DictionariesScreen() {
  const [query, setQuery] = useState('');
  const isRead = useDictionaries((state) => state.tables !== undefined);
  useEffect(() => {
    void openDictionaries();
    return () => void saveDictionaries();
  }, []);
  return (
    <main className="dictionaries-screen">
      <Head query={query} onSearch={setQuery} />
      {isRead && (
        <div className="dictionaries-grid">
          <TableList query={query} />
          <TablePanel query={query} />
        </div>
      )}
    </main>
  );
}

function Head({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const say = useSay();
  const touched = useDictionaries((state) => TABLE_IDS.filter((id) => state.tables?.[id].touched).length);
  const samples = useDictionaries((state) => SAMPLE_TABLES.filter((id) => !state.tables?.[id].touched).length);
  const undoes = useDictionaries((state) => state.past.at(-1)?.title);
  const redoes = useDictionaries((state) => state.future[0]?.title);
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(search);
  return (
    <header className="screen-head">
      <h1>{say(words.screen)}</h1>
      <span className="small secondary hide-narrow">{say(words.summary, { touched, samples })}</span>
      <i className="rule" />
      <IconButton
        icon="undo"
        label={say(words.undo, { step: undoes ?? '' })}
        shortcut="Ctrl+Z"
        disabled={!undoes}
        onClick={undoDictionaries}
      />
      <IconButton
        icon="redo"
        label={say(words.redo, { step: redoes ?? '' })}
        shortcut="Ctrl+Shift+Z"
        disabled={!redoes}
        onClick={redoDictionaries}
      />
      <SaveState />
      <span className="grow" />
      <SearchField ref={search} label={say(words.search)} query={query} onSearch={onSearch} shortcut="/" />
      <Files />
    </header>
  );
}

function Files() {
  const say = useSay();
  const chosen = useDictionaries((state) => state.chosen);
  const [preview, setPreview] = useState<Preview>();
  return (
    <>
      <Button icon="import" title={say(words.importHint)} onClick={() => void previewFile().then(setPreview)}>
        {say(words.import)}
      </Button>
      <Button icon="export" title={say(tables[chosen].title)} onClick={() => void exportTables([chosen])}>
        {say(words.exportOne)}
      </Button>
      <Button icon="export" onClick={() => void exportTables(TABLE_IDS)}>
        {say(words.exportAll)}
      </Button>
      {preview && (
        <ImportDialog
          preview={preview}
          onClose={() => setPreview(undefined)}
          onImport={() => {
            setPreview(undefined);
            void importPreviewed(preview);
          }}
        />
      )}
    </>
  );
}

function SaveState() {
  const say = useSay();
  const { status, problem } = useDictionaries();
  if (status === 'failed' && problem) {
    return (
      <span className="dictionary-save error-text" role="alert" title={problemText(problem)}>
        <SeverityIcon severity="error" size={13} />
        <span className="ellipsis">{problemText(problem)}</span>
        {problem.code === 'E_DICTIONARY_CONFLICT' ? (
          <Button look="link" onClick={() => void rereadDictionaries()}>
            {say(words.reread)}
          </Button>
        ) : (
          <Button look="link" onClick={() => void saveDictionaries()}>
            {say(words.saveAgain)}
          </Button>
        )}
      </span>
    );
  }
  const text = { saved: words.saved, saving: words.saving, invalid: words.invalid, failed: words.saving }[status];
  return (
    <span className="dictionary-save small secondary" role="status" data-save={status}>
      {status === 'saved' && <Icon name="check" size={13} />}
      {status === 'invalid' && <SeverityIcon severity="error" size={13} />}
      {say(text)}
    </span>
  );
}

/** `/` goes to the search, unless something is being typed. */
function useSlashKey(search: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (
        event.key !== '/' ||
        isTyping ||
        isLayerOpen() ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing
      )
        return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [search]);
}
