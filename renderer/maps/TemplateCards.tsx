// Owns the cards of the templates; a card makes a map of its template and opens it.
import type { ReactNode } from 'react';
import type { TemplateSummary } from '../../shared/ipc.ts';
import { Icon } from '../kit/ui/Icon.tsx';
import { useSay } from '../kit/ui/say.ts';
import { createMap } from '../session/open-map.ts';
import { LanePicture } from './LanePicture.tsx';
import { splitTitle } from './split-title.ts';
import { words } from './words.ts';
import './templates.css';

/** `children` is shown as the last card. */
export function TemplateCards({
  templates,
  children,
}: {
  templates: readonly TemplateSummary[];
  children?: ReactNode;
}) {
  return (
    <ul className="template-cards">
      {templates.map((template) => (
        <li key={template.code}>
          <TemplateCard template={template} />
        </li>
      ))}
      {children && <li>{children}</li>}
    </ul>
  );
}

function TemplateCard({ template }: { template: TemplateSummary }) {
  const say = useSay();
  const { code, title, designIntent, nodeCount, counts } = template;
  const { name, subtitle } = splitTitle(title);
  return (
    <article className="template-card">
      <header>
        <h3>
          <button
            type="button"
            aria-label={say(words.templateOpen, { title })}
            title={title}
            onClick={() => void createMap({ templateCode: code }, title)}
          >
            {name}
          </button>
          {subtitle && <span className="template-subtitle">{subtitle}</span>}
        </h3>
        <span className="tag" title={say(words.sampleHint)}>
          {say(words.sample)}
        </span>
      </header>
      <p className="template-intent" title={designIntent}>
        {designIntent}
      </p>
      <LanePicture counts={counts} />
      <footer>
        <span>{say(words.nodes, { count: nodeCount })}</span>
        <span className="grow" />
        <span className="template-use" aria-hidden="true">
          {say(words.templateUse)}
          <Icon name="right" size={12} />
        </span>
      </footer>
    </article>
  );
}
