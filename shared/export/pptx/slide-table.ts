// Owns a table on a slide: a native one, whose cells people can change.
import { palette } from '../palette.ts';
import { xml } from '../xml.ts';
import { EMU } from './slide-shapes.ts';

export interface TableRow {
  /** The first stands left, the others right. */
  readonly cells: readonly string[];
  readonly look?: 'head' | 'sum' | 'wrong';
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly widths: readonly number[];
  readonly rowHeight: number;
  /** Of the letters, in px. */
  readonly size: number;
  /** All cells stand left: words, not figures. */
  readonly areWords?: boolean;
}

/** `id` is the shape's number on its slide. */
export function slideTable(id: number, name: string, rows: readonly TableRow[], place: Place): string {
  const { x, y, widths, rowHeight, size, areWords = false } = place;
  const emu = (px: number) => Math.round(px * EMU);
  const width = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => `<a:gridCol w="${emu(each)}"/>`).join('');
  const lines = rows.map((row) => `<a:tr h="${emu(rowHeight)}">${cellsOf(row, size, areWords)}</a:tr>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xml(name)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(rowHeight * rows.length)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${columns}</a:tblGrid>${lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function cellsOf({ cells, look }: TableRow, size: number, areWords: boolean): string {
  const ink = look === 'wrong' ? palette.err : palette.text;
  const bold = look === undefined ? '' : ' b="1"';
  // Hundredths of a point; a px is three quarters of one.
  const points = Math.round(size * 75);
  const below = `<a:lnB w="9525">${solid(look === 'head' ? palette['n-300'] : palette['n-200'])}</a:lnB>`;
  const bare = ['L', 'R', 'T'].map((side) => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('');
  const fill = look === 'head' ? solid(palette['bg-lane']) : '<a:noFill/>';
  return cells
    .map((text, index) => {
      const align = index === 0 || areWords ? '' : '<a:pPr algn="r"/>';
      const run = `<a:r><a:rPr lang="zh-CN" sz="${points}"${bold}>${solid(ink)}</a:rPr><a:t>${xml(text)}</a:t></a:r>`;
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${align}${text === '' ? '' : run}</a:p></a:txBody><a:tcPr anchor="ctr">${bare}${below}${fill}</a:tcPr></a:tc>`;
    })
    .join('');
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;
}
