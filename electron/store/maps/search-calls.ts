// Owns the search through all stored maps, one after the other, so that saving never waits long behind it.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MapDocument } from '../../../shared/document/document.ts';
import { localDay } from '../../../shared/i18n/local-day.ts';
import { runRules } from '../../../shared/lint/run-rules.ts';
import { ProblemError } from '../../../shared/problem.ts';
import { isEmptyQuery, parseQuery, type SearchQuery } from '../../../shared/search/query.ts';
import { searchDocument } from '../../../shared/search/search-document.ts';
import { readKnowledge } from '../dictionaries/knowledge.ts';
import type { StoreContext } from '../door/context.ts';
import type { CheckedArgs, StoreResult } from '../door/store-calls.ts';
import { listMaps, readMap } from './maps-table.ts';

type Found = StoreResult<'maps.search'>;

/** The map changed last comes first. A stored map was not opened, so nothing in it counts as `changed`. */
export async function searchMaps(args: CheckedArgs<'maps.search'>, context: StoreContext): Promise<Found> {
  const query = parseQuery(args.query);
  const hits: Found['hits'] = [];
  const leftOut: string[] = [];
  if (isEmptyQuery(query) || query.changed) return { hits, more: false, leftOut };
  for (const { id, title } of listMaps(context.database())) {
    await nextTurn();
    const document = readable(id, title, leftOut, context);
    if (!document) continue;
    const { dictionaries } = readKnowledge(context.database());
    const asked = { dictionaries, errors: errorsOf(document, query, context) };
    const found = searchDocument(document, query, asked, args.limit);
    hits.push(...found.hits.map((hit) => ({ mapId: id, mapTitle: title, ...hit })));
    if (found.more || hits.length > args.limit) return { hits: hits.slice(0, args.limit), more: true, leftOut };
  }
  return { hits, more: false, leftOut };
}

/** The document, or undefined for one that is damaged, which is named in `leftOut`, or was deleted meanwhile. */
function readable(id: string, title: string, leftOut: string[], context: StoreContext): MapDocument | undefined {
  try {
    return readMap(context.database(), id).document;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.problem.code !== 'E_MAP_NOT_FOUND') leftOut.push(title);
    return undefined;
  }
}

function errorsOf(document: MapDocument, query: SearchQuery, context: StoreContext): ReadonlySet<string> {
  if (!query.error) return new Set();
  const findings = runRules(document, {
    ...readKnowledge(context.database()),
    today: localDay(context.now()),
    untriedFixes: true,
  });
  return new Set(findings.flatMap(({ severity, targets }) => (severity === 'error' ? targets.slice(0, 1) : [])));
}
