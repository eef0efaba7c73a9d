import type { PhotoFault } from './cardPhoto';
import type { Encoding } from './textEncoding';

/** The fields that a contacts file can tell about a person, in the import's own words. */
export const contactFields = [
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'knownAs',
  'pronouns',
  'birthday',
  'email',
  'phone',
  'address',
  'street',
  'town',
  'postcode',
  'place',
  'organisation',
  'occupation',
  'tags',
  'source',
  'notes',
  'assessment',
  'assessmentFiveBest',
  'mayPhone',
  'mayText',
  'mayEmail',
  'mayPost',
  'refusesPhone',
  'refusesText',
  'refusesEmail',
  'refusesPost',
  'refusesAll',
  'tagColumn',
  'externalId',
  'custom',
] as const;
export type ContactField = (typeof contactFields)[number];

/** What is wrong in one row of a contacts file. The row itself still goes in unless `fatal` says otherwise. */
export type RowProblem = {
  /** Row of the table, counted from 1 after the header; card of a vCard file, counted from 1. */
  row: number;
  /** Line of the file on which the row begins, counted from 1; 0 where lines say nothing, as in JSON. */
  line: number;
  /** Column head or property name as the file has it. */
  column?: string;
  /** The value as it was in the file. */
  value?: string;
} & (
  | { reason: 'too-few-cells'; found: number; wanted: number }
  | { reason: 'too-many-cells'; found: number; wanted: number }
  | { reason: 'stray-quote' }
  | { reason: 'quote-not-closed' }
  | { reason: 'nul-removed' }
  | { reason: 'cell-fault' }
  | { reason: 'formula-without-value' }
  | { reason: 'phone-not-valid' }
  | { reason: 'email-not-valid' }
  | { reason: 'postcode-not-valid' }
  | { reason: 'too-long'; field: ContactField; limit: number }
  | { reason: 'day-not-valid' }
  | { reason: 'own-not-fitting'; wanted: 'number' | 'date' | 'yesNo' | 'choice' }
  | { reason: 'level-not-valid' }
  | { reason: 'answer-not-understood' }
  | { reason: 'too-young' }
  | { reason: 'too-old' }
  | { reason: 'too-many'; kept: number }
  | { reason: 'time-not-valid' }
  | { reason: 'count-not-valid' }
  | { reason: 'lacks'; what: string }
  | { reason: 'event-not-read'; detail: string }
  | { reason: 'repeats-cut'; kept: number }
  | { reason: 'no-name' }
  | { reason: 'nothing-in-row' }
  | { reason: 'name-split-guessed'; givenName: string; familyName: string }
  | { reason: 'card-not-read'; detail: string }
  | { reason: 'not-understood-property' }
  | { reason: 'not-a-person'; kind: 'group' | 'organisation' }
  | ({ reason: 'photo-left-out' } & PhotoFault)
);

/** Something about a file that was read all the same, and that its reader should know. */
export type FileNotice =
  | { reason: 'many-columns'; found: number; usual: number }
  | { reason: 'encoding-guessed'; encoding: Encoding }
  | { reason: 'photos-in-cards'; count: number }
  | { reason: 'photos-elsewhere'; count: number }
  | { reason: 'merged-heads'; heads: readonly string[] }
  | { reason: 'title-above-heads'; title: string }
  | { reason: 'name-says-otherwise'; name: string; looksLike: FileGuess };

/** Why a file was refused. Nothing was changed. */
export type FileProblem =
  | { reason: 'file-too-large'; bytes: number; limit: number }
  | { reason: 'too-many-rows'; limit: number }
  | { reason: 'too-many-columns'; found: number; limit: number; at?: string }
  | { reason: 'file-empty' }
  | { reason: 'no-rows' }
  | { reason: 'not-text'; looksLike: FileGuess }
  | { reason: 'not-a-vcard' }
  | { reason: 'not-osdi'; misplaced?: boolean }
  | { reason: 'json-damaged'; line: number }
  | { reason: 'json-repeats'; name: string }
  | { reason: 'json-lines' }
  | { reason: 'no-events' }
  | { reason: 'spreadsheet-damaged' }
  | { reason: 'spreadsheet-unsafe'; part?: string }
  | { reason: 'text-not-readable'; encoding: Encoding }
  | PackProblem;

/** What a file is by its first bytes, whatever its name says. */
export type FileGuess =
  | 'zip'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'pdf'
  | 'image'
  | 'age'
  | 'program'
  | 'vcard'
  | 'calendar'
  | 'json'
  | 'web-page'
  | 'unknown';

/** Why a pack or a backup was refused. Nothing was changed. */
export type PackProblem =
  | { reason: 'not-age'; looksLike: FileGuess }
  | { reason: 'wrong-passphrase' }
  | { reason: 'not-for-us' }
  | { reason: 'needs-passphrase' }
  | { reason: 'needs-identity' }
  | { reason: 'work-factor-too-high'; found: number; limit: number }
  | { reason: 'altered' }
  | { reason: 'cut-short' }
  | { reason: 'pack-too-large'; bytes: number; limit: number }
  | { reason: 'not-a-zip' }
  | { reason: 'zip-damaged'; detail: string }
  | { reason: 'zip-too-many-entries'; found: number; limit: number }
  | { reason: 'zip-entry-too-large'; name: string; bytes: number; limit: number }
  | { reason: 'zip-total-too-large'; bytes: number; limit: number }
  | { reason: 'zip-ratio-too-high'; name: string; ratio: number; limit: number }
  | { reason: 'zip-unsafe-name'; name: string }
  | { reason: 'zip-duplicate-name'; name: string }
  | { reason: 'zip-too-deep'; name: string; limit: number }
  | { reason: 'no-manifest' }
  | { reason: 'manifest-not-readable'; detail: string }
  | { reason: 'newer-version'; found: number; ours: number; madeBy: string }
  | { reason: 'other-purpose'; found: string; wanted: 'pack' | 'backup' }
  | { reason: 'signature-wrong' }
  | { reason: 'part-missing'; name: string }
  | { reason: 'part-altered'; name: string }
  | { reason: 'part-not-listed'; name: string }
  | { reason: 'line-not-readable'; name: string; line: number }
  | { reason: 'too-many-media'; found: number; limit: number }
  | { reason: 'media-not-told'; name: string }
  | { reason: 'media-not-shown'; name: string }
  | { reason: 'media-missing'; name: string }
  | { reason: 'media-no-room'; bytes: number; limit: number }
  | { reason: 'counts-hold-more'; kind: string }
  | { reason: 'counts-not-readable'; detail: string }
  | { reason: 'counts-signed-by-another' };
