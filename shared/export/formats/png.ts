// Owns what a PNG offers; the picture is made of the SVG by electron/store/export/png.ts.
import type { ExportFormat } from '../format.ts';

export const png: ExportFormat = {
  id: 'png',
  title: { zh: 'PNG 图片', en: 'PNG picture' },
  about: {
    zh: '用于消息和文档；可选 1 至 4 倍和透明底',
    en: 'For messages and documents; 1× to 4×, with optional transparent background',
  },
  extension: 'png',
  mime: 'image/png',
  options: ['scale', 'transparent'],
  takesSelection: true,
};
