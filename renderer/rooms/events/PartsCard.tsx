import { useState } from 'react';
import { giveRole } from '../../../shared/commands/recordRsvp';
import type { Rec } from '../../../shared/model/kinds';
import { codeLabel } from '../../../shared/queries/listCodes';
import { compareNames, shownName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { choicesOf } from '../../records/choices';
import { PersonLink } from '../../records/PersonLink';
import { PersonPicker } from '../../records/PersonPicker';
import { useWorkbook } from '../../store/useWorkbook';
import { SelectField } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';
import { Tag } from '../../ui/Tag';

/** Who has a part to play at an event, the welcome offered first; anybody in the book may be given one. */
export function PartsCard({ event }: { event: Rec<'event'> }) {
  const act = useDo();
  const [role, setRole] = useState<string | null>('welcome');
  const facts = useWorkbook(
    (workbook) => ({
      roles: choicesOf(workbook, 'attendanceRole'),
      parts: workbook
        .by('attendance', 'eventId', event.id)
        .filter((one) => one.role)
        .map(({ id, personId, role: part }) => ({
          id,
          personId,
          name: shownName(workbook.get('person', personId)),
          part: codeLabel(workbook, 'attendanceRole', part),
        }))
        .sort((a, b) => compareNames(a.name, b.name)),
    }),
    [event.id],
  );
  const give = (personId: string, part: string | null) =>
    void act((workbook, deed) => giveRole(workbook, deed, { eventId: event.id, personId, role: part }));
  return (
    <Card title="Parts to play">
      <div className="stack tight">
        {facts.parts.length > 0 && (
          <ul className="plain stack tight" aria-label="Parts to play">
            {facts.parts.map(({ id, personId, name, part }) => (
              <li key={id} className="row">
                <span className="grow">
                  <PersonLink personId={personId} />
                </span>
                <Tag onRemove={() => give(personId, null)} removeLabel={`Take the part from ${name}`}>
                  {part}
                </Tag>
              </li>
            ))}
          </ul>
        )}
        <SelectField label="Give a part" choices={facts.roles} value={role} onChange={setRole} />
        <PersonPicker
          label="To whom"
          personId={null}
          again
          onChange={(personId) => personId && role && give(personId, role)}
        />
      </div>
    </Card>
  );
}
