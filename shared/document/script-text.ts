// Owns how a script's text is laid out on a card: sentences to say, answers to objections, and the variables in them.
import type { NodeOf } from './kinds/index.ts';

export interface Line {
  /** What stands in brackets before the line, such as `KYC`. */
  readonly tag?: string;
  readonly text: string;
}

export interface ScriptText {
  readonly lines: readonly Line[];
  readonly objections: readonly { readonly question: string; readonly answer: string }[];
}

const OBJECTION = /^\[异议[-—:：·\s]*(.*?)\]\s*(.*)$/;
const TAG = /^\[([^\]]{1,20})\]\s*(.*)$/;

export function scriptText(script: NodeOf<'script'>): ScriptText {
  const lines: Line[] = [];
  const objections: { question: string; answer: string }[] = [];
  for (const whole of script.text.split(/\r?\n/)) {
    const line = whole.trim();
    if (line === '') continue;
    const objection = OBJECTION.exec(line);
    const tagged = TAG.exec(line);
    if (objection?.[2]) objections.push({ question: objection[1] || '…', answer: objection[2] });
    else if (tagged?.[2]) lines.push({ tag: tagged[1] ?? '', text: tagged[2] });
    else lines.push({ text: line });
  }
  return { lines, objections: [...objections, ...(script.sections?.objections ?? [])] };
}

export interface Piece {
  readonly text: string;
  /** The name of a variable, for a piece such as `{姓名}`. */
  readonly variable?: string;
}

/** The text cut at its variables; the pieces joined are the text. */
export function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{[^{}\n]{1,20}\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}\n]{1,20}\}$/.test(piece) ? { text: piece, variable: piece.slice(1, -1) } : { text: piece },
    );
}
