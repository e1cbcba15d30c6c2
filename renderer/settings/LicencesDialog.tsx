// Owns the list of the licences of everything that goes out with the program.
import { useEffect, useState } from 'react';
import type { Licence } from '../../shared/licence.ts';
import { Button } from '../kit/ui/Button.tsx';
import { Dialog } from '../kit/ui/Dialog.tsx';
import { matchesSearch } from '../kit/ui/matches-search.ts';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { SearchField } from '../kit/ui/SearchField.tsx';
import { useSay } from '../kit/ui/say.ts';
import { showFailure } from '../session/notices.ts';
import { words } from './words.ts';

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  const [query, setQuery] = useState('');
  useEffect(() => {
    import('virtual:licences').then((list) => setLicences(list.licences), showFailure);
  }, []);
  const shown = licences.filter(({ name, licence }) => matchesSearch([name, licence], query));
  return (
    <Dialog
      help="panel.licences"
      title={say(words.licencesTitle, { count: licences.length })}
      className="licences-dialog"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <p className="small secondary">{say(words.chromium)}</p>
      <SearchField label={say(words.searchLicences)} query={query} onSearch={setQuery} />
      <ScrollBox label={say(words.licences)} className="licences">
        {shown.map(({ name, version, licence, text }) => (
          <details key={`${name} ${version}`}>
            <summary>
              <b>{name}</b> <span className="secondary">{version}</span> <span>{licence || say(words.notStated)}</span>
            </summary>
            <pre className="selectable">{text || say(words.noText)}</pre>
          </details>
        ))}
        {licences.length > 0 && shown.length === 0 && (
          <p className="secondary">{say(words.nothingFound, { query: query.trim() })}</p>
        )}
      </ScrollBox>
    </Dialog>
  );
}
