import { useState } from 'react';
import { setSetting } from '../../../../shared/commands/setSetting';
import {
  type GroundsRelied,
  groundsRelied,
  groundsSetting,
} from '../../../../shared/queries/privacy/lawfulGrounds';
import { useDo } from '../../../app/forRooms/useDo';
import { useToday } from '../../../app/forRooms/useToday';
import { useUnsaved } from '../../../app/forRooms/useUnsaved';
import { GroundsFields } from '../../../records/grounds/GroundsFields';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Tick } from '../../../ui/form/Choices';
import { DayField } from '../../../ui/form/DayField';
import { Form } from '../../../ui/form/Field';
import { FormFooter } from '../../../ui/form/FormFooter';
import { TextField } from '../../../ui/form/TextFields';
import { PageBody } from '../../../ui/Page';
import { Card, Sheet } from '../../../ui/Sheet';

/** Who answers for the book, and why people may be in it: what holds for everybody of whom nothing else is noted. */
export function Grounds() {
  const act = useDo();
  const today = useToday();
  const kept = useWorkbook(groundsRelied);
  // Only what was changed here: the rest follows the book, also when something is undone.
  const [edits, setEdits] = useState<Partial<GroundsRelied>>({});
  const value: GroundsRelied = { ...kept, ...edits };
  const change = (part: Partial<GroundsRelied>) => setEdits((held) => ({ ...held, ...part }));
  const changed = (Object.keys(kept) as (keyof GroundsRelied)[]).some((name) => kept[name] !== value[name]);
  useUnsaved(changed ? 'Who answers for the book is not saved.' : undefined);
  const save = async () => {
    const done = await act((workbook, deed) =>
      setSetting(workbook, deed, {
        name: groundsSetting,
        value: { ...value, controller: value.controller.trim() },
        label: 'Noted who answers for the book, and why people may be in it',
      }),
    );
    if (done.ok) setEdits({});
  };
  return (
    <PageBody
      side={
        <Card title="What this is for">
          <div className="stack small">
            <p>
              Political opinion and much of what people tell an organiser is special category data: the law
              asks for a basis to hold it, and for a condition besides.
            </p>
            <p>
              What you choose here holds for everybody and stands in the answer to whoever asks what you hold.
              Where another reason holds for somebody, note it on their page, or for many in the list.
            </p>
            <p className="muted">We are not lawyers: ask whoever looks after this in your organisation.</p>
          </div>
        </Card>
      }
    >
      <Sheet>
        <Form label="Why we may" onSubmit={() => void save()}>
          <div className="form">
            <TextField
              label="Who answers for the book"
              hint="the body: a union, a charity, a branch"
              value={value.controller}
              maxLength={200}
              onChange={(controller) => change({ controller })}
            />
            <Tick
              label="It is a registered political party, or another body that the Data Protection Act 2018 names in Schedule 1, paragraph 22"
              checked={value.registered}
              onChange={(registered) =>
                change({
                  registered,
                  ...(value.condition === 'registered-party' && !registered ? { condition: null } : {}),
                })
              }
            />
            <GroundsFields
              chosen={value}
              registered={value.registered}
              empty={{ basis: 'Not chosen yet', condition: 'Not chosen yet' }}
              onChange={({ basis = value.basis, condition = value.condition }) =>
                change({ basis, condition })
              }
            />
            <DayField
              label="Day of the policy document"
              hint="optional; paragraph 22 needs one"
              value={value.policyOn}
              today={today}
              onChange={(policyOn) => change({ policyOn })}
            />
          </div>
          <FormFooter>
            <Button rank="primary" type="submit" disabled={!changed}>
              Save
            </Button>
          </FormFooter>
        </Form>
      </Sheet>
    </PageBody>
  );
}
