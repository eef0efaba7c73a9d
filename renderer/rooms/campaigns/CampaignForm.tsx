import { useState } from 'react';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { editCampaign } from '../../../shared/commands/editCampaign';
import { homeOf } from '../../app/forRooms/route';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { choicesOf } from '../../records/choices';
import { type FormInHand, RecordFormPage } from '../../records/RecordFormPage';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Chips, SelectField } from '../../ui/form/Choices';
import { FormRow } from '../../ui/form/Field';
import { TextAreaField, TextField } from '../../ui/form/TextFields';
import { CampaignGone } from './CampaignGone';
import {
  type CampaignFields,
  campaignFieldsOf,
  campaignValues,
  emptyCampaign,
  errorsInCampaign,
} from './campaignFields';
import { LinesField } from './LinesField';

/** Starts a campaign: a name is enough, what we want and from whom can follow. */
export function AddCampaignPage() {
  const { go } = useRoute();
  const draft = useDraft('campaign/new', emptyCampaign);
  return (
    <RecordFormPage
      title="Start a campaign"
      crumb="Campaigns"
      onCancel={() => go(homeOf.campaigns)}
      draft={draft}
      errorsIn={errorsInCampaign}
      command={(workbook, deed, fields) => addCampaign(workbook, deed, campaignValues(fields))}
      saveWords="Save campaign"
      onSaved={(id) => go({ room: 'campaigns', page: 'campaign', id })}
    >
      {(form) => <CampaignFormFields form={form} />}
    </RecordFormPage>
  );
}

/** Changes what we want, from whom, and how far we are. */
export function EditCampaignPage({ campaignId }: { campaignId: string }) {
  const { reader } = useOpenWorkbook();
  const [campaign] = useState(() => reader.get('campaign', campaignId));
  if (!campaign) return <CampaignGone />;
  return (
    <EditCampaignForm campaignId={campaign.id} name={campaign.name} start={campaignFieldsOf(campaign)} />
  );
}

function EditCampaignForm({
  campaignId,
  name,
  start,
}: {
  campaignId: string;
  name: string;
  start: CampaignFields;
}) {
  const { go } = useRoute();
  const draft = useDraft(`campaign/${campaignId}`, start);
  const open = () => go({ room: 'campaigns', page: 'campaign', id: campaignId });
  return (
    <RecordFormPage
      title={`Change ${name}`}
      crumb={name}
      onCancel={open}
      draft={draft}
      errorsIn={errorsInCampaign}
      command={(workbook, deed, fields) => {
        const { summary = null, ...values } = campaignValues(fields);
        return editCampaign(workbook, deed, { campaignId, values: { ...values, summary } });
      }}
      saveWords="Save changes"
      onSaved={open}
    >
      {(form) => <CampaignFormFields form={form} />}
    </RecordFormPage>
  );
}

function CampaignFormFields({ form: { value, errors, change } }: { form: FormInHand<CampaignFields> }) {
  const lists = useWorkbook((workbook) => ({
    stages: choicesOf(workbook, 'campaignStage'),
    themes: choicesOf(workbook, 'theme'),
  }));
  return (
    <>
      <FormRow>
        <TextField
          label="Name"
          value={value.name}
          error={errors.name}
          maxLength={200}
          autoFocus
          onChange={(name) => change({ name })}
        />
        <SelectField
          label="Stage"
          choices={lists.stages}
          value={value.stage}
          onChange={(stage) => stage && change({ stage })}
        />
      </FormRow>
      <TextAreaField
        label="What it is about"
        hint="optional"
        rows={2}
        maxLength={20_000}
        value={value.summary}
        onChange={(summary) => change({ summary })}
      />
      <LinesField
        label="What we want"
        hint="one demand a line"
        adds="Add a demand"
        lines={value.demands}
        onChange={(demands) => change({ demands })}
      />
      <LinesField
        label="From whom"
        hint="who can concede it"
        adds="Add a target"
        roleLabel="Office"
        lines={value.targets}
        onChange={(targets) => change({ targets })}
      />
      <Chips
        label="Themes"
        choices={lists.themes}
        chosen={value.themes}
        onChange={(themes) => change({ themes })}
      />
    </>
  );
}
