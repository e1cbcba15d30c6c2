// Owns the list of everybody else's code that goes out with the program, with its licence, made when the window is built.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { Licence } from '../../shared/licence.ts';
import { projectRoot } from './project.ts';

/** What is bundled: the sources of these folders, and of the build what it copies into the bundles. */
const SHIPPED = ['shared', 'electron/main', 'electron/store', 'electron/diagnostics', 'renderer'];
/** Copied as files by export-assets.ts. */
const COPIED = ['@expo-google-fonts/noto-sans-sc'];
/** Given by the runtime; Electron stands in the list by itself. */
const RUNTIME = /^(node:|electron$)/;
const MODULE = 'virtual:licences';

/** `import { licences } from 'virtual:licences'` in the window. */
export function licenceModule(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? `export const licences = ${JSON.stringify(shippedLicences())};` : undefined),
  };
}

/** Of each package that goes out, in the order of their names. */
export function shippedLicences(): readonly Licence[] {
  const found = new Map<string, Licence>();
  const waiting = [...importedPackages(), ...COPIED, 'electron'].map((name) => ({ name, from: projectRoot }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === undefined) continue;
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
    const key = `${about.name}@${about.version}`;
    if (found.has(key)) continue;
    const text = textIn(folder);
    found.set(key, { name: about.name, version: about.version, licence: licenceOf(about, text), text });
    // Electron's own packages only download it.
    if (about.name === 'electron') continue;
    for (const name of Object.keys({ ...about.dependencies, ...about.peerDependencies })) {
      if (!name.startsWith('@types/')) waiting.push({ name, from: folder });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version));
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

/** The packages that shipped sources import. */
function importedPackages(): readonly string[] {
  const names = new Set<string>();
  for (const folder of SHIPPED) {
    for (const file of readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(tsx?|css)$/.test(file)) continue;
      const text = readFileSync(path.join(projectRoot, folder, file), 'utf8');
      for (const [, specifier = ''] of text.matchAll(/(?:from|import\(?)\s*'([^'.][^']*)'/g)) {
        if (!RUNTIME.test(specifier) && !specifier.startsWith('virtual:')) names.add(packageName(specifier));
      }
    }
  }
  return [...names].sort();
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Where the package lies for whoever imports it in `from`; undefined for an optional one that is not installed. */
function folderOf(name: string, from: string): string | undefined {
  for (let folder = from; folder.startsWith(projectRoot); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

/** Old packages say it in their text alone, or not at all: that is said then. */
function licenceOf({ license }: Manifest, text: string): string {
  const named = typeof license === 'object' ? license.type : license;
  if (named) return named;
  return text.includes('Permission is hereby granted, free of charge') ? 'MIT' : '';
}

function textIn(folder: string): string {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
}
