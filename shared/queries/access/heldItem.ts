/** Parts of the answer, in the order in which they stand. */
export const accessSections = [
  'about',
  'contact',
  'ladder',
  'records',
  'earlier',
  'elsewhere',
  'mentions',
  'sent',
] as const;
export type AccessSection = (typeof accessSections)[number];

export const accessSectionTitles: Readonly<Record<AccessSection, string>> = {
  about: 'Details and notes',
  contact: 'Being contacted',
  ladder: 'Ladder and assessment',
  records: 'Conversations, events, commitments and more',
  earlier: 'What stood there before',
  elsewhere: 'Named in other records',
  mentions: 'What others wrote',
  sent: 'Where it came from, and who was sent it',
};

/** One line of an item: as it stands, and without other people's names. */
export interface HeldLine {
  label: string;
  text: string;
  hidden: string;
}

/** One thing that is held about somebody, to be looked at and to leave, or not, as a whole. */
export interface HeldItem {
  /** Stays the same from one draft to the next: "conversation:<id>". */
  key: string;
  section: AccessSection;
  /** What it is, without anybody's name: "Conversation". */
  title: string;
  /** The day on which it hangs. */
  on?: string;
  lines: readonly HeldLine[];
  /** For whoever reviews it, never in the answer: "The conversation with Karen Sisson, what moves them". */
  where?: string;
  /** Found by a first name alone: it may be somebody else who is meant. */
  unsure?: boolean;
  /** Another for other words: whether what was looked at still says the same. */
  mark: string;
}

/** An item before names are hidden. */
export type DraftItem = Omit<HeldItem, 'lines' | 'mark'> & {
  lines: readonly { label: string; text: string; other?: boolean }[];
};

/** FNV-1a over some texts, as eight hexadecimal digits: tells two wordings apart, and is no secret. */
export function markOfTexts(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const text of texts)
    for (let at = 0; at <= text.length; at += 1) {
      hash ^= at === text.length ? 0x1ffff : text.charCodeAt(at);
      hash = Math.imul(hash, 0x01000193);
    }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
