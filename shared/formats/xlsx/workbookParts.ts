import type { XlsxParts } from './xlsxParts';
import { readXml } from './xml';

export interface SheetPart {
  name: string;
  path: string;
  hidden: boolean;
}

export interface WorkbookParts {
  sheets: readonly SheetPart[];
  sharedStrings?: string;
  styles?: string;
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
}

/** Finds the sheets of a workbook and the parts they share (ECMA-376 part 1, 18.2 and part 2, 9.3). */
export function workbookParts(parts: XlsxParts): WorkbookParts | undefined {
  const root = relationsOf(parts, '');
  const path =
    [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  if (!parts.has(path)) return undefined;
  const relations = relationsOf(parts, path);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let isWorkbook = false;
  readXml(parts.text(path), {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes().date1904 ?? '');
      if (name !== 'sheet') return;
      const { name: title = '', id = '', state = 'visible' } = attributes();
      const relation = relations.get(id);
      // A chart on a sheet of its own has no cells.
      if (relation?.type.endsWith('/worksheet') && parts.has(relation.target))
        sheets.push({ name: title, path: relation.target, hidden: state !== 'visible' });
    },
  });
  if (!isWorkbook) return undefined;
  const shared = (type: string) => [...relations.values()].find((one) => one.type.endsWith(type))?.target;
  const sharedStrings = shared('/sharedStrings');
  const styles = shared('/styles');
  return { sheets, from1904, ...(sharedStrings ? { sharedStrings } : {}), ...(styles ? { styles } : {}) };
}

function relationsOf(parts: XlsxParts, path: string): Map<string, { type: string; target: string }> {
  const cut = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, cut);
  const file = `${folder}_rels/${path.slice(cut)}.rels`;
  const found = new Map<string, { type: string; target: string }>();
  if (!parts.has(file)) return found;
  readXml(parts.text(file), {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode !== 'External') found.set(Id, { type: Type, target: joined(folder, Target) });
    },
  });
  return found;
}

function joined(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const whole: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') whole.pop();
    else if (step !== '.' && step !== '') whole.push(step);
  }
  return whole.join('/');
}

/** The strings that cells point to by number; what is said of their sound (rPh) is left out. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let now = '';
  let inText = false;
  let inSound = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') now = '';
      else if (name === 'rPh') inSound = true;
      else if (name === 't') inText = !inSound;
    },
    text(text) {
      if (inText) now += text;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(now));
      else if (name === 'rPh') inSound = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

/** `_x000D_` is how a workbook writes what XML cannot (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
