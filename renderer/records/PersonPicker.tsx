import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { addPerson } from '../../shared/commands/addPerson';
import { splitName } from '../../shared/formats/contactValues';
import type { Rec } from '../../shared/model/kinds';
import { searchPeople } from '../../shared/queries/searchPeople';
import { shownName } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useOpenWorkbook } from '../store/useWorkbook';
import { Field, type FieldProps } from '../ui/form/Field';

interface PersonPickerProps extends FieldProps {
  personId: string | null;
  onChange: (personId: string | null) => void;
  /** Somebody who cannot be chosen: the one at the other end. */
  except?: string;
  /** Offers to add a person of the name that was typed. */
  canAdd?: boolean;
  autoFocus?: boolean;
  /** Empties itself after a choice, for choosing one after another. */
  again?: boolean;
}

const mostShown = 8;

/** Chooses a person: two letters and Enter. The best match is chosen already. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, hint, error, personId, onChange, except, canAdd = false, again = false } = props;
  const { reader } = useOpenWorkbook();
  const act = useDo();
  const [typed, setTyped] = useState<string | null>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const chosen = reader.get('person', personId);
  const query = typed ?? '';
  const found =
    query.trim() === '' ? [] : peopleFor(searchPeople(reader, query, mostShown + 1).people, except);
  const choose = (id: string | null) => {
    onChange(id);
    setTyped(again ? '' : null);
    box.closeDropdown();
  };
  const add = async () => {
    let id: string | undefined;
    const done = await act((workbook, deed) => {
      const { givenName, familyName } = splitName(query);
      const change = addPerson(workbook, deed, { givenName, familyName });
      id = change.patches[0]?.id;
      return change;
    });
    if (done.ok && id) choose(id);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <Combobox store={box} onOptionSubmit={(value) => (value === '+' ? void add() : choose(value))}>
          <Combobox.Target>
            <InputBase
              id={id}
              aria-describedby={describedBy}
              error={Boolean(error)}
              autoComplete="off"
              placeholder="Type a name or a number"
              autoFocus={props.autoFocus ?? false}
              value={typed ?? (chosen ? shownName(chosen) : '')}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setTyped(text);
                if (personId && text.trim() === '') onChange(null);
                box.openDropdown();
                box.updateSelectedOptionIndex();
                window.setTimeout(() => box.selectFirstOption(), 0);
              }}
              onBlur={() => {
                setTyped(again ? typed : null);
                box.closeDropdown();
              }}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={query.trim() === ''}>
            <Combobox.Options>
              {found.map((person) => (
                <Combobox.Option value={person.id} key={person.id}>
                  <b>{shownName(person)}</b>{' '}
                  <span className="muted small">
                    {placeOf(reader.get('place', person.placeId)?.name, person)}
                  </span>
                </Combobox.Option>
              ))}
              {canAdd && query.trim() !== '' && (
                <Combobox.Option value="+">
                  Add <b>{query.trim()}</b>
                </Combobox.Option>
              )}
              {!canAdd && found.length === 0 && <Combobox.Empty>Nobody by that name</Combobox.Empty>}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}

function peopleFor(people: readonly Rec<'person'>[], except: string | undefined): readonly Rec<'person'>[] {
  return people.filter((person) => person.id !== except).slice(0, mostShown);
}

const placeOf = (place: string | undefined, person: Rec<'person'>): string =>
  [place ?? person.town, person.phones?.[0]?.key.slice(-4)].filter(Boolean).join(' · ');
