// Owns a process that writes numbered lines into a log, for the test of several at once.
import { setImmediate } from 'node:timers/promises';
import { openLogFiles } from '../../../electron/diagnostics/log-files.ts';
import { formatLine } from '../../../shared/diagnostics/log-line.ts';

const [folder = '', first = '1', lines = '0'] = process.argv.slice(2);
const files = openLogFiles(folder, () => '', { fileBytes: 64 * 1024 });
for (let n = 0; n < Number(lines); n += 1) {
  const ms = Number(first) * 10_000 + n;
  files.write(formatLine(new Date(), 'main', { event: 'slow', fields: { call: 'maps.open', ms } }));
  if (n % 7 === 0) await setImmediate();
}
await files.flush();
