import { answerAccessRequest } from '../../../../shared/commands/answerAccessRequest';
import {
  answeredRequests,
  requestedBy,
  type SubjectRequest,
} from '../../../../shared/queries/access/accessRequests';
import { homeOf } from '../../../app/forRooms/route';
import { useDo } from '../../../app/forRooms/useDo';
import { useRoute } from '../../../app/forRooms/useRoute';
import { useToday } from '../../../app/forRooms/useToday';
import { daysLeftInWords } from '../../../records/daysLeft';
import { useOpenWorkbook, useWorkbook } from '../../../store/useWorkbook';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { PageBody } from '../../../ui/Page';
import { Sheet } from '../../../ui/Sheet';
import { ShowMore } from '../../../ui/ShowMore';
import { countOf } from '../../../ui/words/countInWords';
import { dayInSentence } from '../../../ui/words/dayInWords';
import styles from '../settings.module.css';

/** Who asked to see what is held about them and waits, with the days that are left; and who has had an answer. */
export function Requests({ requests }: { requests: readonly SubjectRequest[] }) {
  const { go } = useRoute();
  const act = useDo();
  const today = useToday();
  const { reader } = useOpenWorkbook();
  const answered = useWorkbook(answeredRequests);
  const nameOf = (request: SubjectRequest) => requestedBy(reader, request);
  if (requests.length + answered.length === 0)
    return (
      <Empty
        sentence="Nobody has asked to see what you hold."
        does="When somebody asks, in any words, open their page and choose Answer a request to see what we hold. It counts down the month and stands here until they have their answer."
        start={
          <Button size="big" rank="primary" onClick={() => go(homeOf.people)}>
            Open People
          </Button>
        }
      />
    );
  return (
    <PageBody>
      {requests.length > 0 && (
        <Sheet>
          <div className={styles.head}>
            <h3>{countOf(requests.length, 'request', 'requests')} to answer</h3>
          </div>
          <ul className={styles.rows} aria-label="Requests to answer">
            <ShowMore rows={requests}>
              {(request) => (
                <li key={request.id}>
                  <span className="grow">
                    <b>{nameOf(request)}</b>
                    <span className="muted small" style={{ display: 'block' }}>
                      Asked on {dayInSentence(request.askedOn, today)} · {daysLeftInWords(request, today)}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={`Go on with the answer to ${nameOf(request)}`}
                    onClick={() => go({ room: 'people', page: 'access', id: request.personId })}
                  >
                    Go on
                  </Button>
                </li>
              )}
            </ShowMore>
          </ul>
        </Sheet>
      )}
      {answered.length > 0 && (
        <Sheet>
          <div className={styles.head}>
            <h3>{countOf(answered.length, 'request', 'requests')} answered</h3>
          </div>
          <ul className={styles.rows} aria-label="Requests answered">
            <ShowMore rows={answered}>
              {(request) => (
                <li key={request.id}>
                  <span className="grow">
                    <b>{nameOf(request)}</b>
                    <span className="muted small" style={{ display: 'block' }}>
                      Asked on {dayInSentence(request.askedOn, today)} · answered on{' '}
                      {dayInSentence(request.answeredOn ?? request.askedOn, today)}
                    </span>
                  </span>
                  <Button
                    size="small"
                    aria-label={`Open again: the request of ${nameOf(request)}`}
                    onClick={() =>
                      void act((workbook, deed) =>
                        answerAccessRequest(workbook, deed, { requestId: request.id, answeredOn: null }),
                      )
                    }
                  >
                    Open again
                  </Button>
                </li>
              )}
            </ShowMore>
          </ul>
        </Sheet>
      )}
    </PageBody>
  );
}
