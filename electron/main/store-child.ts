// Owns the two ways to run the store's script, as an Electron utility process or as a child of another Node, behind one shape.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app, utilityProcess } from 'electron';
import { forkNode, type StoreChild } from './store-node.ts';

const SERVICE_NAME = 'strategy-map-store';
// better-sqlite3 needs Node-API 10. Electron 33, the development fallback, offers 9: there the store runs on another Node.
const NEEDED_NODE_API = 10;

/** Starts the store with `script`, giving it the data folder as its first argument. */
export function startStoreChild(script: string, dataDir: string): StoreChild {
  const node = Number(process.versions.napi ?? 0) >= NEEDED_NODE_API ? undefined : findOtherNode();
  // Only Electron can read inside its archive.
  return node
    ? forkNode(node, script.replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`), dataDir)
    : forkUtility(script, dataDir);
}

/**
 * The Node for a runtime that is too old: the one the development launcher names, or the one that `npm run package:dir` puts
 * beside the app when it packages the fallback for its smoke test. A release has neither, and a packaged app never looks at
 * the variable, so that nobody can put another program in the store's place.
 */
function findOtherNode(): string | undefined {
  if (!app.isPackaged) return process.env.STRATEGY_MAP_STORE_NODE;
  const packed = path.join(process.resourcesPath, 'node', 'node');
  return existsSync(packed) ? packed : undefined;
}

function forkUtility(script: string, dataDir: string): StoreChild {
  const child = utilityProcess.fork(script, [dataDir], { serviceName: SERVICE_NAME, stdio: 'inherit' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
}
