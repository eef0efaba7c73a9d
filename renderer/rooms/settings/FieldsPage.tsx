import { IconForms, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { deleteRecord } from '../../../shared/commands/deleteRecord';
import { type CustomField, customFields } from '../../../shared/queries/customFields';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Sheet } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';
import { FieldDialog, fieldTypes } from './FieldDialog';
import { SettingsPage } from './SettingsPage';
import styles from './settings.module.css';

/** Fields of one's own: what this team keeps of people that no other does. */
export function FieldsPage() {
  const act = useDo();
  const [open, setOpen] = useState<CustomField | 'new' | null>(null);
  const fields = useWorkbook((workbook) => {
    const people = workbook.all('person');
    return customFields(workbook).map((field) => ({
      field,
      used: people.filter(({ custom }) => custom?.[field.id] !== undefined && custom[field.id] !== null)
        .length,
    }));
  });
  const add = () => setOpen('new');
  useShellKey('new', add);
  return (
    <SettingsPage
      title="Fields of your own"
      facts="They stand in the form and on the page of a person, in lists and searches, and an import fills them. In a pack they leave only when you tick them."
      actions={
        <Button rank="primary" icon={<IconPlus size={20} />} onClick={add}>
          Add a field
        </Button>
      }
    >
      <div className={styles.narrow}>
        <Sheet clip>
          {fields.length === 0 ? (
            <div className={styles.inside}>
              <p>
                None yet. A membership number, a shirt size, the day of a first shift: whatever you ask people
                that has no place in the form.
              </p>
            </div>
          ) : (
            <ul className={styles.rows} aria-label="Fields of your own">
              {fields.map(({ field, used }) => (
                <li key={field.id}>
                  <IconForms size={20} aria-hidden="true" />
                  <span className="grow">
                    <b>{field.label}</b>{' '}
                    <span className="muted">
                      {[
                        fieldTypes.find(({ value }) => value === field.type)?.label,
                        field.type === 'choice' && (field.choices ?? []).join(', '),
                        `told of ${countOf(used, 'person', 'people')}`,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <IconButton
                    size="small"
                    rank="quiet"
                    label={`Change ${field.label}`}
                    icon={<IconPencil size={20} />}
                    onClick={() => setOpen(field)}
                  />
                  <IconButton
                    size="small"
                    rank="quiet"
                    label={`Delete ${field.label}`}
                    icon={<IconTrash size={20} />}
                    onClick={() =>
                      void act((workbook, deed) =>
                        deleteRecord(workbook, deed, { kind: 'fieldDef', id: field.id }),
                      )
                    }
                  />
                </li>
              ))}
            </ul>
          )}
        </Sheet>
      </div>
      {open && <FieldDialog field={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </SettingsPage>
  );
}
