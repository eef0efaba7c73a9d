import type { Rec, ValuesOf } from '../../../../shared/model/kinds';
import { postcodePart } from '../../../../shared/queries/patch/placeOfPostcode';
import { placesWithin } from '../../../../shared/queries/placesWithin';
import type { WorkbookReader } from '../../../../shared/workbook/reader';

/** A place's form: every field as it is typed. */
export interface PlaceFields {
  name: string;
  type: string | null;
  parentId: string | null;
  electorate: number | null;
  /** Beginnings of postcodes, one a tag. */
  postcodes: string[];
}

export const emptyPlace: PlaceFields = {
  name: '',
  type: null,
  parentId: null,
  electorate: null,
  postcodes: [],
};

/** The form of a place that is in the book. */
export const placeFieldsOf = (place: Rec<'place'>): PlaceFields => ({
  name: place.name,
  type: place.type ?? null,
  parentId: place.parentId ?? null,
  electorate: place.electorate ?? null,
  postcodes: [...(place.postcodes ?? [])],
});

/** What is wrong, beside the field it is wrong in. `placeId` is the place that is changed; a new one has none. */
export function errorsInPlace(
  workbook: WorkbookReader,
  fields: PlaceFields,
  placeId?: string,
): Partial<Record<keyof PlaceFields, string>> {
  const errors: Partial<Record<keyof PlaceFields, string>> = {};
  if (fields.name.trim() === '') errors.name = 'A name is needed: what people there call it.';
  if (placeId && fields.parentId && placesWithin(workbook, placeId).has(fields.parentId)) {
    const parent = workbook.get('place', fields.parentId)?.name ?? 'That place';
    errors.parentId =
      fields.parentId === placeId
        ? 'A place cannot be part of itself. Choose another, or none.'
        : `${parent} lies in this place already. Choose another, or none.`;
  }
  const wrong = fields.postcodes.find((one) => postcodePart(one) === undefined);
  if (wrong !== undefined)
    errors.postcodes = `“${wrong}” does not begin a postcode. Write NG18, or NG18 1 for a part of it.`;
  else {
    const taken = takenElsewhere(workbook, fields.postcodes, placeId);
    if (taken)
      errors.postcodes = `${taken.code} leads to ${taken.place.name} already. Take it off there first, or write a longer part of it.`;
  }
  return errors;
}

function takenElsewhere(
  workbook: WorkbookReader,
  postcodes: readonly string[],
  placeId: string | undefined,
): { code: string; place: Rec<'place'> } | undefined {
  const wanted = new Set(postcodes.map(postcodePart));
  for (const place of workbook.all('place')) {
    if (place.id === placeId) continue;
    const code = (place.postcodes ?? []).map(postcodePart).find((one) => wanted.has(one));
    if (code) return { code, place };
  }
  return undefined;
}

/** What the form says, for the command. An emptied field is null, which clears it. */
export function placeValues(fields: PlaceFields): ValuesOf<'place'> {
  return {
    name: fields.name.trim(),
    type: fields.type,
    parentId: fields.parentId,
    electorate: fields.electorate,
    postcodes: [...new Set(fields.postcodes.map((one) => postcodePart(one) ?? one))],
  };
}
