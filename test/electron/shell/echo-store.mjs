// Stands for the store's script in tests of its supervision: answers, crashes or hangs as the call says.
import { appendFileSync } from 'node:fs';
import path from 'node:path';

const log = path.join(process.argv[2], 'store.log');
appendFileSync(log, 'started\n');

process.on('message', (message) => {
  if (message.shutdown) {
    appendFileSync(log, 'closed\n');
    process.exit(0);
  }
  if (message.call === 'crash') process.exit(7);
  if (message.call === 'entry') process.send({ entry: message.args });
  if (message.call === 'event') process.send({ event: message.args });
  if (message.call !== 'hang') process.send({ id: message.id, result: { ok: true, value: message.args } });
});
process.send({ ready: true });
