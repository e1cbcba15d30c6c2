// Owns the check of the floor plan: every import between rooms leads down, features are entered by their face, every file has a room.
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { BRANCH_PAGE, type Room, SIDES } from './floors.ts';
import { PlainError, runMain, say } from './progress.ts';
import { projectRoot } from './project.ts';

const SOURCES = ['shared', 'electron', 'renderer'];
const NO_CODE = /(\.(json|html|css)|tsconfig\.tsbuildinfo)$/;

/** What the plan forbids, as the cruiser's rules. */
function rulesOf(sides: readonly (readonly Room[])[]): IFlattenedRuleSet {
  const upward = sides.flatMap((rooms) =>
    rooms.slice(0, -1).map((from, index) => ({
      name: `${from.path} imports from above`,
      severity: 'error' as const,
      from: { path: patternOf(from, sides) },
      to: { path: rooms.slice(index + 1).map((above) => patternOf(above, sides)) },
    })),
  );
  const across = [
    ['shared', 'electron|renderer'],
    ['electron', 'renderer'],
    ['renderer', 'electron'],
  ].map(([side, others]) => ({
    name: `${side} knows nothing of ${others?.replace('|', ' and ')}`,
    severity: 'error' as const,
    from: { path: `^${side}/` },
    to: { path: `^(${others})/` },
  }));
  const faces = sides.flat().flatMap((room) =>
    room.hasFace
      ? [
          {
            name: `${room.path} is entered by its index.ts`,
            severity: 'error' as const,
            from: { pathNot: `^${room.path}/` },
            to: { path: `^${room.path}/`, pathNot: `^${room.path}/index\\.ts$` },
          },
        ]
      : [],
  );
  return {
    forbidden: [
      ...upward,
      ...across,
      ...faces,
      {
        name: `${BRANCH_PAGE.path} is a program of its own`,
        severity: 'error',
        from: { path: `^${BRANCH_PAGE.path}/` },
        to: {
          path: '^renderer/',
          pathNot: [`^${BRANCH_PAGE.path}/`, ...(BRANCH_PAGE.only ?? []).map((path) => `^${path}`)],
        },
      },
      {
        name: 'only electron/main imports Electron',
        severity: 'error',
        from: { path: `^(${SOURCES.join('|')})/`, pathNot: '^electron/(main|dev)/' },
        to: { path: '(^|/)electron$', dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
      },
    ],
  };
}

/** The files of a room: those below its path that no deeper room has. */
function patternOf(room: Room, sides: readonly (readonly Room[])[]): string {
  const depth = (path: string) => path.split('/').length;
  const deeper = sides.flat().filter(({ path }) => depth(path) > depth(room.path));
  return `^${deeper.map(({ path }) => `(?!${expressionOf(path)})`).join('')}${expressionOf(room.path)}`;
}

function expressionOf(path: string): string {
  const expression = path.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  return /\.\w+$/.test(path) ? `${expression}$` : `${expression}/`;
}

export async function checkFloors(folder: string): Promise<{ faults: string[]; rooms: number; arrows: number }> {
  const { output } = await cruise(SOURCES, {
    baseDir: folder,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    validate: true,
    ruleSet: rulesOf(SIDES),
  });
  const { modules, summary } = output as ICruiseResult;
  const rooms = [...SIDES.flat(), BRANCH_PAGE];
  const patterns = rooms.map((each) => new RegExp(patternOf(each, SIDES)));
  const roomOf = (file: string) => patterns.findIndex((pattern) => pattern.test(file));
  const own = modules.filter(({ source }) => SOURCES.some((side) => source.startsWith(`${side}/`)));
  const homeless = own.filter(({ source }) => !NO_CODE.test(source) && roomOf(source) === -1);
  const arrows = new Set<string>();
  for (const { source, dependencies } of own) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from !== -1 && to !== -1 && from !== to) arrows.add(`${from} ${to}`);
    }
  }
  return {
    faults: [
      ...summary.violations.map(({ from, to, rule }) => `${from} → ${to} (${rule.name})`),
      ...homeless.map(({ source }) => `${source} stands in no room of electron/dev/floors.ts`),
    ],
    rooms: rooms.length,
    arrows: arrows.size,
  };
}

if (import.meta.main) {
  await runMain(async () => {
    const { faults, rooms, arrows } = await checkFloors(projectRoot);
    if (faults.length > 0) throw new PlainError(`Imports against the floor plan:\n${faults.join('\n')}`);
    say(`${rooms} rooms, ${arrows} arrows, all of them down.`);
    return 0;
  });
}
