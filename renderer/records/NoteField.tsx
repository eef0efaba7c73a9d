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

/** What is written about a person, a conversation or a group, with the hint that they may come to read it. */
export function NoteField({ hint, ...rest }: NoteFieldProps) {
  return (
    <TextAreaField {...rest} hint={hint ? `${hint} ${contentToRead}` : contentToRead} maxLength={20_000} />
  );
}
