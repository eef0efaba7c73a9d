import { TextAreaField } from '../ui/form/TextFields';

/** Stands at every field in which somebody writes about somebody: they may ask to see it. */
export const contentToRead = 'Write what you would be content for them to read.';

interface NoteFieldProps {
  label: string;
  /** Said before the hint that every note has. */
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  autoFocus?: boolean;
}

/** As `model/values.ts` has it; the field takes no more, and says so rather than cut in silence. */
const mostLetters = 20_000;

/** What is written about a person, a conversation or a group, with the hint that they may come to read it. */
export function NoteField({ hint, ...rest }: NoteFieldProps) {
  const full = rest.value.length >= mostLetters;
  return (
    <TextAreaField
      {...rest}
      hint={hint ? `${hint} ${contentToRead}` : contentToRead}
      {...(full && {
        error: 'A note holds 20,000 letters, and this one is full: what came after is not in it.',
      })}
      maxLength={mostLetters}
    />
  );
}
