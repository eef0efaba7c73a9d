import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A stored number as people here write it: "+447700900142" → "07700 900142"; foreign ones keep their code. */
export function phoneInWords(stored: string): string {
  const number = parsePhoneNumberFromString(stored, 'GB');
  if (!number) return stored;
  return number.country === 'GB' ? number.formatNational() : number.formatInternational();
}
