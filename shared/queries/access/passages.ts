import { speaksOf } from '../../workbook/mentions';

/** About as much before and behind a mention in a long paragraph. */
const around = 600;

/**
 * What of a text is about somebody: the paragraphs that name them, and of long ones only what stands near. The rest is
 * about others and nobody's business.
 */
export function passagesAbout(text: string, terms: readonly string[]): string {
  const speaks = speaksOf(terms);
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const about = paragraphs.filter(speaks).map((paragraph) => nearIn(paragraph, speaks));
  const told = about.join(' … ');
  return about.length < paragraphs.length ? `… ${told} …`.replaceAll('… … ', '… ') : told;
}

function nearIn(paragraph: string, speaks: (text: string) => boolean): string {
  if (paragraph.length <= 3 * around) return paragraph;
  const sentences = paragraph.match(/[^.!?]{1,2000}[.!?]*\s*/g) ?? [paragraph];
  const kept = new Set<number>();
  sentences.forEach((sentence, at) => {
    if (speaks(sentence)) for (const near of [at - 1, at, at + 1]) kept.add(near);
  });
  if (kept.size === 0) return paragraph;
  return sentences
    .flatMap((sentence, at) => (kept.has(at) ? [sentence] : kept.has(at - 1) ? ['… '] : []))
    .join('')
    .trim();
}
