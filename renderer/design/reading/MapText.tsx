// Owns the list of nodes and edges for screen readers and keyboards: headings by kind, one entry an element, Enter goes there.
import { useMemo, useState } from 'react';
import type { MapDocument } from '../../../shared/document/document.ts';
import { kinds } from '../../../shared/document/kinds/index.ts';
import { Button } from '../../kit/ui/Button.tsx';
import { Dialog } from '../../kit/ui/Dialog.tsx';
import { useSay } from '../../kit/ui/say.ts';
import { useDocument } from '../../session/document-store.ts';
import { useFindings } from '../../session/findings-store.ts';
import { closeOverlay } from '../../session/overlays.ts';
import { useView } from '../../session/view-store.ts';
import { type ElementText, edgeText, nodesByKind, nodeText, type TextSource, textSource } from './map-text.ts';
import './reading.css';

/** Entries drawn at once in each part; a large map is read part by part. */
const AT_ONCE = 100;

export function MapText() {
  const document = useDocument((state) => state.document);
  return document ? <OpenMapText document={document} /> : null;
}

function OpenMapText({ document }: { document: MapDocument }) {
  const say = useSay();
  const findings = useFindings((state) => state.findings);
  const source = useMemo(() => textSource(document, findings), [document, findings]);
  const parts = useMemo(() => nodesByKind(document), [document]);
  return (
    <Dialog
      help="panel.map-text"
      title={say(TITLE)}
      className="map-text"
      onClose={closeOverlay}
      actions={<Button onClick={closeOverlay}>{say(CLOSE)}</Button>}
    >
      <p className="secondary">
        {say(SUMMARY, {
          title: document.title,
          nodes: document.nodes.length,
          edges: document.edges.length,
          findings: findings.length,
        })}
      </p>
      <div className="map-text-parts">
        {parts.map(([kind, nodes]) => (
          <Part key={kind} title={say(kinds[kind].title)} source={source} items={nodes} toText={nodeText} />
        ))}
        <Part title={say(EDGES)} source={source} items={document.edges} toText={edgeText} />
      </div>
    </Dialog>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly source: TextSource;
  readonly items: readonly T[];
  readonly toText: (source: TextSource, item: T, say: ReturnType<typeof useSay>) => ElementText;
}

function Part<T extends { readonly id: string }>({ title, source, items, toText }: PartProps<T>) {
  const say = useSay();
  const [limit, setLimit] = useState(AT_ONCE);
  if (items.length === 0) return null;
  const left = items.length - limit;
  return (
    <section>
      <h2>{say(PART, { title, n: items.length })}</h2>
      <ul>
        {items.slice(0, limit).map((item) => (
          <Entry key={item.id} text={toText(source, item, say)} />
        ))}
      </ul>
      {left > 0 && (
        <Button look="link" onClick={() => setLimit(limit + AT_ONCE)}>
          {say(MORE, { n: Math.min(left, AT_ONCE), left })}
        </Button>
      )}
    </section>
  );
}

function Entry({ text: { id, title, lines } }: { text: ElementText }) {
  return (
    <li>
      <button type="button" className="map-text-go" onClick={() => goTo(id)}>
        {title}
      </button>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Selects the element on the canvas, where keys edit it; the inspector shows its fields. */
function goTo(id: string): void {
  closeOverlay();
  useView.getState().revealElement(id);
  // The dialog gives the focus back to where it was, and only then can it go on.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true }));
}

const TITLE = { zh: '节点和连线列表', en: 'List of nodes and edges' };
const SUMMARY = {
  zh: '“{title}”：{nodes} 个节点，{edges} 条连线，{findings} 个问题。按 Enter 在画布上选中。',
  en: '“{title}”: {nodes} nodes, {edges} edges, {findings} problems. Press Enter to select on the canvas.',
};
const PART = { zh: '{title}，{n} 个', en: '{title}, {n}' };
const EDGES = { zh: '连线', en: 'Edges' };
const MORE = { zh: '继续列出 {n} 个，还有 {left} 个', en: 'Show {n} more of {left}' };
const CLOSE = { zh: '关闭', en: 'Close' };
