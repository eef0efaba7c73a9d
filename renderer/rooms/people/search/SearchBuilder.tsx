import './search.css';
import { useDidUpdate } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { deleteRecord } from '../../../../shared/commands/deleteRecord';
import { saveSegment } from '../../../../shared/commands/saveSegment';
import { isGroup, type SegmentGroup } from '../../../../shared/model/segmentTree';
import { segmentInWords, segmentProblemText } from '../../../../shared/queries/segments/inWords';
import { problemOfSaving, type SegmentAnswer } from '../../../../shared/queries/segments/peopleIn';
import type { SegmentProblem } from '../../../../shared/queries/segments/readTree';
import { compareNames } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useToday } from '../../../app/forRooms/useToday';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { TextField } from '../../../ui/form/TextFields';
import { countInFigures, countOf } from '../../../ui/words/countInWords';
import { Questions } from './Questions';
import { added, endOf, replaced, without } from './treeEdits';
import type { PeopleSearch } from './usePeopleSearch';

interface SearchBuilderProps {
  search: PeopleSearch;
  answer: SegmentAnswer;
  total: number;
  onClose: () => void;
}

/** The questions that narrow the list, line by line, with who is left after each; kept under a name where wished. */
export function SearchBuilder({ search, answer, total, onClose }: SearchBuilderProps) {
  const { tree, set, segment } = search;
  const { reader } = useOpenWorkbook();
  const today = useToday();
  const act = useDo();
  const [naming, setNaming] = useState(false);
  const saveButton = useRef<HTMLButtonElement>(null);
  useDidUpdate(() => {
    if (!naming) saveButton.current?.focus();
  }, [naming]);
  // Opened for the first time, it begins with its first question.
  const [fresh, setFresh] = useState<string | undefined>(tree.of.length === 1 ? '0' : undefined);
  const [problem, setProblem] = useState<{ tree: SegmentGroup; refused: SegmentProblem }>();
  const sentence = useWorkbook((workbook) => segmentInWords(workbook, tree, today), [tree, today]);
  const found = answer.ok ? answer.people.length : undefined;
  const changed = segment !== undefined && search.changed;
  const saveChange = () => {
    if (!segment) return;
    const { id: segmentId, name } = segment;
    const refused = problemOfSaving(reader, segmentId, tree, today);
    setProblem(refused && { tree, refused });
    if (!refused) void act((workbook, deed) => saveSegment(workbook, deed, { segmentId, name, tree }));
  };
  const told = answer.ok ? (problem?.tree === tree ? problem.refused : undefined) : answer.problem;
  return (
    <section
      className="sheet search-builder"
      aria-label="Narrow the list"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className="search-questions">
        <Questions
          group={tree}
          path={[]}
          left={answer.ok ? answer.left : undefined}
          changes={{
            replace: (path, node) => set(replaced(tree, path, node)),
            remove: (path) => set(without(tree, path)),
            add: (path, node) => {
              setFresh(isGroup(node) ? `${endOf(tree, path)}.0` : endOf(tree, path));
              set(added(tree, path, node));
            },
            fresh,
          }}
        />
        {tree.of.length > 1 && <p className="muted small search-sentence">{sentence}</p>}
        {told && <ErrorNote>{segmentProblemText(told)}</ErrorNote>}
      </div>
      <div className="search-count">
        <span className="figure tabular" role="status">
          {found === undefined ? '–' : countInFigures(found)}
        </span>
        <b>of {countOf(total, 'person', 'people')}</b>
        <span className="muted small">{segment ? segment.name : 'Counted as you choose'}</span>
        <span className="spacer" />
        {segment && (
          <Button
            size="small"
            rank="quiet"
            icon={<IconTrash size={18} />}
            onClick={() =>
              void act((workbook, deed) => deleteRecord(workbook, deed, { kind: 'segment', id: segment.id }))
            }
          >
            Delete this search
          </Button>
        )}
        {changed && (
          <Button size="small" onClick={saveChange}>
            Save the change
          </Button>
        )}
        <Button
          ref={saveButton}
          size="small"
          icon={<IconBookmark size={18} />}
          disabled={tree.of.length === 0}
          onClick={() => setNaming(true)}
        >
          {segment ? 'Save under another name' : 'Save this search'}
        </Button>
        <Button size="small" rank="primary" onClick={onClose}>
          {found === undefined ? 'Close' : `Show ${countOf(found, 'person', 'people')}`}
        </Button>
      </div>
      {naming && (
        <NameDialog
          tree={tree}
          sentence={sentence}
          taken={reader.all('segment').map(({ name }) => name)}
          onClose={() => setNaming(false)}
          onSaved={(id) => {
            setNaming(false);
            search.use(id);
          }}
        />
      )}
    </section>
  );
}

interface NameDialogProps {
  tree: SegmentGroup;
  sentence: string;
  taken: readonly string[];
  onClose: () => void;
  onSaved: (segmentId: string) => void;
}

function NameDialog({ tree, sentence, taken, onClose, onSaved }: NameDialogProps) {
  const act = useDo();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const wanted = name.trim().replace(/\s+/g, ' ');
    if (wanted === '') return setProblem('Give it a name.');
    if (taken.some((one) => compareNames(one, wanted) === 0))
      return setProblem('There is a saved search of that name. Choose another.');
    let id: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change = saveSegment(workbook, deed, { name: wanted, tree });
        id = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    if (!done.ok) setProblem(done.problem);
    else if (id) onSaved(id);
  };
  return (
    <Dialog
      open
      title="Save this search"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          value={name}
          maxLength={200}
          autoFocus
          error={problem}
          placeholder="To ring this week"
          onChange={(text) => {
            setName(text);
            setProblem(undefined);
          }}
        />
        <p className="muted">{sentence}</p>
        <p className="muted small">It is asked anew each time: whoever answers it on that day is in it.</p>
      </form>
    </Dialog>
  );
}
