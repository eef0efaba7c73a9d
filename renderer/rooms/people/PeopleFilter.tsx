import { Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { compareNames } from '../../../shared/queries/shownName';
import { choicesByName, choicesOf } from '../../records/choices';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/form/Choices';

export interface PeopleFilters {
  stage: string | null;
  placeId: string | null;
  tag: string | null;
}

interface PeopleFilterProps {
  filters: PeopleFilters;
  onChange: (filters: PeopleFilters) => void;
}

/** Narrows the list by rung, place or tag; each choice becomes a chip over the list. */
export function PeopleFilter({ filters, onChange }: PeopleFilterProps) {
  const [open, setOpen] = useState(false);
  const choices = useWorkbook((workbook) => ({
    stages: choicesOf(workbook, 'ladderStage'),
    places: choicesByName(workbook.all('place')),
    tags: [...new Set(workbook.all('person').flatMap((person) => person.tags ?? []))]
      .sort(compareNames)
      .map((tag) => ({ value: tag, label: tag })),
  }));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button icon={<IconFilter size={20} />} aria-expanded={open} onClick={() => setOpen(!open)}>
          Filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Filter people">
        <div className="stack">
          <SelectField
            label="On the ladder"
            clearable
            choices={choices.stages}
            value={filters.stage}
            onChange={(stage) => onChange({ ...filters, stage })}
          />
          <SelectField
            label="Lives in"
            clearable
            choices={choices.places}
            value={filters.placeId}
            onChange={(placeId) => onChange({ ...filters, placeId })}
          />
          <SelectField
            label="Tagged"
            clearable
            choices={choices.tags}
            value={filters.tag}
            onChange={(tag) => onChange({ ...filters, tag })}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
