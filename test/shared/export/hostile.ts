// Owns texts that have broken programs before: markup, scripts, formulas, control characters, halves of pairs, long words.
import { buildMap } from '../build-map.ts';

export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE maps; --",
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '&lt;&amp;&#0;&#x0;&bogus;',
  'javascript:alert(1)',
  '</text></svg><svg onload=alert(1)>',
  '=HYPERLINK("http://x","y")',
  '+1+cmd|"/C calc"!A0',
  '@SUM(1)',
  '％＝＋－＠全角',
  'a\u0000b\u0008c\u000bd\u001fe\ufffef',
  '\ud800 half \udc00 pair',
  '\u202eright to left\u202c \u2066iso\u2069',
  '中文，标点。（括号）“引号”',
  '👩‍👩‍👧‍👦 emoji 𠮷 rare',
  'مرحبا שלום',
  'end subgraph; click n1 "javascript:alert(1)" | --> ["x"]',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text, not a template
  '`${process.exit()}` {{x}} %% comment',
  'W'.repeat(40),
  '一'.repeat(40),
  'tab\tnewline\nreturn\r\nend',
  '../../etc/passwd',
  ' ',
];

/** A map of which every text is `text`, with a note, a group and edges of several types. */
export function hostileMap(text: string) {
  const map = buildMap(
    {
      G1: { name: text },
      S1: { name: text, rule: { text } },
      SC1: { name: text, trigger: { type: 'rule', rule: text } },
      P1: { name: text },
      CH1: { name: text, executorRole: text },
      CH2: { name: text, status: 'draft' },
      CH3: { name: text, tray: true },
      T1: { name: text, text, disclosure: text },
    },
    ['G1 S1', 'S1 SC1', 'SC1 P1', 'P1 CH1', 'CH1 T1', 'CH1 CH2 fallback', 'CH1 CH3 handoff'],
  );
  const edges = map.edges.map((edge) => (edge.type === 'fallback' ? { ...edge, condition: text } : edge));
  return {
    ...map,
    title: text,
    edges,
    notes: [{ id: 'NOTE1', text, x: 40, y: 900, width: 140, height: 60 }],
    groups: [{ id: 'GROUP1', title: text, members: ['S1', 'SC1'] }],
  };
}
