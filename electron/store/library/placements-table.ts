// Owns the index of placements: which node of which map stands for which library item, kept with every change of a map.
import type { Database } from 'better-sqlite3';
import { idOf, matchElements } from '../../../shared/diff/elements.ts';
import { isSameValue } from '../../../shared/diff/same-value.ts';
import type { MapDocument, MapNode } from '../../../shared/document/document.ts';
import { FORMAT_VERSION } from '../../../shared/document/document.ts';
import { ITEM_KINDS, type PlacedKind } from '../../../shared/document/item-kind.ts';
import { materialsOf } from '../../../shared/document/materials.ts';
import { comparedText } from '../../../shared/library/compare.ts';
import { comparedFields } from '../../../shared/library/item-fields.ts';
import { sha256 } from '../database/canonical-document.ts';
import { damageOf } from '../database/seals.ts';
import { readStoredText } from '../database/stored-map.ts';

/** Before the id of a trigger event, which is no library item but a dictionary's. */
const EVENT_PREFIX = 'event:';

interface Placement {
  readonly nodeId: string;
  readonly itemId: string;
  readonly name: string;
  readonly compared: string;
}

/** Brings the index of one map up to date; with `before`, what is indexed, only nodes that changed are looked at. */
export function indexPlacements(database: Database, document: MapDocument, before?: MapDocument): void {
  const changed = before ? changedNodes(before, document) : undefined;
  const remove = database.prepare('DELETE FROM placements WHERE map_id = ? AND node_id = ?');
  if (!changed) database.prepare('DELETE FROM placements WHERE map_id = ?').run(document.id);
  for (const id of changed?.gone ?? []) remove.run(document.id, id);
  const insert = database.prepare('INSERT INTO placements VALUES (?, ?, ?, ?, ?, ?)');
  for (const node of changed?.fresh ?? document.nodes) {
    for (const { nodeId, itemId, name, compared } of placementsOf(node, document)) {
      insert.run(document.id, nodeId, itemId, name, compared, sha256(compared));
    }
  }
}

function changedNodes(before: MapDocument, after: MapDocument): { gone: string[]; fresh: MapNode[] } {
  const { added, removed, changed } = matchElements(before.nodes, after.nodes, idOf);
  const renewed = new Set([...added, ...changed.map(([, node]) => node)]);
  if (!isSameValue(before.materials, after.materials)) {
    for (const node of after.nodes) if (materialsOf(node).length > 0) renewed.add(node);
  }
  const fresh = [...renewed];
  return { gone: [...removed, ...fresh].map(idOf), fresh };
}

function placementsOf(node: MapNode, document: MapDocument): Placement[] {
  const { id: nodeId, name } = node;
  const found: Placement[] = [];
  if (node.libraryId !== undefined && node.kind !== 'goal') {
    found.push({ nodeId, itemId: node.libraryId, name, compared: comparedText(node.kind as PlacedKind, node) });
  }
  for (const itemId of new Set(materialsOf(node))) {
    if (itemId === node.libraryId) continue;
    const copy = document.materials?.find(({ id }) => id === itemId);
    found.push({ nodeId, itemId, name, compared: copy ? comparedText('material', copy) : '' });
  }
  if (node.kind === 'scenario' && node.trigger.eventCode) {
    found.push({ nodeId, itemId: `${EVENT_PREFIX}${node.trigger.eventCode}`, name, compared: '' });
  }
  return found;
}

export interface PlacementRow {
  readonly mapId: string;
  readonly title: string;
  readonly nodeId: string;
  readonly name: string;
  readonly compared: string;
}

/** The placements of an item in maps that are not deleted, by map. */
export function placementsOfItem(database: Database, itemId: string): readonly PlacementRow[] {
  const rows = database.prepare(
    `SELECT map_id AS mapId, title, node_id AS nodeId, name, compared
     FROM placements JOIN maps ON maps.id = map_id
     WHERE item_id = ? AND deleted_at IS NULL ORDER BY maps.updated_at DESC, map_id, node_id`,
  );
  return rows.all(itemId) as PlacementRow[];
}

export interface UsageRow {
  readonly itemId: string;
  readonly mapId: string;
  readonly sum: string;
  readonly placements: number;
}

/** How often each item is placed in each map in each form. */
export function usageRows(database: Database): readonly UsageRow[] {
  const rows = database.prepare(
    `SELECT item_id AS itemId, map_id AS mapId, compared_sha256 AS sum, count(*) AS placements
     FROM placements WHERE map_id IN (SELECT id FROM maps WHERE deleted_at IS NULL)
     GROUP BY item_id, map_id, compared_sha256`,
  );
  return rows.all() as UsageRow[];
}

const SETTING = 'placements.fields';

/** The next look at the index makes it anew. */
export function forgetPlacements(database: Database): void {
  database.prepare('DELETE FROM settings WHERE key = ?').run(SETTING);
}

/** Indexes all maps anew when the index was made with other fields or another format in mind, or never, or is damaged. */
export function refreshPlacements(database: Database): void {
  const compared = ITEM_KINDS.map((kind) => [kind, comparedFields(kind)]);
  const fields = sha256(JSON.stringify([FORMAT_VERSION, compared]));
  const known = database.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(SETTING);
  if (known === fields && damageOf(database, 'placements').length === 0) return;
  const run = database.transaction(() => {
    // Rows that are gone have left their seals.
    database.exec("DELETE FROM placements; DELETE FROM seals WHERE of = 'placements'");
    const rows = database.prepare('SELECT id, code, title, document AS text FROM maps');
    for (const row of rows.all() as Parameters<typeof readStoredText>[0][]) {
      const stored = readStoredText(row);
      // One that does not fit is left out; opening it tells.
      if ('document' in stored) indexPlacements(database, stored.document);
    }
    database
      .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(SETTING, fields);
  });
  run.immediate();
}
