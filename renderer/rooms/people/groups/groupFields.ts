import type { Rec, ValuesOf } from '../../../../shared/model/kinds';

/** A group's form: every field as it is typed. */
export interface GroupFields {
  name: string;
  type: string | null;
  placeId: string | null;
  platform: string | null;
  url: string;
  /** How many members it has; asked of a new group, later counts have a dialog of their own. */
  members: number | null;
  tags: string[];
  notes: string;
}

export const emptyGroup: GroupFields = {
  name: '',
  type: null,
  placeId: null,
  platform: null,
  url: '',
  members: null,
  tags: [],
  notes: '',
};

/** The form of a group that is in the book. */
export const groupFieldsOf = (group: Rec<'group'>): GroupFields => ({
  name: group.name,
  type: group.type ?? null,
  placeId: group.placeId ?? null,
  platform: group.platform ?? null,
  url: group.url ?? '',
  members: null,
  tags: [...(group.tags ?? [])],
  notes: group.notes ?? '',
});

/** What is wrong, beside the field it is wrong in. */
export function errorsInGroup(fields: GroupFields): Partial<Record<keyof GroupFields, string>> {
  const errors: Partial<Record<keyof GroupFields, string>> = {};
  if (fields.name.trim() === '') errors.name = 'A name is needed: what its members call it.';
  const url = fields.url.trim();
  if (url !== '' && !/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url))
    errors.url = `“${url}” is not an address on the web. It begins with https:// and has a dot.`;
  return errors;
}

/** What the form says, for the command. An emptied field is null, which clears it. */
export function groupValues(fields: GroupFields): Omit<ValuesOf<'group'>, 'memberCounts'> {
  return {
    name: fields.name.trim(),
    type: fields.type,
    placeId: fields.placeId,
    platform: fields.platform,
    url: fields.url.trim() || null,
    tags: fields.tags,
    notes: fields.notes.trim() || null,
  };
}
