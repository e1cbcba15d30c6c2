// Owns the floor plan: which rooms there are, from below. A file may import from its own room and from rooms below it, never from
// above; `npm test` holds every import against this table (check-floors.ts). When a folder becomes a room of its own: one line.

export interface Room {
  /** The folder, or the file where a room is one file; `*` stands for one name. Rooms inside it are not part of it. */
  readonly path: string;
  /** What it is for, for whoever looks for the right room. */
  readonly holds: string;
  /** Other rooms reach it by its `index.ts` alone. */
  readonly hasFace?: boolean;
  /** It may import these rooms alone, besides itself. */
  readonly only?: readonly string[];
}

const room = (path: string, holds: string): Room => ({ path, holds });
const feature = (path: string, holds: string): Room => ({ path, holds, hasFace: true });

const SHARED: readonly Room[] = [
  room('shared/i18n', 'messages in two languages, the wording of every coded problem'),
  room('shared/problem.ts', 'the coded problem'),
  room('shared/licence.ts', 'the licence of a package that goes out with the program'),
  room('shared/diagnostics', 'what a log line and a diagnostics file may say: never content'),
  room('shared/text', 'folding and looking through texts: spellings, personal data'),
  room('shared/document', 'the map: fields, kinds, edits, reading and writing, layout'),
  room('shared/graph', 'the index of a map: what leads where'),
  room('shared/diff', 'what differs between two states: by identity, by field, three ways'),
  room('shared/dictionary', 'a bank’s words, figures and rule settings: schemas, starter content, files'),
  room('shared/knowledge', 'dictionaries and current stock together; what a map adds to them of its own'),
  room('shared/library', 'library items, their placements, imports'),
  room(
    'shared/forecast',
    'the map as it counts; volume, take-up, quotas, goal tree, control groups, evaluation of results',
  ),
  room('shared/rows', 'the strategy list: rows, columns, totals'),
  room('shared/strategy-table', 'a bank’s strategy table read into paths of a map'),
  room('shared/contacts', 'who is contacted when: caps, quiet hours, overload'),
  room('shared/simulate', 'the contact simulation'),
  room('shared/achieve', 'what a plan can do with the people it has, and which starts serve it better'),
  room('shared/cost', 'what a plan costs, against its budget'),
  room('shared/lint', 'the rules and what runs them'),
  room('shared/coverage', 'matrices, lenses, waves, journeys, the seven steps'),
  room('shared/plan', 'the quick plan: the map as one sheet of lines'),
  room('shared/overlay', 'what a branch changes in its map (一行一策)'),
  room('shared/package', 'branch packages and returns'),
  room('shared/export', 'pictures and documents of a map, drawings read in'),
  room('shared/safekeeping.ts', 'what a restore drill finds'),
  room('shared/search', 'search over maps'),
  room('shared/help', 'pages of help made from definitions, rules and docs'),
  room('shared/ipc.ts', 'the table of calls between window and machine'),
];

const ELECTRON: readonly Room[] = [
  room('electron/store/database', 'open, migrate, back up, canonical text'),
  room('electron/diagnostics', 'the log on disk and what a diagnostics file is made from'),
  room('electron/store/files', 'reading and writing files: atomic, size, encoding, sheets'),
  room('electron/store/*/*-table.ts', 'the tables of all areas'),
  room('electron/store/door', 'what a handler of a call is given, and its type'),
  room('electron/store/settings', 'calls on settings'),
  room('electron/store/dictionaries', 'calls on dictionaries; the knowledge that checks are given'),
  room('electron/store/maps', 'calls on maps; map files, lists of counts, the strategy list'),
  room('electron/store/library', 'calls on library items and stock'),
  room('electron/store/export', 'pictures and documents as files'),
  room('electron/store/packages', 'keys, packages, the branch’s files, overlays'),
  room('electron/store/safekeeping', 'backups, the recycle bin, what is damaged'),
  room('electron/store', 'the store’s own process'),
  room('electron/main', 'everything that imports Electron: window, menu, security, dialogs, keyring'),
  room('electron/cli', 'the store without a window'),
  room('electron/dev', 'start, test, package, demonstration'),
];

const RENDERER: readonly Room[] = [
  room('renderer/kit/settings', 'what this machine remembers of the window'),
  room('renderer/kit/history', 'steps that can be undone'),
  room('renderer/kit/ui', 'buttons, icons, dialogs, tokens, words spoken in the chosen language'),
  room('renderer/kit/commands', 'what a command is, its keys, the registry'),
  room('renderer/kit/collections', 'lists, trees, tables of rows and comboboxes: the one way to move by keys'),
  room('renderer/kit/menus', 'menus at the pointer'),
  room('renderer/kit/forms', 'controls of a form'),
  room('renderer/session', 'the open document: history, autosave, checking, selection, notices'),
  room('renderer/knowledge/items', 'the library’s items as the window knows them'),
  room('renderer/knowledge/forms', 'the form of an element, with controls that name nodes, entries and items'),
  feature('renderer/knowledge/dictionaries', 'the screen of dictionaries'),
  feature('renderer/knowledge/lists', 'lists of counts (名单)'),
  feature('renderer/knowledge/metrics', 'the metrics of a map’s own'),
  feature('renderer/knowledge/library', 'the library’s panel and screen'),
  feature('renderer/safekeeping', 'backups, the recycle bin, what is damaged'),
  feature('renderer/maps', 'the list of maps, tabs'),
  room('renderer/design/editing', 'commands on what is selected, clipboard, what is pointed at'),
  room(
    'renderer/design/grid',
    'a grid of cells as in a spreadsheet: keys, editors, paste and fill with what they would write',
  ),
  feature('renderer/design/comments', 'remarks'),
  feature('renderer/design/layout', 'automatic layout'),
  feature('renderer/design/outline', 'the map as a tree'),
  feature('renderer/design/inspector', 'the form of what is selected'),
  feature('renderer/design/pictures', 'the dialog that exports pictures and documents'),
  feature('renderer/design/canvas', 'lanes, cards, lines, gestures'),
  feature('renderer/design/present', 'presentation'),
  feature('renderer/design/reading', 'the map as text for screen readers'),
  feature('renderer/design/sheet', 'the nodes of a kind as a sheet, beside the canvas'),
  feature('renderer/design/rows', 'the strategy list'),
  feature('renderer/check/problems', 'the list of problems'),
  feature('renderer/check/goals', 'the goal tree with its forecast'),
  feature('renderer/check/simulation', 'the contact simulation’s screen'),
  feature('renderer/check/coverage', 'the coverage screen and its lenses'),
  feature('renderer/plan', 'the quick plan'),
  room('renderer/handover/issuing', 'the branches and the run of an export'),
  feature('renderer/handover/overlay', '一行一策'),
  feature('renderer/handover/packages', 'the export screen, packages that are opened'),
  feature('renderer/help', 'help beside the screen: pages, search, F1'),
  feature('renderer/settings', 'the screen of settings: looks, data, keys, what the program is made of'),
  feature('renderer/tour', 'the first map in twelve steps'),
  room('renderer/app/diagnostics', 'the diagnostics file, shown before it is saved'),
  room('renderer/app/bench', 'what a harness may call'),
  feature('renderer/app/search', 'the search panel'),
  feature('renderer/app/palette', 'command palette, shortcut sheet'),
  feature('renderer/app/drop', 'files dropped onto the window'),
  room('renderer/app', 'the frame; the only room that knows all features'),
  room(
    'renderer/gallery',
    'the kit’s parts on one page, to look at (`npm run dev -- --gallery`) and to test; in no release',
  ),
  room('renderer/main.tsx', 'the start of the window'),
];

/** A program of its own that goes out to branches. */
export const BRANCH_PAGE: Room = {
  path: 'renderer/branch-page',
  holds: 'the page that a branch opens',
  only: ['renderer/kit/ui/'],
};

/** Each side knows itself and what is below: the domain knows neither machine nor window, and those do not know each other. */
export const SIDES: readonly (readonly Room[])[] = [SHARED, ELECTRON, RENDERER];
