// Owns the fields of what is selected (of the map where nothing is) as the palette finds them: by name, so that no Tab has to look for one.
import type { MapDocument } from '../../../shared/document/document.ts';
import { edgeForForm } from '../../../shared/document/edge-types.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { elementFields } from '../../../shared/document/field-path.ts';
import { mapFields } from '../../../shared/document/map-fields.ts';
import { formSections } from '../../kit/forms/form-fields.ts';
import { unfoldPanel } from '../../kit/settings/panels.ts';
import { useDocument } from '../../session/document-store.ts';
import { useView } from '../../session/view-store.ts';
import { scoreOf } from './fuzzy.ts';
import type { PaletteItem } from './palette-items.ts';

const SHOWN = 6;

/** Those that the form shows, the best first; none while nothing is typed or several elements are selected. */
export function fieldItems(document: MapDocument, selection: ReadonlySet<string>, query: string): PaletteItem[] {
  const [id = '', ...others] = selection;
  if (query.trim() === '' || others.length > 0) return [];
  const node = nodeById(document, id);
  const edge = edgeById(document, id);
  if (id !== '' && !node && !edge) return [];
  const element = edge ? edgeForForm(edge, nodeById(document, edge.from)) : (node ?? document);
  const fields = node || edge ? elementFields((node ?? edge) as NonNullable<typeof node | typeof edge>) : mapFields;
  return formSections(fields)
    .flatMap((section) => section.fields)
    .filter(({ shown }) => shown(element as Readonly<Record<string, unknown>>))
    .flatMap(({ path, info, group }) => {
      const title = group ? { zh: `${group.zh}·${info.label.zh}`, en: `${group.en} · ${info.label.en}` } : info.label;
      const score = scoreOf(query, [title.zh, title.en, info.label.zh, info.label.en]);
      return score === undefined || score < CERTAIN ? [] : [{ path, title, score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ path, title }) => ({ type: 'field', key: `field ${path}`, id, path, title, of: node?.name ?? '' }));
}

/** Letters with gaps in them are a coincidence. */
const CERTAIN = 45;

export function goToField({ id, path }: Extract<PaletteItem, { type: 'field' }>): void {
  const { revealElement, revealField } = useView.getState();
  const map = useDocument.getState().document?.id;
  unfoldPanel('right');
  if (id !== '') revealElement(id, path);
  else if (map !== undefined) revealField(map, path);
}
