import { IconDeviceFloppy, IconFileCode } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type AccessAnswer,
  type AnswerAbout,
  accessJson,
  answerAbout,
} from '../../../../shared/queries/access/accessAnswer';
import type { SubjectRequest } from '../../../../shared/queries/access/accessRequests';
import { accessExport } from '../../../../shared/queries/access/itemsOf';
import { shownName } from '../../../../shared/queries/shownName';
import { useNoteExport } from '../../../app/forRooms/useNoteExport';
import { useToday } from '../../../app/forRooms/useToday';
import { saveFile } from '../../../store/saveFile';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { ErrorNote } from '../../../ui/ErrorNote';
import { Note } from '../../../ui/Note';
import { PageBody } from '../../../ui/Page';
import { useToast } from '../../../ui/Toasts';
import { countOf } from '../../../ui/words/countInWords';
import type { Person } from '../peopleColumns';
import { AnswerPrinted } from './AnswerPrinted';

interface AnswerViewProps {
  person: Person;
  request: SubjectRequest;
  /** Undefined while there is something to look at. */
  answer: AccessAnswer | undefined;
  left: number;
  onReview: () => void;
}

/** The answer as it will be read, and the two files that it comes out as. */
export function AnswerView({ person, request, answer, left, onReview }: AnswerViewProps) {
  const today = useToday();
  const about = useWorkbook(
    (workbook): AnswerAbout => answerAbout(workbook, person, request, today),
    [person, request, today],
  );
  const noteExport = useNoteExport();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const name = shownName(person);
  if (!answer)
    return (
      <PageBody>
        <Note kind="attention">
          {left === 0
            ? 'It is still being looked for.'
            : `There ${left === 1 ? 'is' : 'are'} ${countOf(left, 'item', 'items')} that nobody has looked at. The answer can be saved once each of them was.`}
        </Note>
        <div className="row">
          <Button rank="primary" onClick={onReview}>
            Look through them
          </Button>
        </div>
      </PageBody>
    );
  const save = async (kind: 'pdf' | 'json', bytes: Uint8Array) => {
    const file = await saveFile(kind, `What we hold about ${name}, ${today}.${kind}`, bytes);
    if (file.outcome === 'problem') setProblem(file.text);
    if (file.outcome !== 'saved') return;
    const notNoted = await noteExport({
      called: 'The answer',
      what: accessExport,
      to: name.slice(0, 300),
      personIds: [person.id],
    });
    setProblem(notNoted);
    if (!notNoted) toast.say({ text: `Saved as ${file.name}, and noted it` });
  };
  const saving = async (bytesOf: () => Promise<Uint8Array | undefined>, kind: 'pdf' | 'json') => {
    setBusy(true);
    setProblem(undefined);
    const bytes = await bytesOf();
    if (bytes) await save(kind, bytes);
    else setProblem('The PDF could not be made. Nothing was saved: try once more, or save it as JSON.');
    setBusy(false);
  };
  const pdf = async () => {
    const made = await window.machine.ask('print.pdf', { landscape: false });
    return made.outcome === 'made' ? new Uint8Array(made.bytes) : undefined;
  };
  const json = async () => new TextEncoder().encode(accessJson(answer, about));
  return (
    <PageBody>
      <div className="row wrap">
        <Button
          rank="primary"
          icon={<IconDeviceFloppy size={20} />}
          busy={busy}
          onClick={() => void saving(pdf, 'pdf')}
        >
          Save as PDF
        </Button>
        <Button icon={<IconFileCode size={20} />} disabled={busy} onClick={() => void saving(json, 'json')}>
          Save as JSON
        </Button>
        <span className="muted">To be given to them as a PDF; JSON is for a program to read.</span>
      </div>
      {problem && <ErrorNote>{problem}</ErrorNote>}
      <AnswerPrinted answer={answer} name={name} request={request} about={about} />
    </PageBody>
  );
}
