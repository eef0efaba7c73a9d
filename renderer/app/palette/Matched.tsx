import { foldText } from '../../../shared/queries/foldText';

/** A text with the words of the query underlined where a word of it begins with one. */
export function Matched({ text, words }: { text: string; words: readonly string[] }) {
  const parts = text.split(/(\s+)/).map((part, place) => ({ part, place, folded: foldText(part) }));
  return (
    <>
      {parts.map(({ part, place, folded }) => {
        const word = words.find((each) => folded !== '' && folded.startsWith(each));
        if (!word) return part;
        return (
          <span key={place}>
            <u>{part.slice(0, word.length)}</u>
            {part.slice(word.length)}
          </span>
        );
      })}
    </>
  );
}
