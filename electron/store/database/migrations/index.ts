// Owns the list of migrations in order. When adding one: its file here, one line below, never change an older one.
import { maps } from './0010-maps.ts';
import { packages } from './0020-packages.ts';
import { settings } from './0030-settings.ts';
import { library } from './0050-library.ts';
import { dictionaries } from './0060-dictionaries.ts';
import { handingOver } from './0070-handing-over.ts';
import { overlaySums } from './0080-overlay-sums.ts';
import { formatVersions } from './0090-format-versions.ts';
import { seals } from './0100-seals.ts';
import { trials } from './0110-trials.ts';
import { issuedContents } from './0120-issued-contents.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  maps,
  packages,
  settings,
  library,
  dictionaries,
  handingOver,
  overlaySums,
  formatVersions,
  seals,
  trials,
  issuedContents,
];

/** The `user_version` this program writes; a higher one in a file means a newer program wrote it. */
export const LATEST_VERSION = migrations.at(-1)?.version ?? 0;
