import type { Field } from '../model/field';
import { kinds } from '../model/kinds';
import type { StoredRecord } from '../workbook/entry';
import { isKind, toldNames } from '../workbook/leaves';
import { withoutFields } from '../workbook/withoutFields';

/** What says who somebody is, and that two records are one. */
const namesOf: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['givenName', 'familyName', 'knownAs', 'pronouns']),
  samePerson: new Set(['firstId', 'secondId']),
  keptApart: new Set(['firstId', 'secondId', 'on']),
};

/**
 * A record that goes only so that another can be read: of a person the name, of an event all that was announced and
 * nothing that was written about it. What it does not tell is cleared nowhere.
 */
export function nameAlone(record: StoredRecord): StoredRecord {
  if (record.deleted != null) return record;
  const names = namesOf[record.kind];
  const fields: Readonly<Record<string, Field>> = isKind(record.kind) ? kinds[record.kind].fields : {};
  const isName = (name: string) =>
    names ? names.has(name) : fields[name] !== undefined && !fields[name].freeText;
  const told = [...toldNames(record), ...Object.keys(fields)];
  return withoutFields(record, new Set(told.filter((name) => !isName(name))));
}
