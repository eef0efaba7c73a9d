import { ORIGIN } from '../policy';

const PREFIX = `${ORIGIN}/media/`;
/** Ids of records, of this workbook's or another's: letters, digits and hyphens, nothing that a path is made of. */
const ID = /^[0-9A-Za-z-]{1,64}$/;

/** Whether an address is one of an item's, whole or hostile: no file of ours lies there. */
export const isMediaAddress = (address: string): boolean => address.startsWith(PREFIX);

/** The id in `app://wardbook/media/<id>`; undefined for anything else, encoded or with a query. */
export function mediaIdOf(address: string): string | undefined {
  const id = isMediaAddress(address) ? address.slice(PREFIX.length) : '';
  return ID.test(id) ? id : undefined;
}
