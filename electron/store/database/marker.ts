// Owns the marker beside the database: which workspace this folder holds, and up to which change that was acknowledged.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const markerSchema = z.object({
  workspace: z.string(),
  /** The workspace's sequence when a change was acknowledged last; never ahead of what is durable. */
  sequence: z.number().int(),
  /** Maps that are not deleted. */
  maps: z.number().int(),
  at: z.string(),
});
export type Marker = z.infer<typeof markerSchema>;

/** Written over in place: as long as it stays in one sector, a reader finds the old one or the new one. */
const LENGTH = 256;

export function markerFile(dataDir: string): string {
  return join(dataDir, 'workbench.mark');
}

/** `torn` for one that cannot be read: that there was a workspace is known all the same. */
export function readMarker(dataDir: string): Marker | 'torn' | undefined {
  let text: string;
  try {
    text = readFileSync(markerFile(dataDir), 'utf8');
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? undefined : 'torn';
  }
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return 'torn';
  }
}

export interface MarkerWriter {
  /** Costs one small write without waiting for the disk: a marker that is behind does no harm. */
  note(marker: Marker): void;
  close(): void;
}

/** Stays with the file that was opened, wherever its folder is moved. */
export function openMarker(dataDir: string): MarkerWriter {
  let handle: number | undefined;
  const file = markerFile(dataDir);
  return {
    note: (marker) => {
      handle ??= openForWriting(file);
      writeSync(
        handle,
        JSON.stringify(marker)
          .padEnd(LENGTH - 1)
          .concat('\n'),
        0,
      );
    },
    close: () => {
      if (handle === undefined) return;
      fsyncSync(handle);
      closeSync(handle);
      handle = undefined;
    },
  };
}

function openForWriting(file: string): number {
  try {
    return openSync(file, 'r+');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    return openSync(file, 'wx+');
  }
}
