// Owns the reading of the invisible screen's picture, for windows that no driver can look into.
import { readFileSync } from 'node:fs';

const HEADER_FIELDS = { headerSize: 0, width: 4, height: 5, bitsPerPixel: 11, bytesPerLine: 12, colours: 19 } as const;
const COLOUR_ENTRY_BYTES = 12;

/** How many different colours the picture in an XWD file shows (as Xvfb keeps it with `-fbdir`); 1 for an empty screen. */
export function countColours(file: string): number {
  const bytes = readFileSync(file);
  const field = (name: keyof typeof HEADER_FIELDS): number => bytes.readUInt32BE(HEADER_FIELDS[name] * 4);
  if (field('bitsPerPixel') !== 32)
    throw new Error(`A screen of ${field('bitsPerPixel')} bits per pixel is not understood.`);
  const start = field('headerSize') + field('colours') * COLOUR_ENTRY_BYTES;
  const colours = new Set<number>();
  for (let y = 0; y < field('height'); y += 1) {
    for (let x = 0; x < field('width'); x += 1)
      colours.add(bytes.readUInt32LE(start + y * field('bytesPerLine') + x * 4));
  }
  return colours.size;
}
