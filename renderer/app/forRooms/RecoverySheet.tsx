import './recoverySheet.css';
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { TextField } from '../../ui/form/TextFields';
import { recoveryGroups } from './recoveryGroups';

interface RecoverySheetProps {
  /** The workbook's age identity: `AGE-SECRET-KEY-1…`. */
  code: string;
  /** Its last four characters were typed back. */
  onKept: () => void;
}

/** The recovery sheet: print it, save it or copy it by hand, then prove it with its last four characters. */
export function RecoverySheet({ code, onKept }: RecoverySheetProps) {
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<{ good: boolean; text: string } | null>(null);
  const print = async () => {
    setTold(null);
    const { outcome } = await window.machine.ask('print.window', { landscape: false });
    if (outcome === 'no-printer')
      setTold({ good: false, text: 'No printer is set up here. Save the sheet, or copy it by hand.' });
    if (outcome === 'failed')
      setTold({ good: false, text: 'The printer did not take it. Save the sheet, or copy it by hand.' });
    if (outcome === 'printed') setTold({ good: true, text: 'Sent to the printer.' });
  };
  const save = async () => {
    setTold(null);
    const made = await window.machine.ask('print.pdf', { landscape: false });
    if (made.outcome !== 'made')
      return setTold({ good: false, text: 'The sheet could not be made. Copy it by hand instead.' });
    const answer = await window.machine.ask('file.save', {
      kind: 'pdf',
      suggested: 'Wardbook recovery sheet.pdf',
      bytes: made.bytes,
    });
    if (answer.outcome === 'saved') setTold({ good: true, text: `Saved as ${answer.name}.` });
    if (answer.outcome === 'disk-full')
      setTold({ good: false, text: 'Not saved: that disk is full. Choose another place.' });
    if (answer.outcome === 'cannot-write')
      setTold({ good: false, text: 'Not saved: that place cannot be written. Choose another.' });
  };
  const check = (text: string) => {
    setTyped(text);
    if (text.trim().length >= 4 && text.trim().toUpperCase() === code.slice(-4).toUpperCase()) onKept();
  };
  const wrong = typed.trim().length >= 4 && typed.trim().toUpperCase() !== code.slice(-4).toUpperCase();
  return (
    <div className="stack loose">
      <section className="recovery-sheet" aria-label="Recovery sheet">
        <h2>Wardbook recovery sheet</h2>
        <p className="recovery-code">
          {recoveryGroups(code).map((group, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the code
            <span key={place}>{group}</span>
          ))}
        </p>
        <p className="small muted">
          With this, the book opens without its passphrase, and so do its backups. Keep it where you keep a
          passport, never beside the laptop.
        </p>
        <p className="only-printed">
          To use it: on the lock screen choose “Use the recovery sheet”, and type the code. Spaces and
          capitals do not matter.
        </p>
      </section>
      <div className="row wrap">
        <Button icon={<IconPrinter size={20} />} onClick={() => void print()}>
          Print the sheet
        </Button>
        <Button icon={<IconDeviceFloppy size={20} />} onClick={() => void save()}>
          Save the sheet
        </Button>
        <span className="muted">or copy it by hand</span>
      </div>
      {told && (told.good ? <p role="status">{told.text}</p> : <ErrorNote>{told.text}</ErrorNote>)}
      <div className="recovery-check">
        <TextField
          label="Its last four characters"
          value={typed}
          onChange={check}
          maxLength={8}
          {...(wrong && { error: 'Not these. Look at the end of the sheet you kept.' })}
        />
      </div>
    </div>
  );
}
