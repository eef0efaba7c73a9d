import { IconCake, IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { setSetting } from '../../../shared/commands/setSetting';
import { birthdaysSetting, birthdaysShown } from '../../../shared/queries/today/birthdays';
import { coldRule, coldRuleInWords } from '../../../shared/queries/today/coldRule';
import { useDo } from '../../app/forRooms/useDo';
import { ColdRuleDialog } from '../../records/ColdRuleDialog';
import { useWorkbook } from '../../store/useWorkbook';
import { Button } from '../../ui/Button';
import { BareSegments } from '../../ui/form/Choices';
import styles from './settings.module.css';

/** What Today notices by itself: when somebody counts as going cold, and whether it names birthdays. */
export function TodayChoices() {
  const act = useDo();
  const [ruling, setRuling] = useState(false);
  const rule = useWorkbook((workbook) => coldRuleInWords(workbook, coldRule(workbook)));
  const birthdays = useWorkbook(birthdaysShown);
  const show = (on: boolean) =>
    void act((workbook, deed) =>
      setSetting(workbook, deed, {
        name: birthdaysSetting,
        value: on,
        label: on ? 'Today names birthdays' : 'Today leaves birthdays out',
      }),
    );
  return (
    <>
      <li className={`${styles.section} ${styles.fixed}`}>
        <IconSnowflake size={20} aria-hidden="true" />
        <span>
          <b>People going cold</b>
          <span className="muted">{rule}</span>
        </span>
        <Button size="small" onClick={() => setRuling(true)}>
          Change the rule
        </Button>
        {ruling && <ColdRuleDialog onClose={() => setRuling(false)} />}
      </li>
      <li className={`${styles.section} ${styles.fixed}`}>
        <IconCake size={20} aria-hidden="true" />
        <span>
          <b>Birthdays</b>
          <span className="muted">Those of the next seven days, of people who may be contacted</span>
        </span>
        <BareSegments
          label="Birthdays on Today"
          choices={[
            { value: 'off', label: 'Off' },
            { value: 'on', label: 'On' },
          ]}
          value={birthdays ? 'on' : 'off'}
          onChange={(value) => show(value === 'on')}
        />
      </li>
    </>
  );
}
