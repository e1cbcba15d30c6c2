// Owns a new export format: its object, its line in the list, its test.
import { before, checkName, inTurn, type Planner, withImport } from './plan.ts';

const FOLDER = 'shared/export/formats';

export const planFormat: Planner = (name) => {
  checkName(name, /^[a-z][a-z0-9]*$/, 'plantuml');
  const test = `test/shared/export/${name}.test.ts`;
  return {
    files: { [`${FOLDER}/${name}.ts`]: formatFile(name), [test]: testFile(name) },
    changes: {
      [`${FOLDER}/index.ts`]: inTurn(
        withImport(`import { ${name} } from './${name}.ts';`),
        before(/\];\n\nexport function formatById/, `, ${name}`),
      ),
    },
    next: [
      `${FOLDER}/${name}.ts: title, ending, type, and what it writes; without \`write\` where fonts or libraries of the machine are needed, then a line in electron/store/export/writers.ts`,
      `${test}: what stands in it, and that no text of a map becomes syntax (hostile.ts)`,
      'README.md: the formats that `render` takes',
    ],
  };
};

const formatFile = (name: string) => `// Owns ${name}: say in one sentence what the file is.
import type { ExportFormat, ExportInput } from '../format.ts';

export const ${name}: ExportFormat = {
  id: '${name}',
  title: { zh: '待写', en: 'To be written' },
  about: { zh: '待写', en: 'To be written' },
  extension: '${name}',
  mime: 'text/plain',
  options: [],
  takesSelection: true,
  write,
};

function write({ document }: ExportInput): string {
  throw new Error(\`${name} is not written yet: say here how “\${document.title}” becomes text or bytes\`);
}
`;

const testFile = (name: string) => `import { expect, test } from 'vitest';
import { ${name} } from '../../../shared/export/formats/${name}.ts';
import { chain } from '../build-map.ts';
import { inputFor } from './input.ts';

test('${name} says in both languages what it is', () => {
  for (const text of [${name}.title, ${name}.about]) expect(text).not.toEqual({ zh: '待写', en: 'To be written' });
});

test('${name} holds every node of the map', () => {
  const map = chain();
  const written = String(${name}.write?.(inputFor(map)));
  for (const node of map.nodes) expect(written).toContain(node.name);
});
`;
