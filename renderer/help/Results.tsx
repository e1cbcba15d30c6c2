// Owns the list of what the search in help found, or of the nearest pages where it found nothing.
import { useSay } from '../kit/ui/say.ts';
import { showHelp } from '../session/help-place.ts';
import type { HelpFound } from './help-search.ts';

const SHOWN = 40;

export function Results({ found: { hits, isNearest } }: { found: HelpFound }) {
  const say = useSay();
  return (
    <nav className="help-body help-results" aria-label={say(NAME)}>
      <p className="small secondary" role="status">
        {say(isNearest ? NEAREST : COUNT, { count: hits.length })}
      </p>
      <ul>
        {hits.slice(0, SHOWN).map(({ anchor, title, within }) => (
          <li key={anchor}>
            <button type="button" className="help-hit" onClick={() => showHelp(anchor)}>
              <b>{title}</b>
              {within !== undefined && <span className="small secondary">{within}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const NAME = { zh: '搜索结果', en: 'Search results' };
const COUNT = { zh: '{count} 条', en: '{count, plural, one {# result} other {# results}}' };
const NEAREST = { zh: '未找到，最接近的页面：', en: 'Nothing found. The nearest pages:' };
