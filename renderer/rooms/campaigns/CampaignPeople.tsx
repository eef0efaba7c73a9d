import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { addToCampaign } from '../../../shared/commands/addToCampaign';
import { takeOutOfCampaign } from '../../../shared/commands/takeOutOfCampaign';
import { campaignPeople } from '../../../shared/queries/campaignPeople';
import { shownName } from '../../../shared/queries/shownName';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { PersonLink } from '../../records/PersonLink';
import { PersonPicker } from '../../records/PersonPicker';
import { useWorkbook } from '../../store/useWorkbook';
import { IconButton } from '../../ui/IconButton';
import { Card } from '../../ui/Sheet';
import { countOf } from '../../ui/words/countInWords';

const mostShown = 6;

/** Who takes part in a campaign; the rest of them are a press away, in the list of people. */
export function CampaignPeople({ campaignId }: { campaignId: string }) {
  const { go } = useRoute();
  const act = useDo();
  const [adding, setAdding] = useState(false);
  const { count, first } = useWorkbook(
    (workbook) => campaignPeople(workbook, campaignId, mostShown),
    [campaignId],
  );
  const add = (personId: string | null) => {
    setAdding(false);
    if (personId)
      void act((workbook, deed) => addToCampaign(workbook, deed, { campaignId, personIds: [personId] }));
  };
  return (
    <Card
      title={count === 0 ? 'Nobody in it yet' : `${countOf(count, 'person', 'people')} in it`}
      action={
        <button type="button" className="link" onClick={() => setAdding(!adding)}>
          Add a person
        </button>
      }
    >
      <div className="stack tight">
        {count === 0 && !adding && (
          <p className="muted">
            Tick people in the list, then <b>More</b> and <b>Add to a campaign</b>.
          </p>
        )}
        {adding && <PersonPicker label="Who takes part" autoFocus canAdd personId={null} onChange={add} />}
        <ul className="plain">
          {first.map((person) => (
            <li key={person.id} className="row">
              <span className="grow">
                <PersonLink personId={person.id} />
              </span>
              <IconButton
                label={`Take ${shownName(person)} out of the campaign`}
                size="small"
                rank="quiet"
                icon={<IconX size={18} />}
                onClick={() =>
                  void act((workbook, deed) =>
                    takeOutOfCampaign(workbook, deed, { campaignId, personId: person.id }),
                  )
                }
              />
            </li>
          ))}
        </ul>
        {count > 0 && (
          <button
            type="button"
            className="link small"
            onClick={() => go({ room: 'people', page: 'list', about: campaignId })}
          >
            See everybody who took part
          </button>
        )}
      </div>
    </Card>
  );
}
