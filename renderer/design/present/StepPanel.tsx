// Owns the large text beside the map of a presentation: where we are, what the node is, its facts, its words.
import { edgeTypes } from '../../../shared/document/edge-types.ts';
import { edgeById, nodeById } from '../../../shared/document/element-index.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { classes, IconButton } from '../../kit/ui/Button.tsx';
import { KindIcon } from '../../kit/ui/Icon.tsx';
import { ScrollBox } from '../../kit/ui/ScrollBox.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { nodeFacts } from './node-facts.ts';
import { goToStep, stopPresenting, usePresenting } from './present-store.ts';

export function StepPanel() {
  const say = useSay();
  const shown = usePresenting((state) => state.shown);
  if (!shown) return null;
  const { document, paths, place } = shown;
  const path = paths[place.path];
  const node = nodeById(document, path?.nodes[place.step] ?? '');
  if (!path || !node) return null;
  const arrival = edgeById(document, path.edges[place.step - 1] ?? '');
  return (
    <section className="present-panel">
      <header className="present-head">
        <b className="ellipsis">{document.title}</b>
        <span className="grow" />
        <span className="secondary">{say(words.path, { n: place.path + 1, of: paths.length })}</span>
        <IconButton icon="x" label={say(words.leave)} shortcut="Esc" onClick={stopPresenting} />
      </header>
      <ol className="present-steps" aria-label={say(words.steps)}>
        {path.nodes.map((id, step) => {
          const each = nodeById(document, id);
          return (
            each && (
              <li key={id}>
                <button
                  type="button"
                  className={classes('present-step', step === place.step && 'on')}
                  aria-current={step === place.step ? 'step' : undefined}
                  title={each.name}
                  onClick={() => goToStep(step)}
                >
                  <KindIcon kind={each.kind} size={18} />
                  <span className="visually-hidden">{each.name}</span>
                </button>
              </li>
            )
          );
        })}
      </ol>
      <ScrollBox label={node.name} className={`present-body kind-${node.kind}`} aria-live="polite">
        <p className="present-kind">
          <KindIcon kind={node.kind} size={24} />
          {say(kinds[node.kind].title)}
          <span className="mono tertiary">{node.code}</span>
        </p>
        <h1>{node.name}</h1>
        {arrival && arrival.type !== 'flow' && (
          <p className="secondary">
            {[say(edgeTypes[arrival.type].title), arrival.condition].filter(Boolean).join(say(words.colon))}
          </p>
        )}
        {node.kind === 'script' && node.text !== '' && <blockquote className="present-words">{node.text}</blockquote>}
        {node.kind === 'script' && node.disclosure && <p className="present-small">{node.disclosure}</p>}
        <dl className="present-facts">
          {nodeFacts(node, say).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </ScrollBox>
      <footer className="present-keys">
        <kbd>←</kbd>
        <kbd>→</kbd> {say(words.byNode)} <kbd>↑</kbd>
        <kbd>↓</kbd> {say(words.byPath)} <kbd>Esc</kbd> {say(words.leave)}
      </footer>
    </section>
  );
}

const words = {
  path: { zh: '路径 {n} / {of}', en: 'Path {n} of {of}' },
  steps: { zh: '这条路径的节点', en: 'Nodes of this path' },
  byNode: { zh: '前后节点', en: 'node' },
  byPath: { zh: '换路径', en: 'path' },
  leave: { zh: '退出演示', en: 'Leave' },
  colon: { zh: '：', en: ': ' },
};
