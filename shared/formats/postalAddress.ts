import type { ToldValue } from './contactRow';
import { readPostcode } from './contactValues';

export interface PostalAddress {
  street?: string;
  town?: string;
  postcode?: string;
}

const postcodeInside = /\b([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/i;
const countries =
  /^(?:uk|u\.k\.|gb|great britain|united kingdom|england|scotland|wales|cymru|northern ireland)$/i;

/** Cuts a whole address, in lines or at its commas: the postcode by its shape, the town last, the rest is the street. */
export function splitAddress(whole: string): PostalAddress {
  const found = postcodeInside.exec(whole)?.[1];
  const postcode = found ? readPostcode(found) : undefined;
  const parts = (postcode && found ? whole.replace(found, '\n') : whole)
    .split(/[\n,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !countries.test(part));
  // "12 Elm Road" alone is a street, and so is "Flat 3, 9 Mill Lane"; else the last part is the town.
  const town = parts.length > 1 && !/\d/.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const street = parts.join(', ');
  return { ...(street ? { street } : {}), ...(town ? { town } : {}), ...(postcode ? { postcode } : {}) };
}

/** Addresses of one person: the values of the first that is filled, in order, and what the others say in one line each. */
export function chooseAddress(told: readonly ToldValue[]): {
  told: readonly ToldValue[];
  others: readonly string[];
} {
  const parts = told.filter(
    ({ field }) => field === 'street' || field === 'town' || field === 'postcode' || field === 'address',
  );
  const names = [...new Set(parts.map(({ address }) => address ?? ''))].sort();
  const [first, ...rest] = names;
  const inParts = (name: string) => {
    const own = parts.filter(({ address }) => (address ?? '') === name);
    const cut = own.filter(({ field }) => field !== 'address');
    // The whole address beside its own parts says the same again.
    return cut.length > 0 ? cut : own;
  };
  const kept = first === undefined ? [] : inParts(first);
  const others = rest.map((name) =>
    inParts(name)
      .map(({ value }) => value.replace(/\s*\n\s*/g, ', '))
      .join(', '),
  );
  return { told: [...told.filter((one) => !parts.includes(one)), ...kept], others: [...new Set(others)] };
}
