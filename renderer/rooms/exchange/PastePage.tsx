import { IconArrowRight, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { homeOf } from '../../app/forRooms/route';
import { useShellKey } from '../../app/forRooms/shellKeys';
import { useDraft } from '../../app/forRooms/useDraft';
import { useRoute } from '../../app/forRooms/useRoute';
import { Button } from '../../ui/Button';
import { TextAreaField } from '../../ui/form/TextFields';
import { PageBody } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Card, Sheet } from '../../ui/Sheet';
import { chooseList, type ListChosen } from './chooseList';
import styles from './exchange.module.css';
import { Frame } from './Frame';
import { ImportFlow } from './ImportFlow';
import type { ListGiven } from './readList';
import { useListDrop } from './useListDrop';
import { WhatOpens } from './WhatOpens';

/** Paste cells, or choose a file: the first step of an import. */
export function PastePage({ typing }: { typing: boolean }) {
  const { go } = useRoute();
  const draft = useDraft('pastedCells', '');
  const [given, setGiven] = useState<ListGiven>();
  const [problem, setProblem] = useState<string>();
  const take = (chosen: ListChosen) => {
    if (!chosen) return;
    if ('problem' in chosen) return setProblem(chosen.problem);
    setProblem(undefined);
    if (chosen.given.as === 'cells') draft.set(chosen.given.text);
    setGiven(chosen.given);
  };
  const read = () => {
    if (draft.value.trim() === '')
      return setProblem(
        'There are no cells here yet. Copy them in the spreadsheet, with the heads, and paste.',
      );
    take({ given: { as: 'cells', text: draft.value } });
  };
  const over = useListDrop(given ? () => undefined : take);
  useShellKey('save', given ? undefined : read);
  if (given)
    return (
      <ImportFlow
        given={given}
        onImported={draft.clear}
        onLeave={(why) => {
          setGiven(undefined);
          setProblem(why);
        }}
      />
    );
  return (
    <Frame
      problem={problem}
      left="Nothing goes in before you have seen it."
      head={
        <PageHeader
          title="Paste or open a list"
          crumb={{ label: 'Import & export', onPress: () => go(homeOf.exchange) }}
          facts="Cells copied from a spreadsheet, a CSV file, or contact cards from a phone."
        />
      }
      buttons={
        <>
          <Button onClick={() => go(homeOf.exchange)}>Cancel</Button>
          <Button rank="primary" iconAfter={<IconArrowRight size={20} />} onClick={read}>
            Read the cells
          </Button>
        </>
      }
    >
      <PageBody
        side={
          <>
            <Card title="Or open a file">
              <div className="stack">
                <Button icon={<IconFileImport size={20} />} onClick={() => void chooseList('csv').then(take)}>
                  Choose a file
                </Button>
                <Button
                  icon={<IconFileImport size={20} />}
                  onClick={() => void chooseList('vcard').then(take)}
                >
                  Choose contact cards
                </Button>
                <p className="small muted">{over ? 'Let go to open it.' : 'Or drop a file anywhere here.'}</p>
              </div>
            </Card>
            <WhatOpens />
          </>
        }
      >
        <Sheet>
          <div className={`form ${styles.cells}`} style={{ maxWidth: 'none' }}>
            <TextAreaField
              label="Cells"
              hint="with the line of heads: Name, Phone, Email…"
              rows={12}
              autoFocus={typing}
              value={draft.value}
              onChange={(text) => {
                setProblem(undefined);
                draft.set(text);
              }}
              placeholder={'Name\tPhone\tEmail\nAmira Hussain\t07700 900142\tamira@example.org'}
            />
          </div>
        </Sheet>
      </PageBody>
    </Frame>
  );
}
