import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { addPlace } from '../../shared/commands/addPlace';
import { compareNames } from '../../shared/queries/shownName';
import { useDo } from '../app/forRooms/useDo';
import { useWorkbook } from '../store/useWorkbook';
import { SelectField } from '../ui/form/Choices';
import type { FieldProps } from '../ui/form/Field';
import { TextField } from '../ui/form/TextFields';
import { IconButton } from '../ui/IconButton';
import { choicesByName } from './choices';

interface PlacePickerProps extends FieldProps {
  placeId: string | null;
  onChange: (placeId: string | null) => void;
}

/** Chooses a place, or adds one that is not in the book yet. */
export function PlacePicker({ placeId, onChange, ...field }: PlacePickerProps) {
  const act = useDo();
  const [adding, setAdding] = useState<string | null>(null);
  const places = useWorkbook((workbook) => choicesByName(workbook.all('place')));
  if (adding !== null || places.length === 0) {
    const add = async (): Promise<void> => {
      const name = adding?.trim();
      if (!name) return setAdding(null);
      const there = places.find((place) => compareNames(place.label, name) === 0);
      if (there) {
        onChange(there.value);
        return setAdding(null);
      }
      let id: string | undefined;
      const done = await act((workbook, deed) => {
        const change = addPlace(workbook, deed, { name });
        id = change.patches[0]?.id;
        return change;
      });
      if (!done.ok || !id) return;
      onChange(id);
      setAdding(null);
    };
    return (
      <TextField
        {...field}
        value={adding ?? ''}
        placeholder="A new place: Oak Tree Lane"
        maxLength={200}
        autoFocus={adding !== null && places.length > 0}
        onChange={setAdding}
        onBlur={() => void add()}
      />
    );
  }
  return (
    <div className="row" style={{ alignItems: 'flex-end' }}>
      <div className="grow">
        <SelectField {...field} clearable searchable choices={places} value={placeId} onChange={onChange} />
      </div>
      <IconButton label="Add a new place" icon={<IconPlus size={20} />} onClick={() => setAdding('')} />
    </div>
  );
}
