// Owns the list of the templates; a line makes a map of its template and opens it.
import type { TemplateSummary } from '../../shared/ipc.ts';
import { useSay } from '../kit/ui/say.ts';
import { createMap } from '../session/open-map.ts';
import { LaneThumb } from './LanePicture.tsx';
import { splitTitle } from './split-title.ts';
import { openSample } from './start/begin.ts';
import { words } from './words.ts';
import './templates.css';

/** `viewOnly` while nothing can be stored. */
export function TemplateCards({ templates, viewOnly }: { templates: readonly TemplateSummary[]; viewOnly: boolean }) {
  return (
    <ul className="template-cards">
      {templates.map((template) => (
        <li key={template.code}>
          <TemplateCard template={template} viewOnly={viewOnly} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ template, viewOnly }: { template: TemplateSummary; viewOnly: boolean }) {
  const say = useSay();
  const { code, title, designIntent, nodeCount, counts } = template;
  const { name, subtitle } = splitTitle(title);
  return (
    <article className="template-card" title={designIntent}>
      <LaneThumb counts={counts} />
      <span className="template-name">
        <button
          type="button"
          aria-label={say(viewOnly ? words.templateView : words.templateOpen, { title })}
          onClick={() => void (viewOnly ? openSample(code) : createMap({ templateCode: code }, title))}
        >
          {name}
        </button>
        <span className="small secondary ellipsis" title={subtitle}>
          {subtitle}
        </span>
      </span>
      <span className="small tertiary">{say(words.nodes, { count: nodeCount })}</span>
    </article>
  );
}
