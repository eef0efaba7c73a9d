import { Menu } from '@mantine/core';
import { IconPackageExport, IconStairsUp, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { editPeople } from '../../../shared/commands/editPeople';
import { movePeopleOnLadder } from '../../../shared/commands/movePeopleOnLadder';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TagPicker } from '../../ui/form/Choices';
import { countOf } from '../../ui/words/countInWords';
import type { Person } from './peopleColumns';

/** What can be done with the selected people; each is one deed, so one undo takes it back. */
export function BulkPeople({ selected, onDone }: { selected: readonly Person[]; onDone: () => void }) {
  const act = useDo();
  const { go } = useRoute();
  const [tagging, setTagging] = useState(false);
  const stages = useWorkbook((workbook) => offeredCodes(workbook, 'ladderStage'));
  const personIds = selected.map((person) => person.id);
  const move = async (stage: string) => {
    const done = await act((workbook, deed) => movePeopleOnLadder(workbook, deed, { personIds, stage }));
    if (done.ok) onDone();
  };
  return (
    <>
      <Button size="small" icon={<IconTag size={18} />} onClick={() => setTagging(true)}>
        Tag
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="small" icon={<IconStairsUp size={18} />}>
            Move on the ladder
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages.map(({ code, label }) => (
            <Menu.Item key={code} onClick={() => void move(code)}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="small"
        icon={<IconPackageExport size={18} />}
        onClick={() => go({ room: 'exchange', page: 'pack', ids: personIds })}
      >
        Export as a pack
      </Button>
      {tagging && (
        <TagDialog
          personIds={personIds}
          onClose={() => setTagging(false)}
          onDone={() => {
            setTagging(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface TagDialogProps {
  personIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

function TagDialog({ personIds, onClose, onDone }: TagDialogProps) {
  const act = useDo();
  const [tags, setTags] = useState<string[]>([]);
  const known = useWorkbook((workbook) => [
    ...new Set(workbook.all('person').flatMap((person) => person.tags ?? [])),
  ]);
  const people = countOf(personIds.length, 'person', 'people');
  const save = async () => {
    const done = await act((workbook, deed) => editPeople(workbook, deed, { personIds, addTags: tags }));
    if (done.ok) onDone();
  };
  return (
    <Dialog
      open
      title={`Tag ${people}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button rank="primary" disabled={tags.length === 0} onClick={() => void save()}>
            Tag {people}
          </Button>
        </>
      }
    >
      <TagPicker
        label="Tags to add"
        hint="Type and press Enter"
        tags={tags}
        known={known}
        onChange={setTags}
      />
    </Dialog>
  );
}
