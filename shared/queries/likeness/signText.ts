import type { Likeness, Sign } from './likeness';

/** The words for one sign, without a full stop: "same mobile", "first names differ". */
export function signText(sign: Sign): string {
  switch (sign.sign) {
    case 'same-email':
      return 'same email';
    case 'same-shared-email':
      return 'same email, which several may read';
    case 'same-mobile':
      return 'same mobile';
    case 'same-landline':
      return 'same landline';
    case 'like-email':
      return `${sign.name}@ at two providers`;
    case 'same-name':
      return 'same name';
    case 'name-variant':
      return 'two forms of one name';
    case 'name-slip':
      return 'names a letter or two apart';
    case 'names-swapped':
      return 'first and last name swapped';
    case 'name-part':
      return 'one last name is part of the other';
    case 'name-initial':
      return 'same last name and initial';
    case 'same-given-name':
      return 'same first name';
    case 'same-half-name':
      return 'same name as far as it is known';
    case 'same-postcode':
      return 'same postcode';
    case 'same-house':
      return 'same house';
    case 'same-town':
      return 'same town';
    case 'names-differ':
      return 'names differ';
    case 'family-names-differ':
      return 'last names differ';
    case 'generations-differ':
      return 'one is junior or senior';
    case 'houses-differ':
      return 'other house number';
    case 'postcodes-differ':
      return 'two postcodes';
    case 'ages-differ':
      return 'other age';
  }
}

/** "same name, same postcode; but other house number". */
export function likenessText({ for: signs, against }: Likeness): string {
  const words = signs.map(signText).join(', ');
  return against.length === 0 ? words : `${words}; but ${against.map(signText).join(', ')}`;
}
