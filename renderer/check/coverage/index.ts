// Owns the face of this room: the coverage screen and its lenses.
export { CoverageScreen } from './CoverageScreen.tsx';
export { coverageCommands } from './commands.ts';
export { MATRIX_KEYS } from './matrix/matrix-keys.ts';
export { ThresholdDialog } from './threshold/ThresholdDialog.tsx';
