// Owns copies of the sources in which `npm run new` made one of everything.
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planCall } from '../../../electron/dev/new/call.ts';
import { planCommand } from '../../../electron/dev/new/command.ts';
import { planField } from '../../../electron/dev/new/field.ts';
import { planFormat } from '../../../electron/dev/new/format.ts';
import { carryOut, type Planner } from '../../../electron/dev/new/plan.ts';
import { planRule } from '../../../electron/dev/new/rule.ts';
import { projectRoot } from '../../../electron/dev/project.ts';

const COPIED = [
  ...['shared', 'electron', 'renderer', 'test', 'package.json', '.gitignore'],
  ...['biome.json', 'tsconfig.base.json', 'tsconfig.json', 'vitest.config.ts', 'electron.vite.config.ts'],
];
const LINKED = ['node_modules', 'resources'];

/** One of each, and those whose room or table has another form. */
export const NEW_THINGS: readonly (readonly [Planner, string])[] = [
  [planRule, 'script-too-long'],
  [planField, 'segment.birthYear'],
  [planField, 'channel.deskNumber'],
  [planCall, 'maps.archive'],
  [planCall, 'overlays.count'],
  [planCall, 'knowledge.date'],
  [planCommand, 'layout.center'],
  [planCommand, 'edit.swap'],
  [planFormat, 'plantuml'],
];

/** A folder of its own, for whoever asked to delete. */
export function copySources(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'smw-new-'));
  for (const name of COPIED) cpSync(path.join(projectRoot, name), path.join(root, name), { recursive: true });
  for (const name of LINKED) symlinkSync(path.join(projectRoot, name), path.join(root, name));
  return root;
}

/** Makes all of them and answers the paths that were touched. */
export function makeAll(root: string): readonly string[] {
  return NEW_THINGS.flatMap(([plan, name]) => carryOut(plan(name, root), root));
}
