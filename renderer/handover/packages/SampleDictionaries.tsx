// Owns the line that names the dictionaries which are still the samples; packages say so too.
import { SAMPLE_TABLES } from '../../../shared/dictionary/table-rows.ts';
import { tables } from '../../../shared/dictionary/tables.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../kit/ui/Icon.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useKnowledge } from '../../session/knowledge-store.ts';
import { useView } from '../../session/view-store.ts';
import { words } from '../issuing/words.ts';

export function SampleDictionaries() {
  const say = useSay();
  const touched = useKnowledge((knowledge) => knowledge.touchedDictionaries);
  const samples = SAMPLE_TABLES.filter((id) => !touched?.includes(id));
  if (samples.length === 0) return null;
  const names = samples.map((id) => tables[id].title);
  return (
    <div className="note" role="note">
      <SeverityIcon severity="info" size={14} />
      <span>
        {say(words.sampleDictionaries, { count: samples.length, names })}{' '}
        <Button look="link" onClick={() => useView.getState().show('dictionaries')}>
          {say(words.toDictionaries)}
        </Button>
      </span>
    </div>
  );
}
