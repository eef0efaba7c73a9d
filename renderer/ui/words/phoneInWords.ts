import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A stored number as people here write it: "+447700900142" → "07700 900142"; foreign ones keep their code. */
export function phoneInWords(stored: string): string {
  const number = parsePhoneNumberFromString(stored, 'GB');
  if (!number?.isPossible()) return stored;
  // The numbers set aside for stories belong to no one country of +44, so the code decides.
  return number.countryCallingCode === '44' ? number.formatNational() : number.formatInternational();
}
