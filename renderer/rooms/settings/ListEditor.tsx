import {
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconEyeOff,
  IconPlus,
  IconShield,
  IconShieldLock,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type ChoiceGiven, editList } from '../../../shared/commands/editList';
import { type ListName, specialLists } from '../../../shared/model/list';
import { listCodes } from '../../../shared/queries/listCodes';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useUnsaved } from '../../app/forRooms/useUnsaved';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { IconButton } from '../../ui/IconButton';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { ChoiceField } from './ChoiceField';
import { listNames } from './listNames';
import styles from './settings.module.css';

/** A choice while it is edited; `key` stays through moving, and for a new one until it gets its code. */
type Row = ChoiceGiven & { key: string };

/** One list: labels, their order, which are offered, and new ones. Codes never change, so records keep their meaning. */
export function ListEditor({ name }: { name: ListName }) {
  const { reader } = useOpenWorkbook();
  const { go } = useRoute();
  const act = useDo();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    listCodes(reader, name).map(({ position: _, ...choice }) => ({ key: choice.code, ...choice })),
  );
  const [touched, setTouched] = useState(false);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [told, setTold] = useState('');
  const added = useRef(0);
  const { title, where } = listNames[name];
  const mayBeSpecial = specialLists.some((each) => each === name);
  useUnsaved(touched ? `The changes to “${title}” are not saved.` : undefined);
  const toLists = () => go({ room: 'settings', page: 'lists' });
  const edit = (next: readonly Row[]) => {
    setRows(next);
    setTouched(true);
  };
  const change = (key: string, part: Partial<Row>) =>
    edit(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const move = (at: number, by: -1 | 1) => {
    const row = rows[at];
    const other = rows[at + by];
    if (!row || !other) return;
    const next = [...rows];
    next[at] = other;
    next[at + by] = row;
    edit(next);
    setTold(`${row.label} is now number ${at + by + 1} of ${rows.length}`);
  };
  const add = () => {
    added.current += 1;
    edit([...rows, { key: `new ${added.current}`, label: '' }]);
  };
  const save = async () => {
    setAsked(true);
    const kept = rows.filter((row) => row.code !== undefined || row.label.trim() !== '');
    if (kept.some((row) => labelProblem(row, kept))) return;
    const done = await act(
      (workbook, deed) =>
        editList(workbook, deed, {
          name,
          choices: kept.map(({ key: _, ...choice }) => choice),
        }),
      { problemHere: true },
    );
    if (!done.ok) return setProblem(done.problem);
    setTouched(false);
    setSaved(true);
  };
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    // Only once nothing is unsaved any more, else leaving would ask.
    if (saved) toLists();
  });
  useShellKey('save', () => void save());
  useShellKey('new', add);
  return (
    <Page scroll>
      <PageHeader
        title={title}
        crumb={{ label: 'Lists of choices', onPress: toLists }}
        facts={`Offered ${where}. A choice that is no longer offered stays on the records that have it.${mayBeSpecial ? ' What says something of faith, union, party or health is under a lock: it leaves in a pack only when you tick it.' : ''}`}
      />
      <div className={styles.narrow}>
        <Sheet>
          <Form label={title} onSubmit={() => void save()}>
            <ol className={styles.rows} aria-label="Choices">
              {rows.map((row, at) => (
                <li key={row.key} data-retired={row.retired ?? false} className={styles.choice}>
                  <ChoiceField
                    place={at + 1}
                    label={row.label}
                    retired={row.retired ?? false}
                    fresh={row.code === undefined}
                    problem={asked ? labelProblem(row, rows) : undefined}
                    onChange={(label) => change(row.key, { label })}
                  />
                  <span className="row">
                    {mayBeSpecial && (
                      <IconButton
                        size="small"
                        rank="quiet"
                        label={
                          row.special
                            ? `Let ${row.label || 'the new choice'} go in packs like others`
                            : `Keep ${row.label || 'the new choice'} out of packs until it is ticked`
                        }
                        icon={row.special ? <IconShieldLock size={20} /> : <IconShield size={20} />}
                        onClick={() => change(row.key, { special: !row.special })}
                      />
                    )}
                    <IconButton
                      size="small"
                      rank="quiet"
                      label={`Move ${row.label || 'the new choice'} up`}
                      icon={<IconArrowUp size={20} />}
                      disabled={at === 0}
                      onClick={() => move(at, -1)}
                    />
                    <IconButton
                      size="small"
                      rank="quiet"
                      label={`Move ${row.label || 'the new choice'} down`}
                      icon={<IconArrowDown size={20} />}
                      disabled={at === rows.length - 1}
                      onClick={() => move(at, 1)}
                    />
                    <IconButton
                      size="small"
                      rank="quiet"
                      label={
                        row.retired
                          ? `Offer ${row.label} again`
                          : `Stop offering ${row.label || 'the new choice'}`
                      }
                      icon={row.retired ? <IconEyeOff size={20} /> : <IconEye size={20} />}
                      onClick={() =>
                        row.code === undefined
                          ? edit(rows.filter((each) => each.key !== row.key))
                          : change(row.key, { retired: !row.retired })
                      }
                    />
                  </span>
                </li>
              ))}
            </ol>
            <p className="for-readers" role="status">
              {told}
            </p>
            <div className={styles.inside}>
              <div>
                <Button icon={<IconPlus size={20} />} onClick={add}>
                  Add a choice
                </Button>
              </div>
            </div>
            <FormFooter saves {...(problem && { problem })}>
              <Button onClick={toLists}>Cancel</Button>
              <Button rank="primary" type="submit" disabled={!touched}>
                Save the list
              </Button>
            </FormFooter>
          </Form>
        </Sheet>
      </div>
    </Page>
  );
}

function labelProblem(row: Row, rows: readonly Row[]): string | undefined {
  const label = row.label.trim().toLowerCase();
  if (label === '')
    return row.code === undefined ? undefined : 'A choice needs a word. Type one, or stop offering it.';
  const twin = rows.some((each) => each.key !== row.key && each.label.trim().toLowerCase() === label);
  return twin ? 'This is there twice. Name one of them otherwise.' : undefined;
}
