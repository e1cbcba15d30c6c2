// Owns one row of the problems panel: what is wrong, where, why it matters, and the quick fixes.
import { type MouseEvent, memo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { MapDocument } from '../../shared/document/document.ts';
import { edgeById, nodeById } from '../../shared/document/element-index.ts';
import type { KindId } from '../../shared/document/kind-id.ts';
import { applyFix, type Fix } from '../../shared/lint/fix.ts';
import type { RuleId } from '../../shared/lint/rule.ts';
import { rules } from '../../shared/lint/rules/index.ts';
import { useDocument } from '../state/document-store.ts';
import { Button, classes } from '../ui/Button.tsx';
import { Icon, KindIcon, SeverityIcon } from '../ui/Icon.tsx';
import { useSay } from '../ui/say.ts';
import { revealFinding } from './next-finding.ts';
import type { ProblemRow } from './problem-rows.ts';

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

interface ProblemLineProps {
  readonly row: ProblemRow;
  readonly current: boolean;
  /** True for the one row that Tab reaches. */
  readonly tabStop: boolean;
  readonly onFocus: (fingerprint: string) => void;
}

export const ProblemLine = memo(function ProblemLine({ row, current, tabStop, onFocus }: ProblemLineProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { finding, mended } = row;
  const text = say(finding.message, finding.params);
  const go = () => {
    if (!mended) revealFinding(finding);
  };
  return (
    <>
      <tr
        className={classes('problem', current && 'current', mended && 'mended')}
        tabIndex={tabStop ? 0 : -1}
        aria-selected={current}
        onFocus={() => onFocus(finding.fingerprint)}
        onClick={go}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.key === 'Enter' || event.key === ' ') go();
          else if (event.key === 'ArrowRight') setOpen(true);
          else if (event.key === 'ArrowLeft') setOpen(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <td>
          <button
            type="button"
            className="problem-rule"
            tabIndex={-1}
            aria-expanded={open}
            title={say(WHY)}
            onClick={(event) => {
              event.stopPropagation();
              setOpen(!open);
            }}
          >
            <SeverityIcon severity={mended ? 'ok' : finding.severity} size={14} />
            <span className="mono">{finding.ruleId}</span>
          </button>
        </td>
        <td className="problem-text" title={text}>
          {mended ? <s>{text}</s> : text}
        </td>
        <td className="problem-anchor">
          <Anchor targets={finding.targets} />
        </td>
        <td className="problem-fixes">
          {!mended &&
            finding.fixes?.map((fix) => (
              <Button
                key={say(fix.title)}
                look="link"
                tabIndex={tabStop ? 0 : -1}
                onClick={(event) => mend(event, fix)}
              >
                {say(fix.title)}
              </Button>
            ))}
        </td>
      </tr>
      {open && <Why ruleId={finding.ruleId} text={text} />}
    </>
  );
});

function mend(event: MouseEvent, fix: Fix): void {
  event.stopPropagation();
  useDocument.getState().apply(fix.title, applyFix(fix));
}

function Why({ ruleId, text }: { ruleId: RuleId; text: string }) {
  const say = useSay();
  const rule = rulesById.get(ruleId);
  return (
    <tr className="problem-why">
      <td />
      <td colSpan={3}>
        <p>{text}</p>
        {rule && <p className="secondary">{say(TITLE_AND_WHY, { title: rule.title, why: rule.why })}</p>}
      </td>
    </tr>
  );
}

/** The element that a finding is about; a finding of several names the first and counts the rest. */
function Anchor({ targets }: { targets: readonly string[] }) {
  const say = useSay();
  const id = targets[0];
  const { kind, name } = useDocument(useShallow(({ document }) => anchorOf(document, id)));
  const rest = targets.length > 1 && <span className="tertiary">+{targets.length - 1}</span>;
  if (id === undefined) {
    return (
      <span>
        <Icon name="map" size={14} />
        {say(MAP)}
      </span>
    );
  }
  return (
    <span>
      {kind ? <KindIcon kind={kind} size={14} /> : <Icon name="link" size={14} />}
      <span className="ellipsis" title={name}>
        {name}
      </span>
      {rest}
    </span>
  );
}

const TITLE_AND_WHY = { zh: '{title}：{why}', en: '{title}: {why}' };
/** Name and kind of a node, or the names of both ends of an edge; the id of what is gone. */
function anchorOf(document: MapDocument | undefined, id = ''): { kind?: KindId; name: string } {
  const node = nodeById(document, id);
  if (node) return { kind: node.kind, name: node.name };
  const edge = edgeById(document, id);
  if (!edge) return { name: id };
  return {
    name: `${nodeById(document, edge.from)?.name ?? edge.from} → ${nodeById(document, edge.to)?.name ?? edge.to}`,
  };
}

const WHY = { zh: '为什么要管', en: 'Why it matters' };
const MAP = { zh: '图谱', en: 'Map' };
