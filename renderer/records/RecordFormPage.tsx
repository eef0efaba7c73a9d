import { type ReactNode, useState } from 'react';
import type { ChangeSet } from '../../shared/workbook/changeSet';
import type { Deed, WorkbookReader } from '../../shared/workbook/reader';
import { useShellKey } from '../app/forRooms/shellKeys';
import { useDo } from '../app/forRooms/useDo';
import type { Draft } from '../app/forRooms/useDraft';
import { Button } from '../ui/Button';
import { Form } from '../ui/form/Field';
import { FormFooter } from '../ui/form/FormFooter';
import { Page, PageBody } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';
import { Sheet } from '../ui/Sheet';
import { DraftFound } from './DraftFound';

/** What is wrong in a form, by field: what it is, then what to do. */
export type FieldErrors<F> = Partial<Record<keyof F, string>>;

export interface FormInHand<F> {
  value: F;
  errors: FieldErrors<F>;
  change: (part: Partial<F>) => void;
}

interface RecordFormPageProps<F> {
  title: string;
  /** Where *Cancel* and the crumb lead. */
  crumb: string;
  onCancel: () => void;
  draft: Draft<F>;
  /** Empty when all is well. */
  errorsIn: (fields: F) => FieldErrors<F>;
  command: (workbook: WorkbookReader, deed: Deed, fields: F) => ChangeSet;
  /** "Save event". */
  saveWords: string;
  /** Gets the id of the record that was written, if anything had changed. */
  onSaved: (id: string | undefined) => void;
  /** "Save and add another": a second button that saves and starts afresh. */
  another?: string;
  side?: (form: FormInHand<F>) => ReactNode;
  children: (form: FormInHand<F>) => ReactNode;
}

/**
 * A page that adds or changes one record: its draft is kept, errors stand beside their fields, and when it
 * cannot be saved the form stays open with its text and says why.
 */
export function RecordFormPage<F>(props: RecordFormPageProps<F>) {
  const { title, crumb, onCancel, draft, errorsIn, command, saveWords, onSaved, another } = props;
  const act = useDo();
  const [errors, setErrors] = useState<FieldErrors<F>>({});
  const [problem, setProblem] = useState<string>();
  const [round, setRound] = useState(0);
  const save = async (again: boolean) => {
    const wrong = errorsIn(draft.value);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    let id: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change = command(workbook, deed, draft.value);
        id = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    setProblem(done.ok ? undefined : done.problem);
    if (!done.ok) return;
    draft.clear();
    if (again) setRound(round + 1);
    else onSaved(id);
  };
  useShellKey('save', () => void save(false));
  const form: FormInHand<F> = {
    value: draft.value,
    errors,
    change: (part) => draft.set((last) => ({ ...last, ...part })),
  };
  return (
    <Page scroll>
      <PageHeader title={title} crumb={{ label: crumb, onPress: onCancel }} />
      <PageBody side={props.side?.(form)}>
        <Sheet>
          <Form label={title} onSubmit={() => void save(false)}>
            <div className="form" key={round}>
              <DraftFound draft={draft} />
              {props.children(form)}
            </div>
            <FormFooter
              problem={problem}
              saves
              left={
                <Button rank="quiet" onClick={onCancel}>
                  Cancel
                </Button>
              }
            >
              {another && <Button onClick={() => void save(true)}>{another}</Button>}
              <Button rank="primary" type="submit">
                {saveWords}
              </Button>
            </FormFooter>
          </Form>
        </Sheet>
      </PageBody>
    </Page>
  );
}
