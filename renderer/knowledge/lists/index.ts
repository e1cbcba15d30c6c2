// Owns the face of this room: lists of counts (名单).

export { importListCounts } from './commands.ts';
export { ListDialogs } from './ListDialogs.tsx';
export { LIST, ListPage } from './ListPage.tsx';
export { ListProblem } from './ListProblem.tsx';
