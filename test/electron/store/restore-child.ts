// Owns a restore that is killed at a chosen step: the n-th time that it changes something on the disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [dataDir = '', name = '', step = '0', act = 'restore'] = process.argv.slice(2);
let count = 0;
for (const work of ['renameSync', 'copyFileSync', 'writeSync', 'rmSync', 'mkdirSync'] as const) {
  const original = fs[work] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [work]: (...args: unknown[]) => {
      count += 1;
      if (count === Number(step)) process.kill(process.pid, 'SIGKILL');
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

const { acceptAsIs, beginEmpty, restoreFrom } = await import('../../../electron/store/database/restore.ts');
const now = new Date('2026-03-02T03:00:00Z');
if (act === 'restore') restoreFrom(dataDir, name, now);
else if (act === 'as it is') acceptAsIs(dataDir, now);
else beginEmpty(dataDir, now);
