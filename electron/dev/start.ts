// Owns `npm start`: prepares the machine, builds, and opens the workbench; without a display it runs the demonstration.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runDemo } from './demo.ts';
import { hasDisplay } from './display.ts';
import { buildApp, type LaunchInfo, prepareMachine } from './prepare.ts';
import { PlainError, runMain, say } from './progress.ts';
import { projectRoot } from './project.ts';

const USAGE = `npm start [-- --demo DIR] [--keep-open]

  --demo DIR    do the main job unattended in a real window; pictures and packages go to DIR
  --keep-open   leave the window open after the demonstration

Without a display the demonstration runs by itself and writes to out/demo.`;

await runMain(async () => {
  const options = readArguments();
  if (options.help) {
    say(USAGE);
    return 0;
  }
  const demoDir = options.demo ?? (hasDisplay() ? undefined : 'out/demo');
  const { launch, display } = await prepareMachine();
  try {
    await buildApp();
    if (demoDir === undefined) return await open(launch);
    // npm runs scripts in the project's folder; a relative DIR is meant from where the user typed it.
    const from = options.demo === undefined ? projectRoot : (process.env.INIT_CWD ?? process.cwd());
    return await runDemo({ launch, outDir: path.resolve(from, demoDir), keepOpen: options['keep-open'] ?? false });
  } finally {
    display?.stop();
  }
});

function readArguments(): { demo?: string; 'keep-open'?: boolean; help?: boolean } {
  try {
    return parseArgs({
      options: { demo: { type: 'string' }, 'keep-open': { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** Opens the workbench for a person and waits for its end. */
function open(launch: LaunchInfo): Promise<number> {
  say('Opening the workbench …');
  const child = spawn(launch.executable, launch.args, {
    stdio: 'inherit',
    env: { ...process.env, ...launch.env },
  });
  // A terminal sends Ctrl+C to the workbench as well; a second one would cut its closing short.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
