import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { checkCard } from '../../../shared/commands/checkCard';
import { newerPackSeen, type PackMaker } from '../../../shared/queries/packMaker';
import { useDo } from '../../app/forRooms/useDo';
import { useToday } from '../../app/forRooms/useToday';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/Note';
import { dayInSentence, dayOfInstant } from '../../ui/words/dayInWords';
import { CardWords } from './CardWords';

/** Who made the pack and whether that is checked; a card that is not can be checked here and now. */
export function PackMadeBy({ from, maker, madeAt }: { from: string; maker: PackMaker; madeAt: string }) {
  const act = useDo();
  const today = useToday();
  const newer = newerPackSeen(maker, madeAt);
  return (
    <>
      {maker.of === 'checked' ? (
        <Note kind="good">
          <Shielded checked>
            <b>Signed by {from},</b> whose card you checked{' '}
            {dayInSentence(maker.colleague.checkedOn ?? today, today)}.
          </Shielded>
        </Note>
      ) : (
        <Note kind="attention">
          <Shielded>{whatIsUnsure(maker, from)}</Shielded>
          {maker.of === 'unchecked' && (
            <div className="row wrap">
              <CardWords of={maker.colleague} />
              <Button
                size="small"
                onClick={() =>
                  void act((workbook, deed) => checkCard(workbook, deed, { colleagueId: maker.colleague.id }))
                }
              >
                The words agree
              </Button>
            </div>
          )}
        </Note>
      )}
      {newer && (
        <Note kind="info">
          This pack is older than the last that you took in from {from}, made{' '}
          {dayInSentence(dayOfInstant(newer), today)}. What is newer here stays.
        </Note>
      )}
    </>
  );
}

function whatIsUnsure(maker: PackMaker, from: string): ReactNode {
  switch (maker.of) {
    case 'unsigned':
      return (
        <>
          <b>Not signed.</b> The pack says that {from} made it; nobody can check that. Ring {from} before you
          tick more.
        </>
      );
    case 'passed-on':
      return (
        <>
          <b>Not sealed for you.</b> It was signed for somebody else and passed on. Ring {from} before you
          tick more.
        </>
      );
    case 'unknown':
      return (
        <>
          <b>Signed with a key that you have no card of.</b> The pack says that {from} made it. Ask {from} for
          their card, or ring before you tick more.
        </>
      );
    case 'withdrawn':
      return (
        <>
          <b>Signed by {from}, whose card you withdrew.</b> It counts as a stranger’s.
        </>
      );
    case 'unchecked':
      return (
        <>
          <b>Signed by {from}, whose card you have not checked.</b> Ring {from} and compare six words before
          you tick more.
        </>
      );
    case 'checked':
      return null;
  }
}

function Shielded({ checked = false, children }: { checked?: boolean; children: ReactNode }) {
  const Shield = checked ? IconShieldCheck : IconShieldQuestion;
  return (
    <span className="row">
      <Shield size={20} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
