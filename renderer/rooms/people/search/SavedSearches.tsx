import { Menu } from '@mantine/core';
import { IconBookmark, IconCheck } from '@tabler/icons-react';
import { segmentInWords } from '../../../../shared/queries/segments/inWords';
import { readTree } from '../../../../shared/queries/segments/readTree';
import { compareNames } from '../../../../shared/queries/shownName';
import { useToday } from '../../../app/forRooms/useToday';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';

/** The searches that are kept, each with its sentence; nothing where none is. */
export function SavedSearches(props: { chosen: string | undefined; onChoose: (segmentId: string) => void }) {
  const today = useToday();
  const saved = useWorkbook(
    (workbook) =>
      [...workbook.all('segment')]
        .sort((a, b) => compareNames(a.name, b.name))
        .map((segment) => {
          const read = readTree(segment.search);
          return {
            id: segment.id,
            name: segment.name,
            sentence: read.ok ? segmentInWords(workbook, read.tree, today) : 'Made by a newer Wardbook.',
          };
        }),
    [today],
  );
  if (saved.length === 0) return null;
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target>
        <Button icon={<IconBookmark size={20} />}>Saved searches</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {saved.map(({ id, name, sentence }) => (
          <Menu.Item
            key={id}
            rightSection={id === props.chosen ? <IconCheck size={18} aria-label="In force" /> : null}
            onClick={() => props.onChoose(id)}
          >
            <b>{name}</b>
            <br />
            <span className="muted small">{sentence}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
