// Owns the command line: the same store code without a window. Usage: npm run -s cli -- <command> …
import { runCommandLine } from './cli/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2));
