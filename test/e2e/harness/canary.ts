// Owns content that must never be told: planted wherever a user's words go, and looked for in what the program tells.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { MapDocument } from '../../../shared/document/document.ts';
import { writeDocument } from '../../../shared/document/read-document.ts';
import { allTemplates } from '../../../shared/document/templates.ts';
import { newItemFields } from '../../../shared/library/library-item.ts';
import { callBridge, demand } from './bridge.ts';

/** Words in both scripts. */
export const CANARIES = ['金丝雀客户群', 'CANARYkestrel'] as const;
export const CANARY = CANARIES.join(' ');

/** The canaries that `text` gives away. */
export function canariesIn(text: string): string[] {
  return CANARIES.filter((each) => text.includes(each));
}

/** Writes a map file whose name, title, nodes, scripts and rules are canaries. */
export async function writeCanaryMap(folder: string): Promise<string> {
  const [template] = allTemplates();
  if (!template) throw new Error('no template');
  const nodes = template.nodes.map((node, index) => {
    const named = { ...node, name: `${CANARIES[0]}${index}` };
    if (named.kind === 'script') return { ...named, text: CANARY };
    return named.kind === 'segment' ? { ...named, rule: { ...named.rule, text: CANARY } } : named;
  });
  const file = path.join(folder, `${CANARY}.json`);
  await writeFile(file, writeDocument({ ...template, title: CANARY, nodes } as MapDocument));
  return file;
}

/** Puts canaries into the library and a dictionary, through the window's own door. */
export async function plantCanaries(page: Page): Promise<void> {
  const fields = newItemFields('segment', CANARY);
  demand(await callBridge(page, 'library.save', { items: [{ id: 'LIB-CANARYkestrel', kind: 'segment', fields }] }));
  const { tables } = demand(await callBridge(page, 'dictionaries.read', {}));
  const words = tables.find(({ id }) => id === 'forbiddenWords');
  if (!words) throw new Error('no dictionary');
  const rows = [...words.rows, { word: CANARY.slice(0, 30), severity: 'warning' }];
  const changes = [{ id: words.id, baseRevision: words.revision, rows }];
  demand(await callBridge(page, 'dictionaries.save', { changes }));
}
