import { IconEraser, IconLock, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Rec } from '../../../../shared/model/kinds';
import { type ErasureHit, erasureHits, whoWasSent } from '../../../../shared/queries/erasureHits';
import { shownName } from '../../../../shared/queries/shownName';
import { type ErasurePlan, planErasureSliced } from '../../../../shared/workbook/erasure';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { countedKinds } from '../../../records/erase/countedKinds';
import { choiceOfHit, type HitChoice, keyOfHit, settled } from '../../../records/erase/hitChoice';
import type { Erased } from '../../../store/erasing/eraseRecord';
import { problemText } from '../../../store/problemText';
import { useCounted } from '../../../store/useCounted';
import { useSessionDeeds } from '../../../store/useSession';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { FormFooter } from '../../../ui/form/FormFooter';
import { TextField } from '../../../ui/form/TextFields';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { ProgressWithCancel } from '../../../ui/ProgressWithCancel';
import { Card } from '../../../ui/Sheet';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence, dayOfInstant } from '../../../ui/words/dayInWords';
import { PersonGone } from '../PersonGone';
import { ErasedPage } from './ErasedPage';
import styles from './erase.module.css';
import { HitList } from './HitList';

/** Erasing somebody at their request: what goes, what stays, who wrote of them, who was sent it; then the deed. */
export function ErasePage({ personId }: { personId: string }) {
  const person = useWorkbook((workbook) => workbook.get('person', personId), [personId]);
  const [done, setDone] = useState<{ erased: Erased; sent: readonly Rec<'exportAudit'>[] }>();
  if (done?.erased.ok)
    return <ErasedPage due={done.erased.due} settled={done.erased.settled} sent={done.sent} />;
  if (!person) return <PersonGone />;
  return <Planning person={person} onErased={(erased, sent) => setDone({ erased, sent })} />;
}

/** Looks through the whole book for them first; anew whenever it has changed. */
function Planning({ person, onErased }: Omit<ErasingProps, 'plan' | 'stale'>) {
  const { go } = useRoute();
  const { workbook } = useOpenWorkbook();
  const version = useWorkbook((reader) => reader.version);
  const plan = useCounted(() => planErasureSliced(workbook, person.id), [workbook, person.id, version]);
  const { answer, done } = plan;
  if (answer) return <Erasing person={person} plan={answer} stale={done !== undefined} onErased={onErased} />;
  const back = () => go({ room: 'people', page: 'person', id: person.id });
  return (
    <Page scroll>
      <EraseHeader name={shownName(person)} onLeave={back} />
      <PageBody>
        <Card title="What goes, and what stays">
          <ProgressWithCancel doing="Looking through the book" done={done ?? 0} onCancel={back} />
        </Card>
      </PageBody>
    </Page>
  );
}

function EraseHeader({ name, onLeave }: { name: string; onLeave: () => void }) {
  return (
    <PageHeader
      title={`Erase ${name}`}
      crumb={{ label: 'People', onPress: onLeave }}
      facts="For somebody who asks to be forgotten. To tidy up, delete instead: that can be undone for 90 days."
    />
  );
}

interface ErasingProps {
  person: Rec<'person'>;
  plan: ErasurePlan;
  /** The book has changed since; another plan is on its way. */
  stale: boolean;
  onErased: (erased: Erased, sent: readonly Rec<'exportAudit'>[]) => void;
}

function Erasing({ person, plan, stale, onErased }: ErasingProps) {
  const { go } = useRoute();
  const today = useToday();
  const session = useSessionDeeds();
  const { workbook, sample } = useOpenWorkbook();
  const [chosen, setChosen] = useState<ReadonlyMap<string, HitChoice>>(new Map());
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { hits, sent } = useMemo(
    () => ({ hits: erasureHits(workbook, plan), sent: whoWasSent(workbook, plan.personIds) }),
    [workbook, plan],
  );
  const name = shownName(person);
  const bare = plan.stays.filter(({ kind }) => kind === 'attendance' || kind === 'commitment');
  const back = () => go({ room: 'people', page: 'person', id: person.id });
  const choose = (hit: ErasureHit, choice: HitChoice) =>
    setChosen(new Map(chosen).set(keyOfHit(hit), choice));
  const open = hits.filter((hit) => !choiceOfHit(hit, chosen)).length;
  const isTyped = typed.trim().toLowerCase() === name.toLowerCase();
  const erase = async () => {
    setBusy(true);
    setProblem(undefined);
    const erased = await session.erasePerson({ personIds: plan.personIds, ...settled(hits, chosen) });
    setBusy(false);
    if (erased.ok) onErased(erased, sent);
    else setProblem(problemText(erased.problem));
  };
  return (
    <Page scroll>
      <EraseHeader name={name} onLeave={back} />
      <PageBody
        side={
          <>
            {sent.length > 0 && (
              <Card title="Who was sent it">
                <ul className={styles.sent}>
                  {sent.map((each) => (
                    <li key={each.id}>
                      <b>{each.to ?? 'Nobody noted'}</b>
                      <div className="muted small">
                        {each.what}, {dayInSentence(dayOfInstant(each.at), today)}
                      </div>
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            <Card title="Earlier backups">
              <p>
                They hold {name}. Once the record is rewritten you can have them written anew too. One that is
                not stays sealed and is put beyond use until it rotates out: whoever is erased stays out of
                anything restored here.
              </p>
            </Card>
          </>
        }
      >
        <div className={styles.two}>
          <Card title="Goes, for good">
            <GoesList goes={plan.goes} />
          </Card>
          <Card title="Stays, with no name">
            <ul className={`${styles.list} ${styles.stays}`}>
              {bare.length > 0 && (
                <li>
                  <IconLock size={20} aria-hidden="true" />
                  <span>
                    <b>{countedKinds(bare)}</b>, with no words and no inviter, so that past totals still add
                    up
                  </span>
                </li>
              )}
              <li>
                <IconLock size={20} aria-hidden="true" />
                <span>
                  Scrambled marks of the phones and emails, so that a later list cannot bring them back
                </span>
              </li>
              <li>
                <IconLock size={20} aria-hidden="true" />
                <span>The record’s number, and today’s date</span>
              </li>
            </ul>
          </Card>
        </div>
        {hits.length > 0 && <HitList hits={hits} chosen={chosen} onChoose={choose} />}
        <Card title="This cannot be undone, by you or by anyone">
          <TextField
            label={`Type ${name} to confirm`}
            value={typed}
            onChange={setTyped}
            {...(open > 0
              ? { hint: `First settle ${countOf(open, 'place', 'places')} above: is it them who is meant?` }
              : {})}
          />
        </Card>
        <FormFooter {...(problem ? { problem } : {})}>
          <Button onClick={back}>Keep {name}</Button>
          <Button
            rank="danger"
            icon={<IconEraser size={20} />}
            busy={busy}
            disabled={!isTyped || open > 0 || sample || stale}
            onClick={() => void erase()}
          >
            Erase {name}
          </Button>
        </FormFooter>
      </PageBody>
    </Page>
  );
}

function GoesList({ goes }: { goes: readonly { kind: string }[] }) {
  const others = goes.filter(({ kind }) => kind !== 'person' && kind !== 'samePerson');
  return (
    <ul className={`${styles.list} ${styles.goes}`}>
      <li>
        <IconTrash size={20} aria-hidden="true" />
        <span>Name, ways to reach them, where they live, notes and everything else about them</span>
      </li>
      {others.length > 0 && (
        <li>
          <IconTrash size={20} aria-hidden="true" />
          <span>{countedKinds(others)}</span>
        </li>
      )}
      <li>
        <IconTrash size={20} aria-hidden="true" />
        <span>All of it in the history, in undo, and in half-typed forms that speak of them</span>
      </li>
    </ul>
  );
}
