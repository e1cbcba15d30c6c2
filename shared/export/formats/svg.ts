// Owns SVG: the scene with its text as text, readable by browsers, rsvg and Office; nothing in it runs or loads anything.
import { drawScene, round, type Shape } from '../drawing.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { buildScene, type Scene } from '../scene.ts';
import { escapeXml, xml } from '../xml.ts';

const FONTS = "'Noto Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

export const svg: ExportFormat = {
  id: 'svg',
  title: { zh: 'SVG 矢量图', en: 'SVG picture' },
  about: {
    zh: '放大不失真，文字可编辑；可插入 Word、PPT',
    en: 'Sharp at any size, text stays text; for Word and PowerPoint',
  },
  extension: 'svg',
  mime: 'image/svg+xml',
  options: ['transparent'],
  takesSelection: true,
  write: (input) => sceneToSvg(buildScene(input), input.options),
};

export function sceneToSvg(scene: Scene, { transparent }: Pick<ExportInput['options'], 'transparent'>): string {
  const { width, height, title, language } = scene;
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}" font-family="${escapeXml(FONTS)}">`,
    `<title>${xml(title)}</title>`,
  ];
  if (!transparent) parts.push(`<rect width="100%" height="100%" fill="#ffffff"/>`);
  for (const shape of drawScene(scene)) parts.push(shapeToSvg(shape));
  parts.push('</svg>\n');
  return parts.join('\n');
}

function shapeToSvg(shape: Shape): string {
  switch (shape.type) {
    case 'group': {
      const title = shape.label === '' ? '' : `<title>${xml(shape.label)}</title>`;
      return `<g data-${shape.role}="${xml(shape.id)}">${title}${shape.shapes.map(shapeToSvg).join('')}</g>`;
    }
    case 'text': {
      const weight = shape.bold ? ' font-weight="600"' : '';
      const place = `x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}"${weight} fill="${shape.colour}"`;
      return `<text ${place} xml:space="preserve">${xml(shape.text)}</text>`;
    }
    case 'rect': {
      const box = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      return `<rect ${box}${shape.radius ? ` rx="${shape.radius}"` : ''}${paintOf(shape)}/>`;
    }
    case 'path': {
      const { at } = shape;
      const moved = at
        ? ` transform="translate(${round(at.x)} ${round(at.y)})${at.scale === 1 ? '' : ` scale(${round(at.scale)})`}"`
        : '';
      const ends = shape.round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
      return `<path d="${shape.path}"${moved}${paintOf(shape)}${ends}/>`;
    }
  }
}

function paintOf(shape: Extract<Shape, { type: 'rect' | 'path' }>): string {
  const { fill, stroke, lineWidth, dash, opacity } = shape;
  const line = stroke ? ` stroke="${stroke}" stroke-width="${lineWidth ?? 1}"` : '';
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` fill="${fill ?? 'none'}"${line}${dashes}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;
}
