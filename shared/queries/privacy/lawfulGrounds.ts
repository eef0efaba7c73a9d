import type { WorkbookReader } from '../../workbook/reader';
import { settingOf } from '../settingOf';
import type { Person } from '../shownName';

/** Why somebody may be in a book: Article 6(1) of the UK GDPR, those of its grounds that organising has. */
export const lawfulBases = {
  'legitimate-interests': 'Legitimate interests',
  consent: 'Their consent',
  contract: 'A contract, such as membership',
  'legal-obligation': 'A duty in law',
} as const;
export type LawfulBasis = keyof typeof lawfulBases;

/**
 * Why what tells of opinions, health or union membership may be held too: Article 9(2)(a), (d) and (e), and the
 * Data Protection Act 2018, Schedule 1, paragraph 22.
 */
export const specialConditions = {
  'explicit-consent': 'Their explicit consent',
  'not-for-profit': 'Not-for-profit body: its members and regular contacts',
  'made-public': 'They made it public themselves',
  'registered-party': 'Registered party: political opinions only',
} as const;
export type SpecialCondition = keyof typeof specialConditions;

/** What holds for everybody of whom nothing else is noted, and who answers for the book. */
export interface GroundsRelied {
  /** The body that answers for it: "Mansfield Tenants’ Union". */
  controller: string;
  basis: LawfulBasis | null;
  condition: SpecialCondition | null;
  /** The day of the policy document that paragraph 22 and most bodies need; null where there is none. */
  policyOn: string | null;
  /** The body is a registered party or one of the others that paragraph 22 names. */
  registered: boolean;
}

export const groundsSetting = 'privacyGrounds';

export const isBasis = (code: unknown): code is LawfulBasis =>
  typeof code === 'string' && Object.hasOwn(lawfulBases, code);

export const isCondition = (code: unknown): code is SpecialCondition =>
  typeof code === 'string' && Object.hasOwn(specialConditions, code);

/** As Settings has it; nothing is relied on until somebody has said so. */
export function groundsRelied(workbook: WorkbookReader): GroundsRelied {
  const kept = settingOf(workbook, groundsSetting);
  const told: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  return {
    controller: typeof told.controller === 'string' ? told.controller : '',
    basis: isBasis(told.basis) ? told.basis : null,
    condition: isCondition(told.condition) ? told.condition : null,
    policyOn: typeof told.policyOn === 'string' ? told.policyOn : null,
    registered: told.registered === true,
  };
}

/** The conditions that a body may choose: paragraph 22 is for those that it names. */
export const conditionsFor = (registered: boolean): readonly SpecialCondition[] =>
  (Object.keys(specialConditions) as SpecialCondition[]).filter(
    (condition) => registered || condition !== 'registered-party',
  );

interface Ground {
  /** In words; undefined where none is noted, of them or for everybody. */
  words: string | undefined;
  /** Noted of them, not for everybody. */
  own: boolean;
}

/** Why somebody is in the book, and why what is special of them is. A code of a newer version stays as it is. */
export function groundsOf(
  workbook: WorkbookReader,
  person: Pick<Person, 'basis' | 'condition'>,
): { basis: Ground; condition: Ground } {
  const relied = groundsRelied(workbook);
  const basis = person.basis ?? relied.basis;
  const condition = person.condition ?? relied.condition;
  return {
    basis: { words: basis ? basisInWords(basis) : undefined, own: Boolean(person.basis) },
    condition: { words: condition ? conditionInWords(condition) : undefined, own: Boolean(person.condition) },
  };
}

export const basisInWords = (code: string): string => (isBasis(code) ? lawfulBases[code] : code);

export const conditionInWords = (code: string): string =>
  isCondition(code) ? specialConditions[code] : code;
