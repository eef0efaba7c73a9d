import type { Channel } from '../model/person';
import { standingEntries } from './doNotContact';
import { consentDay, presentConsent } from './presentConsent';
import { firstName, type Person } from './shownName';

/** Why somebody may not be contacted that way. `warning` lets it through but has to be said. */
export type ContactReason =
  | { reason: 'do-not-contact'; since: string; why: string | undefined }
  | { reason: 'notice-to-stop'; since: string }
  | { reason: 'refused'; channel: Channel; on: string; wording: string | undefined }
  | { reason: 'no-consent'; channel: Channel }
  | { reason: 'under-18'; ageBand: string }
  | { reason: 'nothing-to-use'; channel: Channel };

export interface ContactAnswer {
  may: boolean;
  /** Why not; empty exactly when `may`. */
  reasons: readonly ContactReason[];
  /** They have not said yes to a call: allowed, but the number should be screened (PECR, TPS). */
  unasked: boolean;
}

/**
 * Whether a person may be contacted by one channel, and why not. Email and text need consent (PECR reg.
 * 22); a call or a letter does not, but a refusal, *do not contact* or a notice to stop forbids them.
 * Under-18s need a recorded yes on any channel.
 */
export function mayContact(person: Person, channel: Channel): ContactAnswer {
  const reasons: ContactReason[] = [];
  const [off] = standingEntries(person.doNotContact);
  if (off) reasons.push({ reason: 'do-not-contact', since: off.recorded.slice(0, 10), why: off.reason });
  const [stop] = standingEntries(person.noticeToStop);
  if (stop) reasons.push({ reason: 'notice-to-stop', since: stop.recorded.slice(0, 10) });
  const consent = presentConsent(person, channel);
  if (consent?.state === 'no') {
    reasons.push({ reason: 'refused', channel, on: consentDay(consent), wording: consent.wording });
  } else if (!consent && (person.ageBand === '13-15' || person.ageBand === '16-17')) {
    reasons.push({ reason: 'under-18', ageBand: person.ageBand });
  } else if (!consent && (channel === 'email' || channel === 'text')) {
    reasons.push({ reason: 'no-consent', channel });
  }
  if (!hasMeans(person, channel)) reasons.push({ reason: 'nothing-to-use', channel });
  return { may: reasons.length === 0, reasons, unasked: !consent && channel === 'phone' };
}

function hasMeans(person: Person, channel: Channel): boolean {
  switch (channel) {
    case 'phone':
    case 'text':
      return (person.phones?.length ?? 0) > 0;
    case 'email':
      return (person.emails?.length ?? 0) > 0;
    case 'post':
      return Boolean(person.postcode || person.street);
  }
}

const verbs: Record<Channel, string> = {
  phone: 'be phoned',
  text: 'be texted',
  email: 'be emailed',
  post: 'be written to',
};
const means: Record<Channel, string> = {
  phone: 'phone number',
  text: 'phone number',
  email: 'email address',
  post: 'postal address',
};

/** The sentence for one reason, about one person. Dates are left to the caller's `day`. */
export function contactReasonText(person: Person, why: ContactReason, day: (on: string) => string): string {
  const name = firstName(person);
  switch (why.reason) {
    case 'do-not-contact':
      return `${name} asked on ${day(why.since)} not to be contacted${why.why ? `: “${why.why}”` : '.'}`;
    case 'notice-to-stop':
      return `${name} gave notice on ${day(why.since)} to stop using these details.`;
    case 'refused':
      return `${name} said on ${day(why.on)} not to ${verbs[why.channel]}${why.wording ? `: “${why.wording}”` : '.'}`;
    case 'no-consent':
      return `${name} has not agreed to ${verbs[why.channel]}. Ask, then record the words used.`;
    case 'under-18':
      return `${name} is under 18: a yes must be on record first.`;
    case 'nothing-to-use':
      return `No ${means[why.channel]} is on record for ${name}.`;
  }
}
