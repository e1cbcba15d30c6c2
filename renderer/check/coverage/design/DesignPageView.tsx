// Owns a design page (定名单, 定举措, 抓协同): how complete it is, and a way to each thing that is missing.
import { useMemo } from 'react';
import { type DesignCheck, type MissingPlace, percentDone } from '../../../../shared/coverage/design-check.ts';
import { type DesignPageId, designPages } from '../../../../shared/coverage/design-pages.ts';
import type { MapDocument } from '../../../../shared/document/document.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';
import { asCounted } from '../../../../shared/forecast/as-counted.ts';
import { createNode } from '../../../design/editing/elements.ts';
import { Button, classes } from '../../../kit/ui/Button.tsx';
import { SeverityIcon } from '../../../kit/ui/Icon.tsx';
import { type Say, useSay } from '../../../kit/ui/say.ts';
import { useKnowledge } from '../../../session/knowledge-store.ts';
import { useView } from '../../../session/view-store.ts';
import { Meter } from '../Meter.tsx';
import { WithInspector } from '../WithInspector.tsx';
import './design.css';

const SHOWN = 12;

export function DesignPageView({ page, document }: { page: DesignPageId; document: MapDocument }) {
  const say = useSay();
  const { title, about } = designPages[page];
  const knowledge = useKnowledge();
  const checks = useMemo(
    () => designPages[page].checks(asCounted(document, knowledge).document),
    [page, document, knowledge],
  );
  const missing = checks.reduce((sum, check) => sum + check.missing.length, 0);
  return (
    <WithInspector>
      <header className="design-head">
        <h2>{say(title)}</h2>
        <span className="secondary">{say(about)}</span>
        <span className="grow" />
        <span className={missing === 0 ? 'ok-text' : 'secondary'} role="status">
          {say(words.missing, { missing })}
        </span>
        <Meter percent={percentDone(checks)} label={say(words.complete, { title })} />
      </header>
      <ul className="design-checks">
        {checks.map((check) => (
          <Check key={check.id} check={check} documentId={document.id} />
        ))}
      </ul>
    </WithInspector>
  );
}

function Check({ check, documentId }: { check: DesignCheck; documentId: string }) {
  const say = useSay();
  const { title, done, total, missing } = check;
  const isDone = missing.length === 0;
  return (
    <li className={classes('design-check', total === 0 && 'none')}>
      {total === 0 ? (
        <span className="design-sign tertiary" aria-hidden="true">
          –
        </span>
      ) : (
        <SeverityIcon severity={isDone ? 'ok' : 'warning'} label={say(isDone ? words.done : words.open)} />
      )}
      <span className="design-title">{say(title)}</span>
      <span className="design-figure secondary">{total === 0 ? say(words.nothing) : `${done} / ${total}`}</span>
      <span className="design-missing">
        {missing.slice(0, SHOWN).map((place) => (
          <Button key={`${place.id} ${place.field}`} look="link" onClick={() => openPlace(place, documentId)}>
            {placeText(place, say)}
          </Button>
        ))}
        {missing.length > SHOWN && <span className="tertiary">{say(words.more, { n: missing.length - SHOWN })}</span>}
      </span>
    </li>
  );
}

export function placeText({ id, name, title, create }: MissingPlace, say: Say): string {
  if (title) return say(title);
  if (create) return say(words.create, { kind: kinds[create].title });
  return id === '' && name === '' ? say(words.fillIn) : name;
}

/** Selects the element and opens its field in the inspector beside; creates the node where there is none. */
export function openPlace({ id, field, create }: MissingPlace, documentId: string): void {
  if (create) createNode(create);
  else if (id === '') useView.getState().revealElement(documentId, field);
  else useView.getState().revealElement(id, field);
}

const words = {
  complete: { zh: '{title}的完整度', en: 'Completeness: {title}' },
  missing: {
    zh: '{missing, plural, =0 {已齐备} other {缺 # 处}}',
    en: '{missing, plural, =0 {all complete} other {# missing}}',
  },
  done: { zh: '已齐备', en: 'Done' },
  open: { zh: '缺少', en: 'Missing' },
  nothing: { zh: '不涉及', en: 'n/a' },
  more: { zh: '等 {n} 处', en: 'and {n} more' },
  create: { zh: '新建{kind}', en: 'Add {kind}' },
  fillIn: { zh: '填写', en: 'Fill in' },
};
