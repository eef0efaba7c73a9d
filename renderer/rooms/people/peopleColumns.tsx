import { editPerson } from '../../../shared/commands/editPerson';
import { movePersonOnLadder } from '../../../shared/commands/movePersonOnLadder';
import type { Rec } from '../../../shared/model/kinds';
import { customColumn, customFields, customInWords, customValue } from '../../../shared/queries/customFields';
import { ladderStage, rungOf } from '../../../shared/queries/ladderStage';
import { lastSpoken } from '../../../shared/queries/lastContact';
import { codeLabel, offeredCodes } from '../../../shared/queries/listCodes';
import { loopFor } from '../../../shared/queries/loopFor';
import { presentAssessment } from '../../../shared/queries/presentAssessment';
import { shownName, sortName } from '../../../shared/queries/shownName';
import type { WorkbookReader } from '../../../shared/workbook/reader';
import { choicesByName } from '../../records/choices';
import { LoopOf } from '../../records/LoopOf';
import { AssessmentRing } from '../../ui/AssessmentRing';
import type { ListColumn } from '../../ui/list/listColumn';
import { nearShortDay } from '../../ui/words/dayInWords';
import { phoneInWords } from '../../ui/words/phoneInWords';
import { type ActHere, cellEdits, ownEdit } from './cellEdits';
import { personCells } from './personCells';

export type Person = Rec<'person'>;

/** Where somebody lives, as a list says it. */
export const placeNameOf = (workbook: WorkbookReader, person: Person): string =>
  workbook.get('place', person.placeId)?.name ?? person.town ?? '';

const plainColumns = [
  ['givenName', 'First name', 130],
  ['familyName', 'Last name', 130],
  ['knownAs', 'Known as', 120],
  ['postcode', 'Postcode', 110],
] as const;

/**
 * The columns of the people list, the dearest first: they fold away from the right. What is known of somebody can be
 * edited in its cell; what follows from other records cannot.
 */
export function peopleColumns(workbook: WorkbookReader, today: string, act: ActHere): ListColumn<Person>[] {
  const { typed, chosen } = cellEdits(act);
  return [
    {
      key: 'name',
      title: 'Name',
      width: 190,
      sortBy: sortName,
      edit: typed(personCells.name),
      cell: (person) => (
        <span className="row">
          <AssessmentRing level={presentAssessment(person)?.level} />
          <b className="cut">{shownName(person)}</b>
        </span>
      ),
    },
    {
      key: 'ladder',
      title: 'Ladder',
      width: 108,
      sortBy: (person) => rungOf(workbook, ladderStage(person)),
      edit: chosen(
        (person) => ladderStage(person) ?? '',
        (person) => {
          const stages = offeredCodes(workbook, 'ladderStage').map(({ code, label }) => ({
            value: code,
            label,
          }));
          const stage = ladderStage(person);
          // Where they stand stays a choice, also where it is no longer offered.
          if (stages.some(({ value }) => value === stage)) return stages;
          return [{ value: stage ?? '', label: codeLabel(workbook, 'ladderStage', stage) || '–' }, ...stages];
        },
        (person, stage) => (reader, deed) => movePersonOnLadder(reader, deed, { personId: person.id, stage }),
      ),
      cell: (person) => codeLabel(workbook, 'ladderStage', ladderStage(person)) || '–',
    },
    {
      key: 'loop',
      title: 'Last event',
      width: 102,
      cell: (person) => <LoopOf loop={loopFor(workbook, person.id, today)} />,
    },
    {
      key: 'place',
      title: 'Place',
      width: 168,
      sortBy: (person) => placeNameOf(workbook, person) || null,
      edit: chosen(
        (person) => person.placeId ?? '',
        () => [{ value: '', label: 'No place' }, ...choicesByName(workbook.all('place'))],
        (person, placeId) => (reader, deed) =>
          editPerson(reader, deed, { personId: person.id, values: { placeId: placeId || null } }),
      ),
      cell: (person) => <span className="muted cut">{placeNameOf(workbook, person)}</span>,
    },
    {
      key: 'spoke',
      title: 'Spoke to',
      width: 100,
      sortBy: (person) => lastSpoken(workbook, person.id) ?? null,
      cell: (person) => {
        const day = lastSpoken(workbook, person.id);
        return <span className="muted">{day ? nearShortDay(day, today) : 'Never'}</span>;
      },
    },
    {
      key: 'phone',
      title: 'Phone',
      width: 130,
      hiddenAtFirst: true,
      edit: typed(personCells.phone),
      cell: (person) => <span className="tabular">{phoneInWords(person.phones?.[0]?.key ?? '')}</span>,
    },
    {
      key: 'email',
      title: 'Email',
      width: 200,
      hiddenAtFirst: true,
      sortBy: (person) => person.emails?.[0]?.key ?? null,
      edit: typed(personCells.email),
      cell: (person) => <span className="cut">{person.emails?.[0]?.address ?? ''}</span>,
    },
    {
      key: 'tags',
      title: 'Tags',
      width: 160,
      hiddenAtFirst: true,
      edit: typed(personCells.tags),
      cell: (person) => <span className="muted cut">{(person.tags ?? []).join(', ')}</span>,
    },
    ...plainColumns.map(
      ([key, title, width]): ListColumn<Person> => ({
        key,
        title,
        width,
        hiddenAtFirst: true,
        sortBy: (person) => person[key] ?? null,
        edit: typed(personCells[key]),
        cell: (person) => <span className="cut">{person[key] ?? ''}</span>,
      }),
    ),
    ...customFields(workbook).map(
      (field): ListColumn<Person> => ({
        key: customColumn(field.id),
        title: field.label,
        width: 130,
        hiddenAtFirst: true,
        ...(field.type === 'number' && { align: 'right' }),
        edit: ownEdit(field, typed),
        sortBy: (person) => {
          const value = customValue(person, field);
          return typeof value === 'boolean' ? Number(value) : value;
        },
        cell: (person) => <span className="cut">{customInWords(field, customValue(person, field))}</span>,
      }),
    ),
  ];
}
