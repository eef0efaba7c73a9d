import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { NetworkScope } from '../../../../shared/queries/network/networkOf';
import { choicesByName } from '../../../records/choices';
import { useWorkbook } from '../../../store/useWorkbook';

interface ScopePickerProps {
  scope: NetworkScope;
  onChange: (scope: NetworkScope) => void;
}

const everybody = 'all:';

/** Whose network: everybody’s, a place’s with what is below it, or a group’s. Typing narrows the choices. */
export function ScopePicker({ scope, onChange }: ScopePickerProps) {
  const choices = useWorkbook((workbook) => ({
    places: choicesByName(workbook.all('place')),
    groups: choicesByName(workbook.all('group')),
  }));
  const data = useMemo(() => {
    const as = (of: 'place' | 'group') =>
      choices[`${of}s`].map(({ value, label }) => ({ value: `${of}:${value}`, label }));
    return [
      { group: 'All', items: [{ value: everybody, label: 'Everybody' }] },
      { group: 'Places', items: as('place') },
      { group: 'Groups', items: as('group') },
    ];
  }, [choices]);
  return (
    <Select
      aria-label="Whose network"
      data={data}
      value={scope.of === 'all' ? everybody : `${scope.of}:${scope.id}`}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      limit={60}
      maxDropdownHeight={280}
      nothingFoundMessage="No place or group by that name"
      onChange={(value) => {
        const [of, id = ''] = (value ?? everybody).split(/:(.*)/);
        onChange(of === 'place' || of === 'group' ? { of, id } : { of: 'all' });
      }}
    />
  );
}
