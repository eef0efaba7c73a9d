import { IconFileDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { writeCsv } from '../../../shared/formats/csvOut';
import {
  type RecordListKind,
  recordListKinds,
  templateLines,
} from '../../../shared/formats/recordLists/recordLists';
import { saveFile } from '../../store/saveFile';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/form/Choices';
import { Card } from '../../ui/Sheet';
import { recordKinds } from './recordKinds';

interface ListKindCardProps {
  kind: RecordListKind | 'people';
  onKind: (kind: RecordListKind | 'people') => void;
}

/** What a list holds: people, or what they came to and said. Each kind has a template to fill. */
export function ListKindCard({ kind, onKind }: ListKindCardProps) {
  const [said, setSaid] = useState<string>();
  const save = async (of: RecordListKind) => {
    const [head = [], example = []] = templateLines(of);
    const saved = await saveFile('csv', `${of}-template.csv`, writeCsv(head, [example]));
    if (saved.outcome !== 'cancelled')
      setSaid(saved.outcome === 'saved' ? `Saved as ${saved.name}.` : saved.text);
  };
  return (
    <Card title="What is in this list?">
      <div className="stack">
        <SelectField
          label="It holds"
          choices={[
            { value: 'people', label: 'People' },
            ...recordListKinds.map((value) => ({ value, label: recordKinds[value].label })),
          ]}
          value={kind}
          onChange={(chosen) => chosen && onKind(chosen)}
        />
        {kind !== 'people' && (
          <Button icon={<IconFileDownload size={20} />} onClick={() => void save(kind)}>
            Save the template
          </Button>
        )}
        {said && <p className="small muted">{said}</p>}
      </div>
    </Card>
  );
}
