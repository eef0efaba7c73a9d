import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../../build/paths.mjs';
import { emailKey, readPhone } from '../../../../shared/formats/contactValues';
import { type Somebody, type Traits, traitsOf } from '../../../../shared/queries/likeness/traits';

export interface LabelledPair {
  line: string;
  isOne: boolean;
  a: Traits;
  b: Traits;
}

/** The pairs of tests/fixtures/likeness/pairs.txt, which says how a line is written. */
export function labelledPairs(): LabelledPair[] {
  const text = readFileSync(join(root, 'tests/fixtures/likeness/pairs.txt'), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^[=x] /.test(line))
    .map((line) => {
      const [a = '', b = ''] = line.slice(2).split(' ~ ');
      return {
        line,
        isOne: line.startsWith('='),
        a: traitsOf(readSomebody(a)),
        b: traitsOf(readSomebody(b)),
      };
    });
}

export function readSomebody(words: string): Somebody {
  const [name = '', ...facts] = words.split(',').map((part) => part.trim());
  const [givenName = '', familyName = ''] = name.split('/').map((part) => part.trim());
  const emails: { key: string }[] = [];
  const phones: { key: string }[] = [];
  const other: Partial<Somebody> = {};
  for (const fact of facts) {
    if (fact.includes('@')) emails.push({ key: emailKey(fact) });
    else if (/^0\d{9,}$/.test(fact)) phones.push({ key: readPhone(fact)?.key ?? fact });
    else if (/^[A-Z]{1,2}\d+ \d[A-Z]{2}$/.test(fact)) other.postcode = fact;
    else if (fact.startsWith('k:')) other.knownAs = fact.slice(2);
    else if (fact.startsWith('t:')) other.town = fact.slice(2);
    else if (fact.startsWith('a:')) other.ageBand = fact.slice(2);
    else if (fact !== '') other.street = fact;
  }
  return { givenName, familyName, emails, phones, ...other };
}
