import { Parser } from 'saxen';

export interface XmlHandlers {
  /** By its name without a prefix; `attributes` are read only when asked for. */
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Asked after each element: true ends the reading. */
  enough?(): boolean;
}

/** Thrown where a part of a workbook is no XML; caught where the workbook is read. */
export class NotXml extends Error {}

/** Reads XML from its start to its end. No entity but the five of XML is known, so none can grow. */
export function readXml(xml: string, { open, close, text, enough }: XmlHandlers): void {
  const parser = new Parser();
  parser.on('error', (fault) => {
    throw new NotXml(fault.message);
  });
  parser.on('openTag', (name, attributes, decode) => {
    open?.(bare(name), () => decoded(attributes(), decode));
  });
  parser.on('closeTag', (name) => {
    close?.(bare(name));
    if (enough?.()) parser.stop();
  });
  if (text) {
    parser.on('text', (raw, decode) => text(decode(raw)));
    parser.on('cdata', (raw) => text(raw));
  }
  parser.parse(xml);
}

function bare(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoded(
  attributes: Readonly<Record<string, string>>,
  decode: (text: string) => string,
): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) read[bare(name)] = decode(value);
  return read;
}
