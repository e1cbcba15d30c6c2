// Owns the bundles of main, preload and store while they are being developed: built anew with each edit, and told by entry, so
// that an edit of the store does not restart the window.
import { createHash } from 'node:crypto';
import { build, type InlineConfig, mergeConfig, type Plugin, type Rolldown } from 'vite';
import { say } from '../progress.ts';

type Bundle = Rolldown.OutputBundle;

/** Builds, and goes on watching; resolves after the first build. `onChange` is given the entries whose code is another. */
export function watchBundle(config: InlineConfig, onChange: (entries: readonly string[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let known: ReadonlyMap<string, string> | undefined;
    const tell: Plugin = {
      name: 'tell-changed-entries',
      buildEnd: (error) => {
        // Before the first build there is nothing to go on with; later the last good code stays in use.
        if (error && !known) reject(error);
        else if (error) say(`  Not built: ${error.message}`);
      },
      writeBundle: (_options, bundle) => {
        const before = known;
        known = digests(bundle);
        if (!before) return resolve();
        const changed = [...known].filter(([entry, digest]) => before.get(entry) !== digest).map(([entry]) => entry);
        if (changed.length > 0) onChange(changed);
      },
    };
    build(
      mergeConfig(config, { build: { watch: {} }, logLevel: 'warn', plugins: [tell] } satisfies InlineConfig),
    ).catch(reject);
  });
}

/** Of each entry with all of its chunks. */
function digests(bundle: Bundle): ReadonlyMap<string, string> {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  return new Map(
    [...chunks.values()]
      .filter(({ isEntry }) => isEntry)
      .map((entry) => [entry.name, digestOf(entry.fileName, chunks)]),
  );
}

function digestOf(entry: string, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): string {
  const hash = createHash('sha256');
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = chunks.get(name);
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    hash.update(chunk.code);
    for (const next of [...chunk.imports, ...chunk.dynamicImports].sort()) visit(next);
  };
  visit(entry);
  return hash.digest('hex');
}
