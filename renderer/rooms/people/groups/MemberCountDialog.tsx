import { useState } from 'react';
import { editGroup } from '../../../../shared/commands/editGroup';
import type { Rec } from '../../../../shared/model/kinds';
import { useDo } from '../../../app/forRooms/useDo';
import { useToday } from '../../../app/forRooms/useToday';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorNote } from '../../../ui/ErrorNote';
import { DayField } from '../../../ui/form/DayField';
import { FormRow } from '../../../ui/form/Field';
import { NumberField } from '../../../ui/form/TextFields';

/** Notes how many members a group has on a day and, for one online, how many it reached. */
export function MemberCountDialog({ group, onClose }: { group: Rec<'group'>; onClose: () => void }) {
  const act = useDo();
  const today = useToday();
  const [members, setMembers] = useState<number | null>(null);
  const [reach, setReach] = useState<number | null>(null);
  const [on, setOn] = useState<string | null>(today);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    if (members === null) return;
    const done = await act(
      (workbook, deed) =>
        editGroup(workbook, deed, {
          groupId: group.id,
          members: { members, on: on ?? today, ...(reach === null ? {} : { reach }) },
        }),
      { problemHere: true },
    );
    if (done.ok) onClose();
    else setProblem(done.problem);
  };
  return (
    <Dialog
      open
      title={`How many are they in ${group.name}?`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={members === null} onClick={() => void save()}>
            Note the count
          </Button>
        </>
      }
    >
      <div className="form">
        <FormRow>
          <NumberField
            label="Members"
            min={0}
            max={100_000_000}
            autoFocus
            value={members}
            onChange={setMembers}
          />
          {group.type === 'online' && (
            <NumberField
              label="Reached"
              hint="optional: people who saw a post"
              min={0}
              max={100_000_000}
              value={reach}
              onChange={setReach}
            />
          )}
        </FormRow>
        <DayField label="On" value={on} onChange={setOn} today={today} />
        {problem && <ErrorNote>{problem}</ErrorNote>}
      </div>
    </Dialog>
  );
}
