// Owns what a PDF offers; the pages are written by electron/store/export/pdf.ts.
import type { ExportFormat } from '../format.ts';

export const pdf: ExportFormat = {
  id: 'pdf',
  title: { zh: 'PDF 文档', en: 'PDF document' },
  about: {
    zh: '用于打印和存档；单页，或 A4、A3 横向分页',
    en: 'For printing and filing; one page, or sheets of A4 or A3',
  },
  extension: 'pdf',
  mime: 'application/pdf',
  options: ['paper'],
  takesSelection: true,
};
