// Owns a new field of a node kind: its line in the kind, and a test that asks for its label and its reader.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../progress.ts';
import { before, checkName, inTurn, kebab, type Planner } from './plan.ts';

const FOLDER = 'shared/document/kinds';

export const planField: Planner = (name, root) => {
  checkName(name, /^[a-z]+\.[a-z][A-Za-z0-9]*$/, 'segment.birthYear');
  const [kind = '', field = ''] = name.split('.');
  const file = `${FOLDER}/${kind}.ts`;
  if (!existsSync(path.join(root, file))) throw new PlainError(`No kind is called “${kind}”; they are in ${FOLDER}.`);
  const test = `test/shared/document/kinds/${kebab(name)}.test.ts`;
  return {
    files: { [test]: testFile(kind, field) },
    changes: {
      [file]: inTurn(
        (text) => refuseTwice(text, field),
        withHelper('text'),
        before(/^ {2}\},\n\}\);/m, `    ${field}: text({ zh: '待写', en: 'To be written' }),\n`),
      ),
    },
    next: [
      `${file}: its label, its place, and its type: integer, date, choice, fromDictionary … of shared/document/field.ts`,
      'npm run schema: the published JSON Schema follows',
      `${test}: who reads it – a rule, a column of the strategy list, a document; the form of the inspector follows by itself`,
    ],
  };
};

function refuseTwice(text: string, field: string): string {
  if (new RegExp(`^ +${field}:`, 'm').test(text)) throw new PlainError(`The field ${field} is there already.`);
  return text;
}

/** The kind imports the makers of its fields; one that it does not have yet is added to them. */
function withHelper(helper: string): (text: string) => string {
  return (text) => {
    const found = /import \{([^}]*)\} from '\.\.\/field\.ts';/.exec(text);
    if (!found) throw new PlainError('The kind does not import from ../field.ts; the change has to be made by hand.');
    const names = (found[1] ?? '').split(',').map((each) => each.trim());
    if (names.includes(helper)) return text;
    return text.replace(
      found[0],
      `import { ${[...names.filter(Boolean), helper].sort().join(', ')} } from '../field.ts';`,
    );
  };
}

const testFile = (kind: string, field: string) => `import { expect, test } from 'vitest';
import { fieldInfo } from '../../../../shared/document/field.ts';
import { kinds } from '../../../../shared/document/kinds/index.ts';

test('${kind}.${field} has a label in both languages', () => {
  const { label } = fieldInfo(kinds.${kind}.fields.shape.${field});
  expect(label).not.toEqual({ zh: '待写', en: 'To be written' });
});

test('${kind}.${field} is read', () => {
  // Put the reader here: what a rule finds, what a column or a document shows. Without a reader it is no field.
  expect('who reads ${kind}.${field}').toBe('written here');
});
`;
