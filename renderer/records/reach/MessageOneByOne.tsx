import { IconCopy } from '@tabler/icons-react';
import { type Dispatch, type SetStateAction, useState } from 'react';
import {
  mergedMessage,
  mergeWords,
  type Reach,
  unknownMergeWords,
} from '../../../shared/queries/reach/reach';
import { shownName } from '../../../shared/queries/shownName';
import { useNoteExport } from '../../app/forRooms/useNoteExport';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextAreaField } from '../../ui/form/TextFields';
import { Sheet } from '../../ui/Sheet';
import { phoneInWords } from '../../ui/words/phoneInWords';

/** What is being sent, and how many have had theirs. */
export interface MessageRound {
  message: string;
  at: number;
}

export const firstRound: MessageRound = { message: 'Hi {known-as}, ', at: 0 };

interface MessageOneByOneProps extends Pick<Reach, 'reached'> {
  round: MessageRound;
  onRound: Dispatch<SetStateAction<MessageRound>>;
}

/** A message with merge words, copied person by person: one key copies the next, until all have had theirs. */
export function MessageOneByOne({ reached, round, onRound }: MessageOneByOneProps) {
  const noteExport = useNoteExport();
  const { message, at } = round;
  const setAt = (next: number) => onRound((now) => ({ ...now, at: next }));
  const [problem, setProblem] = useState<string>();
  const next = reached[at];
  const unknown = unknownMergeWords(message);
  const words = next ? mergedMessage(message, next.person) : '';
  const copy = async () => {
    if (!next) return;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      return setProblem('This laptop did not take the message. Nothing was copied: try once more.');
    }
    const notNoted = await noteExport({
      called: 'The message',
      what: 'message',
      to: phoneInWords(next.means),
      personIds: [next.person.id],
    });
    setProblem(notNoted);
    if (!notNoted) setAt(at + 1);
  };
  return (
    <>
      <TextAreaField
        label="Message"
        hint={`{${Object.keys(mergeWords).join('}, {')}} stand for whoever it is for`}
        rows={3}
        maxLength={2000}
        value={message}
        onChange={(typed) => onRound((now) => ({ ...now, message: typed }))}
        {...(unknown.length > 0 && {
          error: `{${unknown[0]}} stands for nothing and would be sent as it is. Write one of the words above.`,
        })}
      />
      {next ? (
        <Sheet>
          <div className="stack" style={{ padding: '12px 16px' }}>
            <p>
              <b>{shownName(next.person)}</b> <span className="tabular">{phoneInWords(next.means)}</span>{' '}
              <span className="muted small">
                {at + 1} of {reached.length}
              </span>
            </p>
            <p style={{ whiteSpace: 'pre-wrap' }}>{words}</p>
            <div className="row">
              <Button
                icon={<IconCopy size={20} />}
                disabled={unknown.length > 0 || message.trim() === ''}
                onClick={() => void copy()}
              >
                Copy, and on to the next
              </Button>
              <Button rank="quiet" onClick={() => setAt(at + 1)}>
                Skip
              </Button>
              {at > 0 && (
                <Button rank="quiet" onClick={() => setAt(at - 1)}>
                  Back
                </Button>
              )}
            </div>
          </div>
        </Sheet>
      ) : (
        <p role="status">
          Everybody has had theirs.{' '}
          <button type="button" className="link" onClick={() => setAt(0)}>
            Begin again
          </button>
        </p>
      )}
      {problem && <ErrorNote>{problem}</ErrorNote>}
    </>
  );
}
