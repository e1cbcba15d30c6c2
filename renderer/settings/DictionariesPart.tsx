// Owns what the settings tell of the dictionaries: which are the bank's own, and which still the starter's samples.
import { useEffect, useState } from 'react';
import type { StoredTable } from '../../shared/dictionary/dictionary-calls.ts';
import { tables } from '../../shared/dictionary/tables.ts';
import { Button } from '../kit/ui/Button.tsx';
import { ScrollBox } from '../kit/ui/ScrollBox.tsx';
import { useSay } from '../kit/ui/say.ts';
import { call } from '../session/client.ts';
import { showFailure } from '../session/notices.ts';
import { useView } from '../session/view-store.ts';
import { SettingsLine, SettingsPart } from './SettingsScreen.tsx';
import { words } from './words.ts';

export function DictionariesPart() {
  const say = useSay();
  const [stored, setStored] = useState<readonly StoredTable[]>([]);
  useEffect(() => {
    call('dictionaries.read', {}).then((read) => setStored(read.tables), showFailure);
  }, []);
  const own = stored.filter(({ touched }) => touched).length;
  return (
    <SettingsPart title={words.dictionaries}>
      <SettingsLine name={words.origin}>
        {stored.length > 0 && <span>{say(words.originCount, { count: stored.length, own })}</span>}
        <Button icon="book" onClick={() => useView.getState().show('dictionaries')}>
          {say(words.openDictionaries)}
        </Button>
      </SettingsLine>
      <ScrollBox label={say(words.dictionaries)} className="settings-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.dictionary)}</th>
              <th scope="col">{say(words.origin)}</th>
              <th scope="col" className="number">
                {say(words.entries)}
              </th>
              <th scope="col" className="number">
                {say(words.revision)}
              </th>
            </tr>
          </thead>
          <tbody>
            {stored.map(({ id, touched, revision, rows }) => (
              <tr key={id}>
                <td>{say(tables[id].title)}</td>
                <td className={touched ? undefined : 'secondary'}>{say(touched ? words.own : words.starter)}</td>
                <td className="number">{rows.length}</td>
                <td className="number">{revision === 0 ? '–' : revision}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </SettingsPart>
  );
}
