import type { Rec } from '../../model/kinds';
import type { WorkbookReader } from '../../workbook/reader';
import type { Person } from '../shownName';

// A UK postcode is an area (NG), a district (NG18), a sector (NG18 1) and a unit (NG18 1EA): a place may be told
// by any of these. Source: Royal Mail, PAF Programmers' Guide, "Postcode format".
const part = /^([A-Z]{1,2})(?:(\d[A-Z\d]?)(?: ?(\d(?:[A-Z]{2})?))?)?$/;

/** The beginning of a postcode as it is kept: "NG", "NG18", "NG18 1", "NG18 1EA"; undefined for what is none. */
export function postcodePart(text: string): string | undefined {
  const found = part.exec(text.trim().toUpperCase().replace(/\s+/g, ' '));
  if (!found) return undefined;
  const [, area = '', district, inward] = found;
  if (district === undefined) return area;
  return inward === undefined ? area + district : `${area}${district} ${inward}`;
}

/** The beginnings of a postcode by which a place may be told, the longest first. */
function beginningsOf(postcode: string): readonly string[] {
  const whole = postcodePart(postcode);
  if (!whole) return [];
  const [outward = '', inward] = whole.split(' ');
  const area = /^[A-Z]+/.exec(outward)?.[0] ?? '';
  const sectors = inward ? [whole, `${outward} ${inward.slice(0, 1)}`] : [];
  return [...new Set([...sectors, outward, area])];
}

const kept = new WeakMap<readonly Rec<'place'>[], ReadonlyMap<string, string>>();

function placesByPart(workbook: WorkbookReader): ReadonlyMap<string, string> {
  const places = workbook.all('place');
  const held = kept.get(places);
  if (held) return held;
  const table = new Map<string, string>();
  for (const place of places)
    for (const one of place.postcodes ?? []) {
      const key = postcodePart(one);
      // Two workbooks may have given one beginning to two places: the same one answers in both.
      if (key && (!table.has(key) || place.id < (table.get(key) ?? ''))) table.set(key, place.id);
    }
  kept.set(places, table);
  return table;
}

/** The place that a postcode lies in by the table of the places' postcodes: the longest beginning decides. */
export function placeOfPostcode(
  workbook: WorkbookReader,
  postcode: string | null | undefined,
): string | undefined {
  if (!postcode) return undefined;
  const table = placesByPart(workbook);
  if (table.size === 0) return undefined;
  for (const one of beginningsOf(postcode)) {
    const placeId = table.get(one);
    if (placeId) return placeId;
  }
  return undefined;
}

/** People without a place whose postcode tells one. */
export function peopleToPlace(workbook: WorkbookReader): readonly { person: Person; placeId: string }[] {
  return workbook.all('person').flatMap((person) => {
    if (workbook.get('place', person.placeId)) return [];
    const placeId = placeOfPostcode(workbook, person.postcode);
    return placeId ? [{ person, placeId }] : [];
  });
}
