import { IconArrowMerge, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { joinPeople } from '../../../../shared/commands/joinPeople';
import { keepApart } from '../../../../shared/commands/keepApart';
import { compareRecords, type Picked, picksFor } from '../../../../shared/queries/likeness/compareRecords';
import { type Likeness, likeness as likenessOf } from '../../../../shared/queries/likeness/likeness';
import { signText } from '../../../../shared/queries/likeness/signText';
import { traitsOf } from '../../../../shared/queries/likeness/traits';
import type { Person } from '../../../../shared/queries/shownName';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { FormFooter } from '../../../ui/form/FormFooter';
import { Note } from '../../../ui/Note';
import { Page, PageBody } from '../../../ui/Page';
import { PageHeader } from '../../../ui/PageHeader';
import { Card } from '../../../ui/Sheet';
import { capital } from '../../../ui/words/capital';
import { PersonGone } from '../PersonGone';
import { CompareTable } from './CompareTable';
import styles from './doubles.module.css';

interface ComparePageProps {
  firstId: string;
  secondId: string;
  /** Why they are thought to be one; worked out here where it is not known. */
  likeness: Likeness | undefined;
  /** Which of how many pairs this is; undefined for two that were chosen by hand. */
  place: { at: number; of: number } | undefined;
  /** On to the next pair, with this one left open; without one this is the last. */
  onSkip?: () => void;
  /** They were joined, or said to be two. */
  onDone: () => void;
}

/** Two records side by side: are these the same person, and which value shows where they differ? */
export function ComparePage(props: ComparePageProps) {
  const { firstId, secondId } = props;
  const first = useWorkbook((workbook) => workbook.get('person', firstId), [firstId]);
  const second = useWorkbook((workbook) => workbook.get('person', secondId), [secondId]);
  if (!first || !second || first.id === second.id) return <PersonGone />;
  return <Comparing {...props} first={first} second={second} />;
}

function Comparing({
  first,
  second,
  likeness,
  place,
  onSkip,
  onDone,
}: ComparePageProps & { first: Person; second: Person }) {
  const { go } = useRoute();
  const act = useDo();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Picked>>(new Map());
  const [problem, setProblem] = useState<string>();
  const rows = useWorkbook((workbook) => compareRecords(workbook, first, second), [first, second]);
  const why = likeness ?? likenessOf(traitsOf(first), traitsOf(second));
  const ids = { firstId: first.id, secondId: second.id };
  const settle = async (deed: 'join' | 'apart') => {
    const done = await act(
      (workbook, at) =>
        deed === 'join'
          ? joinPeople(workbook, at, { ...ids, picks: picksFor(first, second, rows, chosen) })
          : keepApart(workbook, at, ids),
      { problemHere: true },
    );
    if (done.ok) onDone();
    else setProblem(done.problem);
  };
  return (
    <Page scroll>
      <PageHeader
        title="Are these the same person?"
        crumb={{ label: 'Possible doubles', onPress: () => go({ room: 'people', page: 'doubles' }) }}
        facts={`${place ? `${place.at} of ${place.of} to look at. ` : ''}Nothing is thrown away: both records stay underneath, and you can split them again.`}
      />
      <PageBody side={<Reasons likeness={why} />}>
        <div className="sheet">
          <CompareTable
            first={first}
            second={second}
            rows={rows}
            chosen={chosen}
            onPick={(key, pick) => setChosen(new Map(chosen).set(key, pick))}
          />
          <FormFooter
            problem={problem}
            left={
              onSkip && (
                <Button rank="quiet" onClick={onSkip}>
                  Skip this pair
                </Button>
              )
            }
          >
            <Button onClick={() => void settle('apart')}>Not the same person</Button>
            <Button rank="primary" icon={<IconArrowMerge size={20} />} onClick={() => void settle('join')}>
              Join the two records
            </Button>
          </FormFooter>
        </div>
      </PageBody>
    </Page>
  );
}

function Reasons({ likeness }: { likeness: Likeness }) {
  const level = { 'very likely': 'Very likely', likely: 'Likely', unlikely: 'Not likely' }[likeness.level];
  return (
    <>
      <Card>
        <h2>{level}</h2>
        <ul className={`plain ${styles.reasons}`}>
          {likeness.for.map((sign) => (
            <li key={sign.sign}>
              <IconPlus size={20} aria-label="For it:" color="var(--pine)" />
              {capital(signText(sign))}
            </li>
          ))}
          {likeness.against.map((sign) => (
            <li key={sign.sign}>
              <IconMinus size={20} aria-label="Against it:" color="var(--red)" />
              {capital(signText(sign))}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Cannot be picked">
        <p className="muted">
          Consent follows the latest word that was given. “Do not contact” on either record stays on. What
          each promised, told and came to is kept from both.
        </p>
      </Card>
      <Note>
        A family can share a phone. If it is two people, say so once and you will not be asked again.
      </Note>
    </>
  );
}
