import { IconX } from '@tabler/icons-react';
import { takeOutOfCampaign } from '../../../shared/commands/takeOutOfCampaign';
import { campaignsOfPerson } from '../../../shared/queries/campaignPeople';
import { useDo } from '../../app/forRooms/useDo';
import { useRoute } from '../../app/forRooms/useRoute';
import { useWorkbook } from '../../store/useWorkbook';
import { IconButton } from '../../ui/IconButton';
import { Card } from '../../ui/Sheet';

/** The campaigns in which somebody takes part; nothing where there is none. */
export function PersonCampaigns({ personId }: { personId: string }) {
  const { go } = useRoute();
  const act = useDo();
  const campaigns = useWorkbook((workbook) => campaignsOfPerson(workbook, personId), [personId]);
  if (campaigns.length === 0) return null;
  return (
    <Card title="Campaigns">
      <ul className="plain">
        {campaigns.map(({ id, name }) => (
          <li key={id} className="row">
            <span className="grow">
              <button
                type="button"
                className="link"
                onClick={() => go({ room: 'campaigns', page: 'campaign', id })}
              >
                {name}
              </button>
            </span>
            <IconButton
              label={`Take them out of ${name}`}
              size="small"
              rank="quiet"
              icon={<IconX size={18} />}
              onClick={() =>
                void act((workbook, deed) => takeOutOfCampaign(workbook, deed, { campaignId: id, personId }))
              }
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
