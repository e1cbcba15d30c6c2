// Owns what a screen reader hears when the selection moves on the canvas.
import type { MapDocument } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { useSay } from '../../kit/ui/say.ts';
import { useFindings } from '../../session/findings-store.ts';
import { useView } from '../../session/view-store.ts';

export function SelectionAnnouncer({ document }: { document: MapDocument }) {
  const say = useSay();
  const selection = useView((state) => state.selection);
  const findings = useFindings((state) => state.findings);
  const only = selection.size === 1 ? document.nodes.find((node) => selection.has(node.id)) : undefined;
  const around = selection.size === 1 ? selectedAnnotation(document, selection) : undefined;
  const text = only
    ? say(
        {
          zh: '{kind}“{name}”，{n} 个问题',
          en: '{kind} “{name}”, {n, plural, one {# problem} other {# problems}}',
        },
        {
          kind: kinds[only.kind].title,
          name: only.name,
          n: findings.filter((finding) => finding.targets[0] === only.id).length,
        },
      )
    : around
      ? say(around.title, { text: around.text })
      : selection.size > 1
        ? say({ zh: '选中 {n} 个', en: '{n} selected' }, { n: selection.size })
        : '';
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
}

function selectedAnnotation({ notes = [], groups = [] }: MapDocument, selection: ReadonlySet<string>) {
  const note = notes.find(({ id }) => selection.has(id));
  if (note) return { title: NOTE, text: note.text };
  const group = groups.find(({ id }) => selection.has(id));
  return group && { title: GROUP, text: group.title };
}

const NOTE = { zh: '便签：{text}', en: 'Sticky note: {text}' };
const GROUP = { zh: '分组“{text}”', en: 'Group “{text}”' };
