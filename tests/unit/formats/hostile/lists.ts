import { zipSync } from 'fflate';
import { fixture } from '../fixture';

/** A file that means harm or comes from a mishap, and the name under which somebody opens it. */
export interface HostileFile {
  name: string;
  bytes: () => Uint8Array;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const made = (name: string, words: string): HostileFile => ({ name, bytes: () => text(words) });
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(parts.flatMap((part) => [...part]));
const utf16 = (words: string): Uint8Array =>
  new Uint8Array([...words].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));

const heads = 'First name,Last name,Email,Notes';
const card = (lines: string) => `BEGIN:VCARD\r\nVERSION:3.0\r\n${lines}\r\nEND:VCARD\r\n`;

/** A whole PNG, but for pixels: a picture of that size, as its head says. */
const pngHead = (width: number, height: number): string => {
  const hex = (size: number) => size.toString(16).padStart(8, '0');
  const bytes = `89504e470d0a1a0a0000000d49484452${hex(width)}${hex(height)}0806000000000000000000000049454e44ae426082`;
  return Buffer.from(bytes, 'hex').toString('base64');
};

const sheetXml = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const merging = (rows: string, ...spans: string[]) =>
  sheetXml(rows).replace(
    '</sheetData>',
    `</sheetData><mergeCells>${spans.map((span) => `<mergeCell ref="${span}"/>`).join('')}</mergeCells>`,
  );
const inline = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const goodRows = `<row r="1">${inline('A1', 'First name')}${inline('B1', 'Email')}</row><row r="2">${inline('A2', 'Dean')}${inline('B2', 'dean@example.org')}</row>`;

const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookXml = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** What the workbook's parts are to it, besides its first sheet. */
const relating = (others: string) => ({
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>${others}</Relationships>`,
});

/** Texts that cells name by number, and room for styles. */
const sharing = (texts: string) => ({
  ...relating(
    '<Relationship Id="rId8" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId9" Type="x/styles" Target="styles.xml"/>',
  ),
  'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
});

/** An Excel workbook of one sheet, with whatever parts of it are given instead. */
function workbook(sheet: string, instead: Record<string, string | Uint8Array | undefined> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml,
    ...relating(''),
    'xl/worksheets/sheet1.xml': sheet,
    ...instead,
  };
  const files = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, typeof part === 'string' ? text(part) : part] as const],
  );
  return zipSync(Object.fromEntries(files));
}

const sheets: readonly HostileFile[] = [
  { name: 'xlsx-cut-short.xlsx', bytes: () => workbook(sheetXml(goodRows)).slice(0, 600) },
  {
    name: 'xlsx-altered.xlsx',
    bytes: () => workbook(sheetXml(goodRows)).map((byte, at) => (at > 500 && at < 900 ? byte ^ 0x55 : byte)),
  },
  { name: 'xlsx-without-a-sheet.xlsx', bytes: () => workbook('', { 'xl/worksheets/sheet1.xml': undefined }) },
  {
    name: 'xlsx-without-a-workbook.xlsx',
    bytes: () => workbook(sheetXml(goodRows), { 'xl/workbook.xml': undefined }),
  },
  {
    name: 'xlsx-bomb.xlsx',
    bytes: () => workbook(sheetXml(`<row r="1">${inline('A1', 'x'.repeat(60_000_000))}</row>`)),
  },
  {
    name: 'xlsx-billion-laughs.xlsx',
    bytes: () =>
      workbook(
        `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>${sheetXml(`<row r="1">${inline('A1', 'First name')}</row><row r="2">${inline('A2', '&c;&c;&c;')}</row>`)}`,
      ),
  },
  {
    name: 'xlsx-outside-entity.xlsx',
    bytes: () =>
      workbook(
        `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${sheetXml(`<row r="1">${inline('A1', 'First name')}</row><row r="2">${inline('A2', '&f;')}</row>`)}`,
      ),
  },
  { name: 'xlsx-deep.xlsx', bytes: () => workbook(sheetXml('<row>'.repeat(100_000))) },
  {
    name: 'xlsx-far-cell.xlsx',
    bytes: () => workbook(sheetXml(`${goodRows}<row r="1048576">${inline('XFD1048576', 'far')}</row>`)),
  },
  {
    name: 'xlsx-endless-column.xlsx',
    bytes: () => workbook(sheetXml(`${goodRows}<row r="3">${inline('ZZZZZZZZ3', 'far')}</row>`)),
  },
  {
    name: 'xlsx-traversal.xlsx',
    bytes: () => workbook(sheetXml(goodRows), { '../../evil.xml': 'harm' }),
  },
  {
    name: 'xlsx-formula.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `${goodRows}<row r="3"><c r="A3" t="str"><f>WEBSERVICE("http://x.example")</f><v>Tom</v></c></row>`,
        ),
      ),
  },
  {
    name: 'xlsx-million-rows-said.xlsx',
    bytes: () =>
      workbook(sheetXml(goodRows).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>')),
  },
  {
    name: 'xlsx-rows-without-cells.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          goodRows + Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 3}" ht="15"/>`).join(''),
        ),
      ),
  },
  {
    name: 'xlsx-shared-bomb.xlsx',
    bytes: () =>
      workbook(
        sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
        sharing(`<si><t>${'x'.repeat(60_000_000)}</t></si>`),
      ),
  },
  {
    // One text of 32,000 letters, which every cell names.
    name: 'xlsx-shared-everywhere.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `${goodRows}${Array.from({ length: 20 }, (_, at) => `<row r="${at + 3}">${'<c t="s"><v>0</v></c>'.repeat(300)}</row>`).join('')}`,
        ),
        sharing(`<si><t>${'x'.repeat(32_000)}</t></si>`),
      ),
  },
  {
    name: 'xlsx-shared-out-of-range.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `${goodRows}<row r="3"><c r="A3" t="s"><v>4294967296</v></c><c r="B3" t="s"><v>-1</v></c></row>`,
        ),
        sharing('<si><t>Dean</t></si>'),
      ),
  },
  {
    name: 'xlsx-outside-links.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `${goodRows}<row r="3"><c r="A3" t="str"><f>[1]Secrets!A1</f><v>Tom</v></c><c r="B3" t="e"><f>[1]Secrets!B1</f><v>#REF!</v></c></row>`,
        ),
        {
          'xl/externalLinks/externalLink1.xml': '<externalLink/>',
          'xl/externalLinks/_rels/externalLink1.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
        },
      ),
  },
  {
    name: 'xlsx-formula-without-answer.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `${goodRows}<row r="3">${inline('A3', 'Tom')}<c r="B3"><f>CONCAT(A3,"@example.org")</f></c></row>`,
        ),
      ),
  },
  {
    name: 'xlsx-from-1904.xlsx',
    bytes: () =>
      workbook(
        sheetXml(
          `<row r="1">${inline('A1', 'First name')}${inline('B1', 'Notes')}</row><row r="2">${inline('A2', 'Dean')}<c r="B2" s="1"><v>43892</v></c></row>`,
        ),
        {
          ...sharing(''),
          'xl/workbook.xml': workbookXml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
          'xl/styles.xml':
            '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        },
      ),
  },
  {
    name: 'xlsx-merged-heads.xlsx',
    bytes: () =>
      workbook(
        merging(
          `<row r="1">${inline('A1', 'First name')}${inline('B1', 'Email')}</row><row r="2">${inline('A2', 'Dean')}${inline('B2', 'dean@example.org')}${inline('C2', 'd@example.org')}</row>`,
          'B1:C1',
        ),
      ),
  },
  {
    name: 'xlsx-title-across.xlsx',
    bytes: () =>
      workbook(
        merging(
          `<row r="1">${inline('A1', 'Members, spring')}</row>${goodRows.replaceAll('r="2"', 'r="3"').replaceAll('r="1"', 'r="2"').replaceAll('A2', 'A3').replaceAll('B2', 'B3').replaceAll('A1', 'A2').replaceAll('B1', 'B2')}`,
          'A1:B1',
        ),
      ),
  },
  {
    name: 'xlsx-merged-everywhere.xlsx',
    bytes: () =>
      workbook(
        merging(
          goodRows,
          'A1:XFD1048576',
          ...Array.from({ length: 50_000 }, (_, at) => `B${at + 1}:XFD${at + 9}`),
        ),
      ),
  },
  {
    name: 'xlsx-first-sheet-empty.xlsx',
    bytes: () =>
      workbook('<worksheet><sheetData/></worksheet>', {
        'xl/workbook.xml': workbookXml.replace(
          '</sheets>',
          '<sheet name="Second" sheetId="2" r:id="rId2"/></sheets>',
        ),
        ...relating('<Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/>'),
        'xl/worksheets/sheet2.xml': sheetXml(goodRows),
      }),
  },
  {
    name: 'xlsx-same-part-twice.xlsx',
    bytes: () => workbook(sheetXml(goodRows), { 'XL/worksheets/sheet1.xml': sheetXml(goodRows) }),
  },
  {
    name: 'old-workbook.xls',
    bytes: () =>
      joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(600)),
  },
];

const cards: readonly HostileFile[] = [
  made('card-cut-short.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dean Sis'),
  made('card-in-card.vcf', card(`FN:Dean\r\n${card('FN:Sue').trimEnd()}`)),
  made('card-never-ends.vcf', 'BEGIN:VCARD\r\n'.repeat(5000)),
  made('card-huge-line.vcf', card(`FN:Dean\r\nNOTE:${'x'.repeat(2_000_000)}`)),
  made('card-many-folds.vcf', card(`FN:Dean\r\nNOTE:${'x\r\n '.repeat(200_000)}`)),
  made('card-script.vcf', card('FN:<script>alert(1)</script>\r\nURL:javascript:alert(1)')),
  made('card-with-nuls.vcf', card('FN:De\0an\r\nEMAIL:dean@example.org')),
  made('card-bad-quoted.vcf', 'BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:De=ZZan=\nEND:VCARD\n'),
  made('card-unknown-charset.vcf', 'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=KLINGON:Dean\nEND:VCARD\n'),
  made('card-huge-photo.vcf', card(`FN:Dean\r\nPHOTO;ENCODING=b:${'A'.repeat(3_000_000)}`)),
  made('card-bomb-photo.vcf', card(`FN:Dean\r\nPHOTO;ENCODING=b:${pngHead(60_000, 60_000)}`)),
  made('card-cut-photo.vcf', card('FN:Dean\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABI')),
  made(
    'card-photo-of-script.vcf',
    card(`FN:Dean\r\nPHOTO:data:image/png;base64,${btoa('<svg onload="x()">')}`),
  ),
  made('card-photo-on-the-web.vcf', card('FN:Dean\r\nPHOTO;VALUE=uri:https://tracker.example.org/dean.jpg')),
  made('card-photo-too-large.vcf', card(`FN:Dean\r\nPHOTO;ENCODING=b:${'A'.repeat(32_000_000)}`)),
  made('list-named-card.vcf', `${heads}\nDean,Sisson,dean@example.org,x\n`),
  made('calendar-named-card.vcf', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
];

const json: readonly HostileFile[] = [
  made('deep.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  made('deep-object.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  made('cut-short.json', '{"_embedded":{"osdi:people":[{"given_name":"Dean"'),
  made(
    'wrong-types.json',
    '{"_embedded":{"osdi:people":[{"given_name":7,"email_addresses":"x","phone_numbers":{}}]}}',
  ),
  made(
    'prototype.json',
    '{"_embedded":{"osdi:people":[{"given_name":"Dean","__proto__":{"polluted":true},"custom_fields":{"__proto__":{"polluted":true}}}]}}',
  ),
  made('no-people.json', '{"hello":"world"}'),
  made('osdi-wrong-nesting.json', '{"osdi:people":[{"given_name":"Dean"}]}'),
  made('osdi-people-by-name.json', '{"_embedded":{"osdi:people":{"1":{"given_name":"Dean"}}}}'),
  made(
    'osdi-deep-fields.json',
    `[{"given_name":"Dean","custom_fields":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},"email_addresses":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`,
  ),
  made('osdi-duplicate-keys.json', '[{"given_name":"Dean","given_name":"Tom","given_name":7}]'),
  made(
    'osdi-one-bad-email.json',
    '[{"given_name":"Dean","email_addresses":[{"address":"dean@example.org"},"oops"]}]',
  ),
  made('osdi-nobody.json', '[{"given_name":"Dean"},null,7,[],"x"]'),
  made('broken-in-the-middle.json', '[{"given_name":"Dean"},\n{"given_name":"Tom"\n{"given_name":"Sue"}]'),
  made('lines.jsonl', '{"given_name":"Dean"}\n{"given_name":"Tom"}\n'),
  made('lines-broken-in-the-middle.jsonl', '{"given_name":"Dean"}\n{"given_name":\n{"given_name":"Sue"}\n'),
];

const lists: readonly HostileFile[] = [
  made('empty.csv', ''),
  made('only-a-mark.csv', '\uFEFF'),
  made('only-line-ends.csv', '\r\n'.repeat(1000)),
  made('heads-alone.csv', `${heads}\n`),
  made('formulas.csv', `${heads}\n=cmd|' /C calc'!A0,+1+1,@SUM(A1),"=HYPERLINK(""http://x.example"")"\n`),
  made(
    'script.csv',
    `${heads}\n<script>alert(1)</script>,"<img src=x onerror=alert(1)>",a@example.org,javascript:alert(1)\n`,
  ),
  made('duplicate-heads.csv', 'Email,Email,First name,First name\na@example.org,b@example.org,Ann,Bea\n'),
  made('proto-heads.csv', '__proto__,constructor,First name\nx,y,Ann\n'),
  made('nuls.csv', `${heads}\nDe\0an,Sis\0son,dean@example.org,\n`),
  made('huge-line.csv', `${heads}\nDean,Sisson,dean@example.org,${'x'.repeat(3_000_000)}\n`),
  made('quote-never-closes.csv', `${heads}\n"Dean,Sisson\n${'a,b,c,d\n'.repeat(2000)}`),
  made('quotes-everywhere.csv', `${heads}\n${'"a""b",'.repeat(2000)}\n`),
  made('thousands-of-columns.csv', `${'Head,'.repeat(20_000)}\n${'x,'.repeat(20_000)}\n`),
  made('right-to-left.csv', `${heads}\n\u202Egnp.exe,Sisson,dean@example.org,\n`),
  made('long-name.csv', `${heads}\n${'Z'.repeat(5000)},Sisson,dean@example.org,\n`),
  made('ragged.csv', `${heads}\nDean\nSue,Hall,sue@example.org,note,more,and more\n`),
  {
    name: 'mixed-encodings.csv',
    bytes: () =>
      joined(
        text(`${heads}\nZoë,Müller,z@example.org,\n`),
        new Uint8Array([0x5a, 0x6f, 0xeb]),
        text(',x,y@example.org,\n'),
      ),
  },
  {
    name: 'utf-16-cut.csv',
    bytes: () => joined(new Uint8Array([0xff, 0xfe]), utf16(`${heads}\nDean,Sisson,,\n`)).slice(0, -1),
  },
  { name: 'half-a-letter.csv', bytes: () => joined(text(`${heads}\nZo`), new Uint8Array([0xc3])) },
  {
    name: 'noise.csv',
    bytes: () => new Uint8Array(4000).map((_, at) => (at * 7919 + (at >> 3) * 104_729) & 255),
  },
  { name: 'picture.csv', bytes: () => fixture('csv/picture.csv') },
  { name: 'program.csv', bytes: () => joined(text('MZ'), new Uint8Array(500)) },
  made('web-page.csv', '<!DOCTYPE html><html><body onload="alert(1)">Names</body></html>'),
  made('document.csv', '%PDF-1.7\n1 0 obj\n'),
  made('pack.csv', 'age-encryption.org/v1\n-> X25519 abc\n'),
  { name: 'zip.csv', bytes: () => fixture('hostile/traversal.zip') },
];

/** Everything that is handed to the door of lists. */
export const hostileLists: readonly HostileFile[] = [...lists, ...cards, ...json, ...sheets];
