// Owns the list of export formats. When adding one: its file here, one line below, and a writer in electron/store/export/writers.ts
// where it needs the machine. Dialog, command line and store all read this list.
import type { ExportFormat } from '../format.ts';
import { canvas } from './canvas.ts';
import { drawio } from './drawio.ts';
import { ics } from './ics.ts';
import { mermaid } from './mermaid.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { pptx } from './pptx.ts';
import { csv, xlsx } from './sheets.ts';
import { svg } from './svg.ts';

export const formats: readonly ExportFormat[] = [png, pdf, pptx, svg, xlsx, csv, ics, drawio, canvas, mermaid];

export function formatById(id: string): ExportFormat | undefined {
  return formats.find((format) => format.id === id);
}
