// Owns reading the places of bad cells out of a refused branch list, so that they can be shown as a table.

export interface CellFault {
  /** Line of the file, from 1. */
  readonly row: string;
  readonly column: string;
  readonly value: string;
  /** Line of the first cell with the same branch code, when the fault is that it is there twice. */
  readonly sameAs?: string;
}

/** Parses `R3 listCount "1.5"` and `R4 branchCode "B1" = R2`; nothing for any other line. */
export function parseCellFault(line: string): CellFault | undefined {
  const match = /^R(\d+) ([^\s"]+)(?: "(.*?)")?(?: = R(\d+))?$/su.exec(line);
  if (!match) return undefined;
  const [, row = '', column = '', value = '', sameAs] = match;
  return { row, column, value, ...(sameAs !== undefined && { sameAs }) };
}
