import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { rowName } from '../../../shared/commands/rowName';
import type { ColumnMapping } from '../../../shared/formats/contactColumns';
import { type ContactRow, readContactRows } from '../../../shared/formats/contactRows';
import type { Table } from '../../../shared/formats/csv';
import { rowProblemText } from '../../../shared/formats/problemText';
import { birthdayInWords } from '../../../shared/queries/calendar';
import { useToday } from '../../app/forRooms/useToday';
import { IconButton } from '../../ui/IconButton';
import { Card } from '../../ui/Sheet';
import { phoneInWords } from '../../ui/words/phoneInWords';
import styles from './exchange.module.css';

/** One row of the list as the person it will become. */
export function HowRowReads({ table, mapping }: { table: Table; mapping: ColumnMapping }) {
  const [at, setAt] = useState(0);
  const today = useToday();
  const row = table.rows[at];
  const read = useMemo(
    () => (row ? readContactRows({ header: table.header, rows: [row] }, mapping, { today }) : undefined),
    [table, row, mapping, today],
  );
  const contact = read?.rows[0];
  const step = (by: number) => setAt((at + by + table.rows.length) % table.rows.length);
  return (
    <Card
      title={`How row ${at + 1} will read`}
      action={
        <span className="row">
          <IconButton
            size="tiny"
            label="The row before"
            icon={<IconArrowLeft size={18} />}
            onClick={() => step(-1)}
          />
          <IconButton
            size="tiny"
            label="The next row"
            icon={<IconArrowRight size={18} />}
            onClick={() => step(1)}
          />
        </span>
      }
    >
      {contact ? <h2>{rowName(contact)}</h2> : <p className="muted">Nobody: no name, email or phone.</p>}
      {contact && (
        <dl className={styles.reads}>
          {factsOf(contact).map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {read?.problems.map((problem) => (
        <p key={`${problem.reason} ${problem.column ?? ''}`} className="small muted">
          {rowProblemText(problem)}
        </p>
      ))}
    </Card>
  );
}

/** What a row tells beside the name, as label and value. */
function factsOf(contact: ContactRow): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Phone', contact.phones.map(({ key }) => phoneInWords(key)).join(', ')],
    ['Email', contact.emails.map(({ address }) => address).join(', ')],
    ['Address', [contact.street, contact.town, contact.postcode].filter(Boolean).join(', ')],
    ['Place', contact.place],
    ['Group', contact.organisation],
    ['Work', contact.occupation],
    ['Pronouns', contact.pronouns],
    ['Age', contact.ageBand === 'adult' ? 'Adult' : contact.ageBand],
    ['Birthday', contact.birthday && birthdayInWords(contact.birthday)],
    ['How we met', contact.source],
    ['Assessment', contact.assessment?.toString()],
    ['In touch', inTouch(contact)],
    ['Tags', contact.tags.join(', ')],
    ['Note', contact.notes],
    ...(contact.custom ?? []).map(({ label, value }) => [label, value] as const),
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

const channelWords = { phone: 'Phone', text: 'Text', email: 'Email', post: 'Post' } as const;

/** What the row says about being in touch, channel by channel. */
function inTouch({ consent = [], doNotContact }: ContactRow): string {
  const said = consent.map(
    ({ channel, state }) => `${channelWords[channel]}: ${state === 'yes' ? 'agreed' : 'refused'}`,
  );
  return [...(doNotContact ? ['Not to be contacted'] : []), ...said].join(', ');
}
