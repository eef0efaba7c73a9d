import {
  IconChevronRight,
  IconCopyCheck,
  IconEraser,
  IconFileExport,
  IconForms,
  IconKey,
  IconListDetails,
  IconMoon,
  IconShieldCheck,
  IconTrash,
  IconUserShield,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { openRequests } from '../../../shared/queries/access/accessRequests';
import { ownerName } from '../../../shared/queries/owner';
import { noticesDue } from '../../../shared/queries/privacy/noticesDue';
import { recentlyDeleted } from '../../../shared/queries/recentlyDeleted';
import { instantInSentence } from '../../app/forRooms/restore/madeInWords';
import type { RouteOf } from '../../app/forRooms/route';
import { type LightChoice, useLight } from '../../app/forRooms/useLight';
import { useRoute } from '../../app/forRooms/useRoute';
import { useToday } from '../../app/forRooms/useToday';
import { useBackups } from '../../store/useBackups';
import { useSession } from '../../store/useSession';
import { useSaving, useWorkbook } from '../../store/useWorkbook';
import { BareSegments } from '../../ui/form/Choices';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { Tag } from '../../ui/Tag';
import { countOf } from '../../ui/words/countInWords';
import { AboutBook } from './AboutBook';
import { listsInOrder } from './listNames';
import { idleMinutes, lockAfterInWords } from './locking';
import styles from './settings.module.css';
import { TodayChoices } from './TodayChoices';

/** What can be set, and how each thing stands now. */
export function SettingsHome() {
  const today = useToday();
  const { sample } = useSaving();
  const session = useSession();
  const owner = useWorkbook(ownerName);
  const minutes = useWorkbook(idleMinutes);
  const deleted = useWorkbook((workbook) => recentlyDeleted(workbook, today).length, [today]);
  const exports = useWorkbook((workbook) => workbook.count('exportAudit'));
  const erased = useWorkbook((workbook) => workbook.count('erasure'));
  const toTell = useWorkbook((workbook) => noticesDue(workbook, today).length, [today]);
  const asked = useWorkbook((workbook) => openRequests(workbook).length);
  const fields = useWorkbook((workbook) => workbook.count('fieldDef'));
  const edited = useWorkbook((workbook) => workbook.count('list'));
  const backups = useBackups();
  const sheetDue = session.phase === 'open' && session.recoverySheetDue;
  return (
    <Page scroll>
      <PageHeader
        title="Settings"
        facts={sample ? 'The sample year: what you set here goes with it.' : owner && `${owner}’s book`}
      />
      <PageBody side={<AboutBook />}>
        <Group title="Keeping it safe">
          <Section
            page="security"
            icon={<IconKey size={20} aria-hidden="true" />}
            title="Passphrase and lock"
            stands={sample ? 'Never locks' : `Locks ${lockAfterInWords(minutes)}, and when the laptop sleeps`}
          />
          <Section
            page="recoverySheet"
            icon={<IconShieldCheck size={20} aria-hidden="true" />}
            title="Recovery sheet"
            stands={
              sample
                ? 'None in the sample year'
                : sheetDue
                  ? 'The only way back in if the passphrase is forgotten'
                  : 'Kept and checked'
            }
            mark={sheetDue && <Tag kind="attention">Not checked yet</Tag>}
          />
          <Section
            page="backups"
            icon={<IconCopyCheck size={20} aria-hidden="true" />}
            title="Backups"
            stands={
              sample
                ? 'None of the sample year'
                : backups?.last
                  ? `Last made ${instantInSentence(backups.last, today)}`
                  : 'None yet: the first follows your next change'
            }
            mark={backups?.problem && <Tag kind="bad">The last one failed</Tag>}
          />
        </Group>
        <Group title="What is in it">
          <Section
            page="lists"
            icon={<IconListDetails size={20} aria-hidden="true" />}
            title="Lists of choices"
            stands={`${countOf(listsInOrder.length, 'list', 'lists')}, ${edited === 0 ? 'as they came' : `${edited} in your own words`}`}
          />
          <Section
            page="fields"
            icon={<IconForms size={20} aria-hidden="true" />}
            title="Fields of your own"
            stands={fields === 0 ? 'None yet' : countOf(fields, 'field', 'fields')}
          />
          <Section
            page="deleted"
            icon={<IconTrash size={20} aria-hidden="true" />}
            title="Recently deleted"
            stands={deleted === 0 ? 'Nothing' : `${countOf(deleted, 'thing', 'things')} can be brought back`}
          />
          <Section
            page="privacy"
            icon={<IconUserShield size={20} aria-hidden="true" />}
            title="Privacy"
            stands={
              toTell + asked === 0
                ? 'Nobody waits for a notice or an answer'
                : [
                    toTell > 0 && `${countOf(toTell, 'person', 'people')} to tell that we hold their details`,
                    asked > 0 && `${countOf(asked, 'request', 'requests')} to answer`,
                  ]
                    .filter(Boolean)
                    .join(', ')
            }
          />
          <Section
            page="exports"
            icon={<IconFileExport size={20} aria-hidden="true" />}
            title="What has left the book"
            stands={
              exports === 0 ? 'Nothing so far' : `${countOf(exports, 'list or pack', 'lists and packs')}`
            }
          />
          <Section
            page="erasures"
            icon={<IconEraser size={20} aria-hidden="true" />}
            title="Erased at their request"
            stands={erased === 0 ? 'Nobody' : countOf(erased, 'erasure', 'erasures')}
          />
        </Group>
        <Group title="What Today tells you">
          <TodayChoices />
        </Group>
        <Group title="How it looks">
          <LightChoiceRow />
        </Group>
      </PageBody>
    </Page>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles.group}>{title}</h2>
      <Sheet clip>
        <ul className={styles.sections}>{children}</ul>
      </Sheet>
    </section>
  );
}

interface SectionProps {
  page: RouteOf<'settings'>['page'];
  icon: ReactNode;
  title: string;
  /** How it stands now. */
  stands: string;
  mark?: ReactNode;
}

function Section({ page, icon, title, stands, mark }: SectionProps) {
  const { go } = useRoute();
  return (
    <li>
      <button
        type="button"
        className={`${styles.section} focus-inset`}
        onClick={() => go({ room: 'settings', page })}
      >
        {icon}
        <span>
          <b>{title}</b>
          <span className="muted">{stands}</span>
        </span>
        <span>{mark}</span>
        <IconChevronRight size={20} aria-hidden="true" />
      </button>
    </li>
  );
}

const lights: readonly { value: LightChoice; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the laptop' },
];

function LightChoiceRow() {
  const { choice, choose } = useLight();
  return (
    <li className={`${styles.section} ${styles.fixed}`}>
      <IconMoon size={20} aria-hidden="true" />
      <span>
        <b>Light or dark</b>
        <span className="muted">Also on the lock screen</span>
      </span>
      <BareSegments label="Light or dark" choices={lights} value={choice} onChange={choose} />
    </li>
  );
}
