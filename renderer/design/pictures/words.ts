// Owns the texts of the export of pictures and documents.

export const words = {
  title: { zh: '导出图片与文档', en: 'Export picture or document' },
  format: { zh: '格式', en: 'Format' },
  scope: { zh: '范围', en: 'Scope' },
  whole: { zh: '整张图谱（{n}）', en: 'Whole map ({n})' },
  chosen: { zh: '所选（{n}）', en: 'Selection ({n})' },
  scale: { zh: '倍数', en: 'Scale' },
  paper: { zh: '纸张', en: 'Paper' },
  onePage: { zh: '一页', en: 'One page' },
  transparent: { zh: '透明底', en: 'Transparent background' },
  language: { zh: '文字', en: 'Language' },
  cancel: { zh: '取消', en: 'Cancel' },
  write: { zh: '选择位置并导出', en: 'Choose location and export' },
  running: { zh: '正在导出…', en: 'Exporting…' },
  written: { zh: '已导出“{file}”，{size}。', en: 'Exported “{file}”, {size}.' },
  cancelled: { zh: '导出已取消，未写出任何内容。', en: 'Export cancelled; nothing was written.' },
};
