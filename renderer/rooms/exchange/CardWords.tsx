import { useEffect, useState } from 'react';
import { wordsOfCard } from '../../store/cards';

/** The six words of a card, to be compared aloud. */
export function CardWords({
  of,
  label = 'The six words of the card',
}: {
  of: { recipient?: string | null | undefined; signingKey?: string | null | undefined };
  label?: string;
}) {
  const { recipient, signingKey } = of;
  const [words, setWords] = useState('');
  useEffect(() => {
    let here = true;
    void wordsOfCard({ recipient, signingKey }).then((made) => {
      if (here) setWords(made);
    });
    return () => {
      here = false;
    };
  }, [recipient, signingKey]);
  return (
    <output aria-label={label}>
      <b>{words.replaceAll(' ', ' · ')}</b>
    </output>
  );
}
