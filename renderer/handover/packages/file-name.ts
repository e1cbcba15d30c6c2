// Owns the last part of a path, on whichever system it was written.

export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
