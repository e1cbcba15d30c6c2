// Owns a new rule: the next number, its file, its line in the list, its test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../progress.ts';
import { before, camel, checkName, inTurn, type Planner, withImport } from './plan.ts';

const FOLDER = 'shared/lint/rules';
const OF_OVERLAYS = 'shared/overlay/overlay-breaks-lock.ts';

export const planRule: Planner = (name, root) => {
  checkName(name, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'script-too-long');
  const rule = camel(name);
  const id = nextNumber(root);
  return {
    files: {
      [`${FOLDER}/${name}.ts`]: ruleFile(rule, id),
      [`test/shared/lint/rules/${name}.test.ts`]: testFile(rule, name),
    },
    changes: {
      [`${FOLDER}/index.ts`]: inTurn(
        withImport(`import { ${rule} } from './${name}.ts';`),
        before(/^\];/m, `  ${rule}, // ${id}\n`),
      ),
    },
    next: [
      `${FOLDER}/${name}.ts: its title, why it matters, its severity, and what it finds`,
      `test/shared/lint/rules/${name}.test.ts: a map that passes and one that fails; with quick fixes, how many`,
      'npm run rule-pages: its page in docs/rules is made from that test',
    ],
  };
};

function nextNumber(root: string): string {
  const files = readdirSync(path.join(root, FOLDER)).map((file) => `${FOLDER}/${file}`);
  const numbers = [...files, OF_OVERLAYS].flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/^ +id: 'SM(\d{3})'/gm)].map(([, digits]) =>
      Number(digits),
    ),
  );
  if (numbers.length === 0) throw new PlainError(`No rule was found in ${FOLDER}.`);
  return `SM${String(Math.max(...numbers) + 1).padStart(3, '0')}`;
}

const ruleFile = (
  rule: string,
  id: string,
) => `// Owns ${id}: say in one sentence what is wrong with a map that it finds.
import type { Rule } from '../rule.ts';

export const ${rule}: Rule = {
  id: '${id}',
  severity: 'warning',
  title: { zh: '待写', en: 'To be written' },
  why: { zh: '待写', en: 'To be written' },
  *check(document) {
    for (const node of document.nodes) {
      // Say here when a node is wrong; remember.ts helps where a node alone tells it.
      if (node.name !== '待写') continue;
      yield {
        targets: [node.id],
        message: { zh: '待写：「{name}」', en: 'To be written: “{name}”' },
        params: { name: node.name },
        field: 'name',
      };
    }
  },
};
`;

const testFile = (rule: string, name: string) => `import { ${rule} } from '../../../../shared/lint/rules/${name}.ts';
import { chain } from '../../build-map.ts';
import { testRule } from '../test-rule.ts';

testRule(${rule}, {
  passing: {
    'a complete chain': chain(),
  },
  failing: {
    'a map with what the rule is about': {
      map: chain({ S2: { name: '说明这张图错在哪里' } }),
      finds: [{ targets: ['S2'], zh: '规则给出的整句话' }],
    },
  },
});
`;
