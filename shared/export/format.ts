// Owns what an export format is: one object that dialog, command line and store all read.
import type { MapDocument } from '../document/document.ts';
import type { Language, Message } from '../i18n/message.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ExportScope } from './scope.ts';

/** A4 and A3 are lying sheets as wide as the map, `single` is one page of its own size. */
export const PAPERS = ['single', 'A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
export const SCALES = [1, 2, 3, 4] as const;

export interface ExportOptions {
  /** Pixels per map px, 1 to 4. */
  readonly scale: number;
  readonly transparent: boolean;
  readonly paper: Paper;
}

export const defaultOptions: ExportOptions = { scale: 2, transparent: false, paper: 'single' };

export interface ExportInput {
  readonly document: MapDocument;
  readonly knowledge: Knowledge;
  readonly scope: ExportScope;
  readonly language: Language;
  /** ISO 8601. */
  readonly generatedAt: string;
  readonly options: ExportOptions;
}

export interface ExportFormat {
  readonly id: string;
  readonly title: Message;
  /** What it is good for, in one line. */
  readonly about: Message;
  readonly extension: string;
  readonly mime: string;
  /** The options that it heeds. */
  readonly options: readonly (keyof ExportOptions)[];
  /** False for a table of rows, which is always the whole map's. */
  readonly takesSelection: boolean;
  /** Absent where writing needs fonts or libraries of the machine: electron/store/export/writers.ts has those. */
  readonly write?: (input: ExportInput) => string | Uint8Array;
}
