import type { WorkbookReader } from '../../workbook/reader';
import { meansMayLeave, personStays } from '../exports/mayLeave';
import { lastSpoken } from '../lastContact';
import { mayContact } from '../mayContact';
import { placeName } from '../placesWithin';
import { byName, compareNames, type Person, shownName } from '../shownName';
import { type House, houseOf, inWalkingOrder } from './houseOrder';

export const sheetKinds = ['call', 'sign-in', 'walk', 'labels'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** Somebody as a sheet shows them. What the sheet has no column for is empty. */
export interface SheetLine {
  id: string;
  name: string;
  /** E.164, where the sheet is for ringing. */
  phone: string;
  place: string;
  /** The last day on which anybody spoke to them; undefined is never. */
  spoken: string | undefined;
  /** Number with letter and flat, on a walk list: "9a, flat 3". */
  house: string;
  /** Lines of the postal address, on labels. */
  address: readonly string[];
}

export interface SheetPart {
  /** The street of a walk list; else undefined. */
  title: string | undefined;
  lines: readonly SheetLine[];
}

export interface PrintedSheet {
  kind: SheetKind;
  parts: readonly SheetPart[];
  people: number;
  /** How many stay off it, by why: they may not be reached that way, or there is nothing to reach them by. */
  mayNot: number;
  without: number;
  /** On a call sheet: numbers of people who were never asked about calls. */
  unasked: number;
}

/** What a sheet for these people holds. Who may not be reached that way stays off it, and is counted. */
export function printedSheet(
  workbook: WorkbookReader,
  kind: SheetKind,
  personIds: readonly string[],
): PrintedSheet {
  const people = [...new Set(personIds.map((id) => workbook.resolve(id)))]
    .flatMap((id) => workbook.get('person', id) ?? [])
    .sort(byName);
  const allowed = people.filter((person) => mayStandOn(kind, person));
  const usable = allowed.filter((person) => hasWhatItTakes(kind, person));
  const lines = usable.map((person) => ({ person, line: lineOf(workbook, kind, person) }));
  return {
    kind,
    parts:
      kind === 'walk'
        ? byStreet(lines)
        : lines.length === 0
          ? []
          : [{ title: undefined, lines: lines.map(({ line }) => line) }],
    people: usable.length,
    mayNot: people.length - allowed.length,
    without: allowed.length - usable.length,
    unasked: kind === 'call' ? usable.filter((person) => mayContact(person, 'phone').unasked).length : 0,
  };
}

function mayStandOn(kind: SheetKind, person: Person): boolean {
  if (personStays(person)) return false;
  if (kind === 'call')
    return !mayContact(person, 'phone').reasons.some(({ reason }) => reason !== 'nothing-to-use');
  if (kind === 'labels') return meansMayLeave(person, 'address') || !hasAddress(person);
  // At a door nobody is rung or written to: what keeps people off any list keeps them off these.
  return true;
}

function hasWhatItTakes(kind: SheetKind, person: Person): boolean {
  switch (kind) {
    case 'call':
      return (person.phones?.length ?? 0) > 0;
    case 'walk':
      return Boolean(person.street?.trim());
    case 'labels':
      return hasAddress(person);
    case 'sign-in':
      return true;
  }
}

const hasAddress = (person: Person): boolean =>
  Boolean(person.street?.trim() && (person.town || person.postcode));

function lineOf(workbook: WorkbookReader, kind: SheetKind, person: Person): SheetLine {
  return {
    id: person.id,
    name: shownName(person),
    phone: kind === 'call' ? (person.phones?.[0]?.key ?? '') : '',
    place: kind === 'call' ? placeName(workbook, person.placeId) || person.town || '' : '',
    spoken: kind === 'call' || kind === 'walk' ? lastSpoken(workbook, person.id) : undefined,
    house: kind === 'walk' ? houseInWords(houseOf(person.street ?? '')) : '',
    address:
      kind === 'labels'
        ? [person.street, person.town, person.postcode].flatMap((part) => part?.trim() || [])
        : [],
  };
}

function houseInWords({ number, letter, flat }: House): string {
  const words = number === undefined ? '' : `${number}${letter}`;
  if (flat === undefined) return words;
  return words ? `${words}, flat ${flat}` : `Flat ${flat}`;
}

/** Street by street, each as it is walked; one street of a name in each town. */
function byStreet(lines: readonly { person: Person; line: SheetLine }[]): readonly SheetPart[] {
  const streets = new Map<string, { title: string; houses: { house: House; line: SheetLine }[] }>();
  for (const { person, line } of lines) {
    const house = houseOf(person.street ?? '');
    const title = [house.street, person.town].filter(Boolean).join(', ');
    const key = title.toLowerCase();
    const held = streets.get(key) ?? { title, houses: [] };
    held.houses.push({ house, line });
    streets.set(key, held);
  }
  return [...streets.values()]
    .sort((a, b) => compareNames(a.title, b.title))
    .map(({ title, houses }) => ({
      title,
      lines: houses.sort((a, b) => inWalkingOrder(a.house, b.house)).map(({ line }) => line),
    }));
}
