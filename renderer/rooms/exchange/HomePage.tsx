import {
  IconAddressBook,
  IconBraces,
  IconCalendarDown,
  IconClipboardList,
  IconFileExport,
  IconFileImport,
  IconLockOpen,
  IconPackageExport,
  IconTableExport,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useHandedBackup } from '../../app/forRooms/restore/handedBackup';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useRoute } from '../../app/forRooms/useRoute';
import { ExportListDialog } from '../../records/ExportListDialog';
import { useSaveCalendar } from '../../records/useSaveCalendar';
import type { PackFile } from '../../store/packFile';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Card } from '../../ui/Sheet';
import { chooseList, type ListChosen } from './chooseList';
import styles from './exchange.module.css';
import { ImportFlow } from './ImportFlow';
import { ImportsDone } from './ImportsDone';
import { chooseIncoming, type Incoming } from './incoming';
import { OpenPackPage } from './OpenPackPage';
import type { ListGiven } from './readList';
import { useListDrop } from './useListDrop';
import { WhatOpens } from './WhatOpens';

/** One way in for whatever holds people, and the ways out. */
export function HomePage() {
  const { go } = useRoute();
  const [given, setGiven] = useState<ListGiven>();
  const [problem, setProblem] = useState<string>();
  const [leaving, setLeaving] = useState(false);
  const saveCalendar = useSaveCalendar();
  const handed = useHandedBackup();
  const { reader } = useOpenWorkbook();
  const take = (chosen: ListChosen) => {
    if (!chosen) return;
    if ('problem' in chosen) return setProblem(chosen.problem);
    setProblem(undefined);
    setGiven(chosen.given);
  };
  const [packs, setPacks] = useState<readonly PackFile[]>();
  const takeIncoming = (incoming: Incoming | undefined) => {
    if (!incoming) return;
    if ('packs' in incoming) return setPacks(incoming.packs);
    if (!('backup' in incoming)) return take(incoming);
    handed.give(incoming.backup);
    go({ room: 'settings', page: 'restore' });
  };
  const elsewhere = given !== undefined || packs !== undefined;
  const over = useListDrop(elsewhere ? () => undefined : take, elsewhere ? () => undefined : takeIncoming);
  const paste = () => go({ room: 'exchange', page: 'paste' });
  useShellKey('new', given || packs ? undefined : paste);
  if (packs) return <OpenPackPage dropped={packs} onLeave={() => setPacks(undefined)} />;
  if (given)
    return (
      <ImportFlow
        given={given}
        onLeave={(why) => {
          setGiven(undefined);
          setProblem(why);
        }}
      />
    );
  return (
    <Page scroll>
      <PageHeader
        title="Import & export"
        facts="What comes in is shown first. What goes out is written down."
      />
      <PageBody side={<WhatOpens />}>
        <section className={styles.drop} data-over={over} aria-label="Bring people in">
          <div>
            <h2>{over ? 'Let go to open it' : 'Drop a file here'}</h2>
            <p className="muted">Or paste cells: Ctrl V works anywhere on this page.</p>
          </div>
          <div className="row wrap">
            <Button rank="primary" icon={<IconClipboardList size={20} />} onClick={paste}>
              Paste cells
            </Button>
            <Button
              icon={<IconFileImport size={20} />}
              onClick={() => void chooseIncoming().then(takeIncoming)}
            >
              Choose a file
            </Button>
            <Button icon={<IconAddressBook size={20} />} onClick={() => void chooseList('vcard').then(take)}>
              Choose contact cards
            </Button>
          </div>
          {problem && <ErrorNote>{problem}</ErrorNote>}
        </section>
        <ImportsDone />
        <Card title="Between two laptops">
          <p>
            A pack carries a campaign, an event, a place, picked people, stories or the whole book to another
            Wardbook, sealed for colleagues whose cards you hold, or with words that you tell by phone.
          </p>
          <div className="row wrap" style={{ marginTop: 12 }}>
            <Button
              icon={<IconPackageExport size={20} />}
              onClick={() => go({ room: 'exchange', page: 'pack' })}
            >
              Export a pack
            </Button>
            <Button
              icon={<IconLockOpen size={20} />}
              onClick={() => go({ room: 'exchange', page: 'openPack' })}
            >
              Open a pack
            </Button>
            <Button
              icon={<IconUsersGroup size={20} />}
              onClick={() => go({ room: 'exchange', page: 'colleagues' })}
            >
              Colleagues
            </Button>
          </div>
        </Card>
        <Card title="For other programs">
          <p>
            Any list for a spreadsheet, contacts of those who may be reached, and the diary. Notes stay here.
          </p>
          <div className="row wrap" style={{ marginTop: 12 }}>
            <Button
              icon={<IconFileExport size={20} />}
              onClick={() => go({ room: 'exchange', page: 'export' })}
            >
              Export contacts
            </Button>
            <Button icon={<IconTableExport size={20} />} onClick={() => setLeaving(true)}>
              Export a list
            </Button>
            <Button
              icon={<IconCalendarDown size={20} />}
              onClick={() => void saveCalendar(reader.all('event'), 'Events')}
            >
              Save events for a calendar
            </Button>
            <Button icon={<IconBraces size={20} />} onClick={() => go({ room: 'exchange', page: 'lines' })}>
              Export the whole book, unsealed
            </Button>
          </div>
        </Card>
      </PageBody>
      {leaving && <ExportListDialog kind={null} onClose={() => setLeaving(false)} />}
    </Page>
  );
}
