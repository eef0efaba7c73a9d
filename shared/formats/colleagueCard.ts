/** What somebody is told to seal packs for a colleague, and to know which packs are theirs. */
export interface ColleagueCard {
  name: string;
  /** An age recipient, `age1…` (C2SP age, X25519). */
  recipient: string;
  /** An Ed25519 key as base64url. */
  signingKey: string;
}

export type CardRead = { ok: true; card: ColleagueCard } | { ok: false; problem: CardProblem };
/** Which part of a card is not there, or that there is more than one card. */
export type CardProblem = { reason: 'no-name' | 'no-recipient' | 'no-signing-key' | 'several-cards' };

const firstLine = 'Wardbook card';

/** A card as text, to be sent in a message or kept as a file. It holds no secret. */
export function writeCard({ name, recipient, signingKey }: ColleagueCard): string {
  return `${firstLine}\nName: ${name}\nSeals for: ${recipient}\nSigns with: ${signingKey}\n`;
}

/** Reads a card from text that may hold more: a message around it, signs of quoting, other line ends. */
export function readCard(text: string): CardRead {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^[\s>|]+/, '').trim());
  if (lines.filter((line) => line === firstLine).length > 1) return refused('several-cards');
  const told = (label: string) =>
    lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';
  const name = told('Name').trim().slice(0, 200);
  if (name === '') return refused('no-name');
  const recipient = told('Seals for').trim();
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(recipient)) return refused('no-recipient');
  const signingKey = told('Signs with').trim();
  if (!/^[A-Za-z0-9_-]{43}$/.test(signingKey)) return refused('no-signing-key');
  return { ok: true, card: { name, recipient, signingKey } };
}

/** The sentence for a card that cannot be read. */
export function cardProblemText({ reason }: CardProblem): string {
  switch (reason) {
    case 'no-name':
      return 'There is no line “Name:” in it, so this is not a whole card. Nothing was changed. Copy the card from its first line to its last, and try again.';
    case 'no-recipient':
      return 'The line “Seals for:” is missing or cut short. Nothing was changed. Copy the card from its first line to its last, and try again.';
    case 'no-signing-key':
      return 'The line “Signs with:” is missing or cut short. Nothing was changed. Copy the card from its first line to its last, and try again.';
    case 'several-cards':
      return 'There is more than one card in it. Nothing was changed. Take them in one after the other.';
  }
}

const refused = (reason: CardProblem['reason']): CardRead => ({ ok: false, problem: { reason } });
