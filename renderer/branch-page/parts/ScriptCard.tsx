// Owns one script card (话术卡): who says it and when, the sentences, answers to what customers ask, what must be said.
import { useState } from 'preact/hooks';
import { piecesOf, scriptText } from '../../../shared/document/script-text.ts';
import type { Message } from '../../../shared/i18n/message.ts';
import { scriptApproval } from '../../../shared/package/script-approval.ts';
import { type Card, nodeOf, type PageData, roleLabel } from '../model/page-data.ts';
import { W } from '../words.ts';
import { copyText } from './copy-text.ts';
import { DifferenceList, DifferenceMark } from './Difference.tsx';
import { Fact } from './Fact.tsx';
import { Icon, KindIcon } from './icons.tsx';
import { useSay } from './language.tsx';
import { WhomFacts, whomIn } from './Whom.tsx';

const T = {
  card: { zh: '卡 {number}', en: 'Card {number}' },
  copy: { zh: '复制话术', en: 'Copy' },
  copied: { zh: '已复制，请将花括号中的内容替换为实际内容', en: 'Copied; replace what is in braces' },
  notCopied: {
    zh: '浏览器不允许复制，请选中文字后按 Ctrl+C',
    en: 'The browser does not allow copying; select the text and press Ctrl+C',
  },
  asked: { zh: '客户常问', en: 'Customers ask' },
  answer: { zh: '答：', en: 'Answer: ' },
  disclosure: { zh: '必须说明', en: 'Must be said' },
  optOut: { zh: '退订', en: 'Opt-out' },
  tone: { zh: '语气', en: 'Tone' },
  approval: { zh: '审批号', en: 'Approval' },
  variable: { zh: '{label}，例如“{sample}”', en: '{label}, for example “{sample}”' },
  note: { zh: '说明', en: 'Remarks' },
} as const satisfies Record<string, Message>;

interface ScriptCardProps {
  readonly data: PageData;
  readonly card: Card;
  readonly isChosen?: boolean;
  /** Without whom it is said to. */
  readonly isBrief?: boolean;
}

export function ScriptCard({ data, card, isChosen = false, isBrief = false }: ScriptCardProps) {
  const say = useSay();
  const { script, number } = card;
  const id = `card-${script.code}`;
  return (
    <article class={`card${isChosen ? ' on' : ''}`} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <KindIcon kind="script" />
        <h4 id={`${id}-title`}>{script.name}</h4>
        <DifferenceMark data={data} code={script.code} />
        <span class="spring" />
        <CopyButton text={script.text} />
        <span class="quiet">{say(T.card, { number })}</span>
      </header>
      <Uses data={data} card={card} />
      <ScriptBody data={data} card={card} isBrief={isBrief} />
    </article>
  );
}

/** Who says it and when: every channel and scenario once. */
export function Uses({ data, card }: { data: PageData; card: Card }) {
  const say = useSay();
  const channels = new Map(card.rows.map((row) => [row.channelCode, row]));
  const scenarios = [...new Set(card.rows.map((row) => row.scenarioName))];
  return (
    <p class="who">
      {[...channels.values()].map((row) => {
        const role = roleLabel(data, row.executorRole);
        return (
          <span key={row.channelCode}>
            <KindIcon kind="channel" size={14} /> {row.channelName}
            {role && `${say(W.comma)}${say(role)}`}
          </span>
        );
      })}
      {scenarios.map((name) => (
        <span key={name}>
          <Icon name="clock" size={14} /> {name}
        </span>
      ))}
    </p>
  );
}

export function ScriptBody({ data, card, isBrief }: Pick<ScriptCardProps, 'data' | 'card' | 'isBrief'>) {
  const say = useSay();
  const { script } = card;
  const { lines, objections } = scriptText(script);
  const disclosure = [script.disclosure, script.extraDisclosure].filter(Boolean).join(' ');
  const approval = scriptApproval(data.payload, script);
  return (
    <>
      <ol class="say">
        {lines.map(({ tag, text }) => (
          <li key={text}>
            {tag && <span class="tag">{tag}</span>} <WithVariables text={text} card={card} />
          </li>
        ))}
      </ol>
      <dl>
        {objections.map(({ question, answer }) => (
          <Fact key={question} term={T.asked}>
            “{question}” {say(T.answer)}
            <WithVariables text={answer} card={card} />
          </Fact>
        ))}
        {disclosure && <Fact term={T.disclosure}>{disclosure}</Fact>}
        {script.optOut && <Fact term={T.optOut}>{script.optOut}</Fact>}
        {script.toneNote && <Fact term={T.tone}>{script.toneNote}</Fact>}
        {script.note && <Fact term={T.note}>{script.note}</Fact>}
        <DifferenceList data={data} code={script.code} />
        {!isBrief && <SpokenTo data={data} card={card} />}
        {card.rows[0] && nodeOf(data, 'channel', card.rows[0].channelCode) && (
          <DifferenceList data={data} code={card.rows[0].channelCode} />
        )}
        {approval && <Fact term={T.approval}>{say(approval)}</Fact>}
      </dl>
    </>
  );
}

/** Whom it is said to: what moves them, who is left out, what to ask. */
function SpokenTo({ data, card }: { data: PageData; card: Card }) {
  return (
    <>
      {whomIn(data, card.rows).map((whom) => (
        <div key={whom.segment.id} class="spoken-to">
          <dt>
            <KindIcon kind="segment" size={14} /> {whom.segment.name}
          </dt>
          <dd>
            <dl class="facts">
              <WhomFacts whom={whom} only={BESIDE_SCRIPT} />
            </dl>
          </dd>
        </div>
      ))}
    </>
  );
}

/** The questions stand in the script itself. */
const BESIDE_SCRIPT = ['pain', 'itch', 'delight', 'not', 'control', 'risk', 'benefit'] as const;

/** A text whose `{variables}` stand out and say what they are for. */
export function WithVariables({ text, card }: { text: string; card: Card }) {
  const say = useSay();
  return (
    <>
      {piecesOf(text).map((piece, index) => {
        if (piece.variable === undefined) return piece.text;
        const known = card.script.variables?.find(({ key }) => key === piece.variable);
        const label = known?.label ?? piece.variable;
        const hint = known?.sample ? say(T.variable, { label, sample: known.sample }) : label;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a variable may come twice, and pieces never move
          <mark key={index} title={hint}>
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const say = useSay();
  const [result, setResult] = useState<'copied' | 'notCopied'>();
  const copy = async () => setResult((await copyText(text)) ? 'copied' : 'notCopied');
  return (
    <>
      <span class="quiet" role="status">
        {result && say(T[result])}
      </span>
      <button type="button" class="button small no-print" onClick={copy}>
        <Icon name="copy" size={14} /> {say(T.copy)}
      </button>
    </>
  );
}
