import { useState } from 'react';
import { addCampaign } from '../../../shared/commands/addCampaign';
import { editCampaign } from '../../../shared/commands/editCampaign';
import { offeredCodes } from '../../../shared/queries/listCodes';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDo } from '../../app/forRooms/useDo';
import { type Draft, useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { DraftFound } from '../../records/DraftFound';
import { useOpenWorkbook, useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { Chips, SelectField } from '../../ui/form/Choices';
import { Form, FormRow } from '../../ui/form/Field';
import { FormFooter } from '../../ui/form/FormFooter';
import { TextAreaField, TextField } from '../../ui/form/TextFields';
import { Page, PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Sheet } from '../../ui/Sheet';
import { CampaignGone } from './CampaignGone';
import { type CampaignFields, campaignFieldsOf, campaignValues, emptyCampaign } from './campaignFields';
import { LinesField } from './LinesField';

/** Starts a campaign: a name is enough, what we want and from whom can follow. */
export function AddCampaignPage() {
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft('campaign/new', emptyCampaign);
  const save = async () => {
    let id: string | undefined;
    const done = await act(
      (workbook, deed) => {
        const change = addCampaign(workbook, deed, campaignValues(draft.value));
        id = change.patches[0]?.id;
        return change;
      },
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    go({ room: 'campaigns', page: 'campaign', id });
    return undefined;
  };
  return (
    <CampaignFormPage
      title="Start a campaign"
      crumb="Campaigns"
      draft={draft}
      saveWords="Save campaign"
      onSave={save}
      onCancel={() => go(homeOf.campaigns)}
    />
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
  const act = useDo();
  const { go } = useRoute();
  const draft = useDraft(`campaign/${campaignId}`, start);
  const open = () => go({ room: 'campaigns', page: 'campaign', id: campaignId });
  const save = async () => {
    const { summary = null, ...values } = campaignValues(draft.value);
    const done = await act(
      (workbook, deed) => editCampaign(workbook, deed, { campaignId, values: { ...values, summary } }),
      { problemHere: true },
    );
    if (!done.ok) return done.problem;
    draft.clear();
    open();
    return undefined;
  };
  return (
    <CampaignFormPage
      title={`Change ${name}`}
      crumb={name}
      draft={draft}
      saveWords="Save changes"
      onSave={save}
      onCancel={open}
    />
  );
}

interface CampaignFormPageProps {
  title: string;
  crumb: string;
  draft: Draft<CampaignFields>;
  saveWords: string;
  /** Gives back the problem where it was not saved. */
  onSave: () => Promise<string | undefined>;
  onCancel: () => void;
}

function CampaignFormPage({ title, crumb, draft, saveWords, onSave, onCancel }: CampaignFormPageProps) {
  const { value, set } = draft;
  const [nameError, setNameError] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const change = (part: Partial<CampaignFields>) => set((last) => ({ ...last, ...part }));
  const lists = useWorkbook((workbook) => ({
    stages: offeredCodes(workbook, 'campaignStage').map(({ code, label }) => ({ value: code, label })),
    themes: offeredCodes(workbook, 'theme').map(({ code, label }) => ({ value: code, label })),
  }));
  const save = async () => {
    const unnamed = value.name.trim() === '';
    setNameError(unnamed ? 'A name is needed: what people will call it.' : undefined);
    if (!unnamed) setProblem(await onSave());
  };
  useShellKey('save', () => void save());
  return (
    <Page scroll>
      <PageHeader title={title} crumb={{ label: crumb, onPress: onCancel }} />
      <PageBody>
        <Sheet>
          <Form label={title} onSubmit={() => void save()}>
            <div className="form">
              <DraftFound draft={draft} />
              <FormRow>
                <TextField
                  label="Name"
                  value={value.name}
                  error={nameError}
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
            </div>
            <FormFooter
              problem={problem}
              saves
              left={
                <Button rank="quiet" onClick={onCancel}>
                  Cancel
                </Button>
              }
            >
              <Button rank="primary" type="submit">
                {saveWords}
              </Button>
            </FormFooter>
          </Form>
        </Sheet>
      </PageBody>
    </Page>
  );
}
