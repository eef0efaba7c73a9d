import type { CampaignValues } from '../../../shared/commands/addCampaign';
import type { Rec } from '../../../shared/model/kinds';
import { byPosition } from '../../../shared/queries/listCodes';

/** One line of a list in the form; `id` is empty while it is new. */
export interface Line {
  key: string;
  id?: string;
  text: string;
  /** For a target: the office that lets them concede it. */
  role: string;
}

export interface CampaignFields {
  name: string;
  summary: string;
  stage: string;
  themes: string[];
  targets: Line[];
  demands: Line[];
}

export const emptyLine = (key: string): Line => ({ key, text: '', role: '' });

export const emptyCampaign: CampaignFields = {
  name: '',
  summary: '',
  stage: 'listening',
  themes: [],
  targets: [emptyLine('first')],
  demands: [emptyLine('first')],
};

/** The form of a campaign that is in the book. */
export function campaignFieldsOf(campaign: Rec<'campaign'>): CampaignFields {
  const targets = [...(campaign.targets ?? [])].sort(byPosition);
  const demands = [...(campaign.demands ?? [])].sort(byPosition);
  return {
    name: campaign.name,
    summary: campaign.summary ?? '',
    stage: campaign.stage ?? 'listening',
    themes: [...(campaign.themes ?? [])],
    targets: targets.map(({ id, name, role }) => ({ key: id, id, text: name, role: role ?? '' })),
    demands: demands.map(({ id, text }) => ({ key: id, id, text, role: '' })),
  };
}

/** What the form says; lines without words are left out. */
export function campaignValues(fields: CampaignFields): CampaignValues {
  const told = (lines: readonly Line[]) => lines.filter((line) => line.text.trim() !== '');
  return {
    name: fields.name.trim(),
    stage: fields.stage,
    themes: fields.themes,
    ...(fields.summary.trim() === '' ? {} : { summary: fields.summary.trim() }),
    targets: told(fields.targets).map(({ id, text, role }) => ({
      ...(id ? { id } : {}),
      name: text.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
    })),
    demands: told(fields.demands).map(({ id, text }) => ({ ...(id ? { id } : {}), text: text.trim() })),
  };
}

/** What is wrong, beside the field it is wrong in. */
export function errorsInCampaign(fields: CampaignFields): Partial<Record<keyof CampaignFields, string>> {
  return fields.name.trim() === '' ? { name: 'A name is needed: what people will call it.' } : {};
}
