// Owns the command line: the same store code without a window. Usage: npm run -s cli -- <command> …
import { enableCompileCache } from 'node:module';

// Keeps the compiled sources for the next command, which then starts in half the time.
enableCompileCache();
const { runCommandLine } = await import('./run.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
