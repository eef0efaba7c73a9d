import { editPerson } from '../../../shared/commands/editPerson';
import type { CustomField } from '../../../shared/queries/customFields';
import type { Person } from '../../../shared/queries/shownName';
import type { Command, Done } from '../../app/forRooms/useDo';
import type { CellEdit } from '../../ui/list/cellEdit';
import { ownCell, type PersonCell } from './personCells';

/** Does a deed, whose problem the cell shows. */
export type ActHere = (command: Command) => Promise<Done>;

type Choices = NonNullable<CellEdit<Person>['choices']>;
type Typed = (cell: PersonCell, choices?: Choices) => CellEdit<Person>;

/** How cells of the people list save: each one deed, with its toast and its undo. */
export function cellEdits(act: ActHere) {
  const save = (command: Command) => async () => {
    const done = await act(command);
    return done.ok ? undefined : done.problem;
  };
  const typed: Typed = ({ text, values, maxLength }, choices) => ({
    value: text,
    ...(maxLength && { maxLength }),
    ...(choices && { choices }),
    read: (person, words) => {
      const read = values(person, words);
      if ('problem' in read) return read;
      return {
        save: save((workbook, deed) =>
          editPerson(workbook, deed, { personId: person.id, values: read.values }),
        ),
      };
    },
  });
  const chosen = (
    value: (person: Person) => string,
    choices: Choices,
    command: (person: Person, chosen: string) => Command,
  ): CellEdit<Person> => ({
    value,
    choices,
    read: (person, one) => ({ save: save(command(person, one)) }),
  });
  return { typed, chosen };
}

const told = { value: '', label: 'Not told' };

/** A field of one's own: words, a number or a day is typed, the rest chosen. */
export function ownEdit(field: CustomField, typed: Typed): CellEdit<Person> {
  const cell = ownCell(field);
  if (field.type === 'yesNo')
    return typed(cell, () => [told, { value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }]);
  if (field.type !== 'choice') return typed(cell);
  return typed(cell, (person) => {
    const held = cell.text(person);
    // What is on record stays a choice, also where it is no longer offered.
    const words = [...new Set([...(field.choices ?? []), ...(held ? [held] : [])])];
    return [told, ...words.map((value) => ({ value, label: value }))];
  });
}
