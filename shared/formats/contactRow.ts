import type { ageBands, Channel } from '../model/person';
import type { CardPhoto } from './cardPhoto';
import type { OwnFields } from './ownField';
import type { ContactField } from './problem';

export interface ContactEmail {
  address: string;
  key: string;
  label?: string;
}

export interface ContactPhone {
  /** E.164, or the digits as given. */
  key: string;
  label?: string;
}

/** What a list tells of somebody's word on one channel: opted out, or opted in on a day. */
export interface ToldConsent {
  channel: Channel;
  state: 'yes' | 'no';
  /** The day they said it, `YYYY-MM-DD`, where the list tells. */
  given?: string;
  wording?: string;
  /** How they said it, where the list tells; else the list itself is the source. */
  how?: string;
}

/** What one row of a list, or one card, tells about a person. A field that is not told is absent. */
export interface ContactRow {
  row: number;
  line: number;
  givenName?: string;
  familyName?: string;
  knownAs?: string;
  pronouns?: string;
  /** Of a year of birth no more is kept than this. */
  ageBand?: (typeof ageBands)[number];
  /** The day and the month, `MM-DD`. */
  birthday?: string;
  emails: readonly ContactEmail[];
  phones: readonly ContactPhone[];
  street?: string;
  town?: string;
  postcode?: string;
  /** Name of a place; the import finds or adds it. */
  place?: string;
  /** Name of a group that the person belongs to; the import finds or adds it. */
  organisation?: string;
  occupation?: string;
  tags: readonly string[];
  source?: string;
  notes?: string;
  consent?: readonly ToldConsent[];
  /** Asked not to be contacted in any way. */
  doNotContact?: boolean;
  /** 1 is best, as everywhere here. */
  assessment?: number;
  /** Where in the file their photo lies. */
  photo?: CardPhoto;
  /** The list has its days month first: a field of one's own may be a day. */
  monthFirst?: boolean;
  /** Fields of the list's own by name, other programs' ids among them; the import finds or adds the field. */
  custom?: readonly { label: string; value: string }[];
}

/** One told value with where it stood. */
export interface ToldValue {
  field: ContactField;
  /** Column head or property, as the file has it. */
  column: string;
  value: string;
  label?: string;
  /** One value for certain: not to be cut at its commas. */
  whole?: boolean;
  /** Which address of several it is part of. */
  address?: string;
}

/** How a list is to be read. */
export interface ReadingOf {
  /** The user's own day; without it no age is made of a birthday. */
  today?: string | undefined;
  monthFirst?: boolean | undefined;
  /** Fields of one's own that are here already: what does not fit them is a problem. */
  own?: OwnFields | undefined;
}
