import type { Rec } from '../../../shared/model/kinds';
import { codeLabel } from '../../../shared/queries/listCodes';
import { consentDay } from '../../../shared/queries/presentConsent';
import { useToday } from '../../app/forRooms/useToday';
import { useOpenWorkbook } from '../../store/useWorkbook';
import { Ledger, LedgerEntry } from '../../ui/Ledger';
import { nearDay } from '../../ui/words/dayInWords';
import { consentWords } from './ConsentTag';

/** What was agreed and where it went, latest first. */
export function StoryHistory({ story }: { story: Rec<'story'> }) {
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const agreed = (story.consent ?? [])
    .filter((entry) => !entry.struck)
    .map((entry) => ({
      key: entry.id,
      on: consentDay(entry),
      bold: consentWords[entry.level].words,
      rest: [entry.how, entry.wording && `“${entry.wording}”`].filter(Boolean).join(': '),
    }));
  const shared = (story.shares ?? []).map((share) => ({
    key: share.id,
    on: share.on,
    bold: `Shared on ${codeLabel(reader, 'platform', share.platform)}`,
    rest: [share.url, share.reach && `reached ${share.reach.toLocaleString('en-GB')}`]
      .filter(Boolean)
      .join(', '),
  }));
  const heard = story.heardOn ? [{ key: 'heard', on: story.heardOn, bold: 'Heard', rest: '' }] : [];
  const lines = [...agreed, ...shared, ...heard].sort((a, b) => b.on.localeCompare(a.on));
  if (lines.length === 0) return null;
  return (
    <Ledger label="What was agreed and where it went">
      {lines.map((line) => (
        <LedgerEntry key={line.key} when={nearDay(line.on, today)}>
          <b>{line.bold}</b> <span className="muted">{line.rest}</span>
        </LedgerEntry>
      ))}
    </Ledger>
  );
}
