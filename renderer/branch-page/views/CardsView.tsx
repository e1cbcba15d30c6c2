// Owns 话术卡: all cards to read and print, and the practice that hides the answers.
import { useEffect, useState } from 'preact/hooks';
import type { Message } from '../../../shared/i18n/message.ts';
import { matches, NothingFound, SearchBox } from '../parts/Filters.tsx';
import { useSay } from '../parts/language.tsx';
import { Practice } from '../parts/Practice.tsx';
import { ScriptCard } from '../parts/ScriptCard.tsx';
import type { ViewProps } from './views.ts';

const T = {
  find: { zh: '查找话术、渠道或语句', en: 'Find a script, channel or sentence' },
  practise: { zh: '练习（遮住答案）', en: 'Practise with hidden answers' },
  read: { zh: '查看全部话术卡', en: 'Show all cards' },
  count: { zh: '{count} 张', en: '{count} cards' },
} as const satisfies Record<string, Message>;

export function CardsView({ data, focus }: ViewProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [isPractising, setPractising] = useState(false);
  const found = data.cards.filter(({ script, rows }) =>
    matches(
      query,
      script.name,
      script.code,
      script.text,
      ...rows.flatMap((row) => [row.channelName, row.scenarioName]),
    ),
  );
  useEffect(() => {
    if (focus) document.getElementById(`card-${focus}`)?.scrollIntoView({ block: 'center' });
  }, [focus]);
  return (
    <>
      <div class="toolbar no-print">
        {!isPractising && <SearchBox value={query} label={T.find} onInput={setQuery} />}
        <button type="button" class="button" aria-pressed={isPractising} onClick={() => setPractising(!isPractising)}>
          {say(isPractising ? T.read : T.practise)}
        </button>
        <p class="lead">{say(T.count, { count: found.length })}</p>
      </div>
      {found.length === 0 && <NothingFound />}
      {isPractising ? (
        <Practice data={data} cards={found} />
      ) : (
        <div class="cards">
          {found.map((card) => (
            <ScriptCard key={card.script.id} data={data} card={card} isChosen={card.script.code === focus} />
          ))}
        </div>
      )}
    </>
  );
}
