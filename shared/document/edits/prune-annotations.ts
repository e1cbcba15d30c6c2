// Owns what goes with removed elements: their notes, their places in groups, and the remarks about them.
import type { MapDocument } from '../document.ts';

/** `document` without the notes and groups in `removed`, and without what named anything in it; a group that loses its last member goes too. */
export function pruneAnnotations(document: MapDocument, removed: ReadonlySet<string>): MapDocument {
  if (removed.size === 0) return document;
  const { notes, groups, comments } = document;
  const kept = {
    ...(notes && { notes: filtered(notes, ({ id }) => !removed.has(id)) }),
    ...(groups && { groups: withoutMembers(groups, removed) }),
    ...(comments && { comments: filtered(comments, ({ id, about }) => !removed.has(id) && !removed.has(about)) }),
  };
  const same = Object.entries(kept).every(([key, list]) => list === document[key]);
  return same ? document : { ...document, ...kept };
}

type Groups = NonNullable<MapDocument['groups']>;

function withoutMembers(groups: Groups, removed: ReadonlySet<string>): Groups {
  let changed = false;
  const kept = groups.flatMap((group) => {
    const members = filtered(group.members, (id) => !removed.has(id));
    if (members === group.members && !removed.has(group.id)) return [group];
    changed = true;
    return removed.has(group.id) || members.length === 0 ? [] : [{ ...group, members }];
  });
  return changed ? kept : groups;
}

/** The same list when nothing is left out. */
function filtered<T>(list: T[], keeps: (item: T) => boolean): T[] {
  const kept = list.filter(keeps);
  return kept.length === list.length ? list : kept;
}
