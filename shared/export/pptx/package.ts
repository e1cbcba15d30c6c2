// Owns the parts of a presentation file around its slides: types, relations, master, layout, theme, notes.
import { strToU8, zipSync } from 'fflate';
import { xml } from '../xml.ts';
import { EMU } from './slide-shapes.ts';

export interface Slide {
  readonly title: string;
  /** The shapes' markup. */
  readonly shapes: string;
  /** Paragraphs of the speaker notes; none for no notes. */
  readonly notes: readonly string[];
}

interface Deck {
  readonly title: string;
  /** In EMU. */
  readonly width: number;
  readonly height: number;
  readonly slides: readonly Slide[];
  readonly generatedAt: string;
}

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml';
const EMPTY_TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const BACKGROUND = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

export function packDeck(deck: Deck): Uint8Array {
  const { slides } = deck;
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(slides),
    '_rels/.rels': relations([
      ['officeDocument', 'ppt/presentation.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]).replace(
      '</Relationships>',
      '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    ),
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    'docProps/core.xml': core(deck),
    'ppt/presentation.xml': presentation(deck),
    'ppt/_rels/presentation.xml.rels': relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slides.map((_, index): Relation => ['slide', `slides/slide${index + 1}.xml`]),
    ]),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${EMPTY_TREE}${titlePlace('', true)}</p:spTree></p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>${TITLE_STYLE}</p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${NAMESPACES} type="titleOnly"><p:cSld name="Title Only"><p:spTree>${EMPTY_TREE}${titlePlace('', true)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/notesMasters/notesMaster1.xml': `<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${EMPTY_TREE}${notesPlaces('')}</p:spTree></p:cSld>${COLOUR_MAP}</p:notesMaster>`,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relations([['theme', '../theme/theme2.xml']]),
    'ppt/theme/theme1.xml': THEME,
    'ppt/theme/theme2.xml': THEME,
  };
  for (const [index, slide] of slides.entries()) addSlide(files, slide, index + 1);
  const zipped = Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)] as const);
  // The same map gives the same bytes: the date is the one it was asked for.
  return zipSync(Object.fromEntries(zipped), { level: 6, mtime: new Date(deck.generatedAt) });
}

function addSlide(files: Record<string, string>, { title, shapes, notes }: Slide, number: number): void {
  files[`ppt/slides/slide${number}.xml`] =
    `<p:sld ${NAMESPACES}><p:cSld name="${xml(title.slice(0, 200))}"><p:spTree>${EMPTY_TREE}${titlePlace(title)}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  const layout: Relation = ['slideLayout', '../slideLayouts/slideLayout1.xml'];
  if (notes.length === 0) {
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([layout]);
    return;
  }
  files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations([
    layout,
    ['notesSlide', `../notesSlides/notesSlide${number}.xml`],
  ]);
  const paragraphs = notes.map((text) => `<a:p><a:r><a:rPr lang="zh-CN"/><a:t>${xml(text)}</a:t></a:r></a:p>`).join('');
  files[`ppt/notesSlides/notesSlide${number}.xml`] =
    `<p:notes ${NAMESPACES}><p:cSld><p:spTree>${EMPTY_TREE}${notesPlaces(paragraphs)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
  files[`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`] = relations([
    ['notesMaster', '../notesMasters/notesMaster1.xml'],
    ['slide', `../slides/slide${number}.xml`],
  ]);
}

/** Where the title stands on every slide, in px: what an outline and a screen reader call the slide by. */
const TITLE_BOX = { x: 40, y: 14, width: 1200, height: 44 } as const;

const TITLE_STYLE =
  '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2200" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/></a:defRPr></a:lvl1pPr></p:titleStyle></p:txStyles>';

/** The placeholder of the title; master and layout say where it stands. */
function titlePlace(title: string, isPattern = false): string {
  const [x, y, cx, cy] = [TITLE_BOX.x, TITLE_BOX.y, TITLE_BOX.width, TITLE_BOX.height].map((px) => px * EMU);
  const frame = `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const text =
    title === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="zh-CN"/><a:t>${xml(title.slice(0, 200))}</a:t></a:r></a:p>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${isPattern ? frame : ''}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`;
}

/** The picture of the slide above, the text below. */
function notesPlaces(paragraphs: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs || '<a:p/>'}</p:txBody></p:sp>`;
}

type Relation = readonly [type: string, target: string];

function relations(list: readonly Relation[]): string {
  const lines = list.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}

function contentTypes(slides: readonly Slide[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    part('ppt/presentation.xml', `${TYPE}.presentation.main+xml`),
    part('ppt/slideMasters/slideMaster1.xml', `${TYPE}.slideMaster+xml`),
    part('ppt/slideLayouts/slideLayout1.xml', `${TYPE}.slideLayout+xml`),
    part('ppt/notesMasters/notesMaster1.xml', `${TYPE}.notesMaster+xml`),
    part('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    part('ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
    ...slides.flatMap(({ notes }, index) => [
      part(`ppt/slides/slide${index + 1}.xml`, `${TYPE}.slide+xml`),
      ...(notes.length > 0 ? [part(`ppt/notesSlides/notesSlide${index + 1}.xml`, `${TYPE}.notesSlide+xml`)] : []),
    ]),
  ].join('')}</Types>`;
}

function presentation({ width, height, slides }: Deck): string {
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 4}"/>`).join('');
  return `<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst><p:sldSz cx="${width}" cy="${height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

function core({ title, generatedAt }: Deck): string {
  const at = new Date(generatedAt).toISOString().replace(/\.\d+/, '');
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`;
}

const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const FONT =
  '<a:latin typeface="Microsoft YaHei"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/><a:font script="Hans" typeface="Microsoft YaHei"/>';
const FILLS = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
const LINES = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
const EFFECTS = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Map"><a:themeElements><a:clrScheme name="Map">${[
  colour('dk1', '171C22'),
  colour('lt1', 'FFFFFF'),
  colour('dk2', '4D5762'),
  colour('lt2', 'F1F3F5'),
  colour('accent1', '264698'),
  colour('accent2', '9468D8'),
  colour('accent3', '0F9383'),
  colour('accent4', 'AD7500'),
  colour('accent5', '7C2E45'),
  colour('accent6', '5B7C1C'),
  colour('hlink', '164FB0'),
  colour('folHlink', '164FB0'),
].join(
  '',
)}</a:clrScheme><a:fontScheme name="Map"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="Map"><a:fillStyleLst>${FILLS}</a:fillStyleLst><a:lnStyleLst>${LINES}</a:lnStyleLst><a:effectStyleLst>${EFFECTS}</a:effectStyleLst><a:bgFillStyleLst>${FILLS}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
