import { useState } from 'react';
import {
  type ImportPolicies,
  type ImportPolicy,
  listFields,
  type PolicyField,
  policyFields,
  policyOf,
} from '../../../shared/commands/contactGaps';
import { person } from '../../../shared/model/person';
import { Button } from '../../ui/Button';
import { BareSegments, type Choice } from '../../ui/form/Choices';
import { countOf } from '../../ui/words/countInWords';
import styles from './exchange.module.css';

const choices: readonly Choice<ImportPolicy>[] = [
  { value: 'fill', label: 'Fill gaps' },
  { value: 'update', label: 'Update' },
  { value: 'skip', label: 'Skip' },
];

/** What is only added to is never written over. */
const additions: readonly Choice<ImportPolicy>[] = [
  { value: 'fill', label: 'Add' },
  { value: 'skip', label: 'Skip' },
];

const onlyAddedTo: ReadonlySet<PolicyField> = new Set<PolicyField>([
  ...listFields,
  'place',
  'organisation',
  'notes',
  'photo',
]);

interface PoliciesProps {
  policies: ImportPolicies;
  differing: ReadonlyMap<PolicyField, number>;
  onAll: (policy: ImportPolicy) => void;
  onField: (field: PolicyField, policy: ImportPolicy) => void;
}

/** What becomes of people who are here already: one rule for all, or one for each field that differs. */
export function Policies({ policies, differing, onAll, onField }: PoliciesProps) {
  const [open, setOpen] = useState(false);
  const fields = policyFields.filter((field) => differing.has(field));
  return (
    <>
      <div className={styles.listHead}>
        <span className="muted">When a field differs</span>
        <BareSegments
          label="When a field differs"
          choices={choices}
          value={policies.policy ?? 'fill'}
          onChange={onAll}
        />
        {fields.length > 0 && (
          <Button rank="quiet" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide the fields' : 'Field by field'}
          </Button>
        )}
      </div>
      {open && (
        <ul className={styles.policies} aria-label="Field by field">
          {fields.map((field) => (
            <li key={field}>
              <b>{nameOf(field)}</b>
              <span className="muted">{countOf(differing.get(field) ?? 0, 'row', 'rows')}</span>
              <BareSegments
                label={`When ${nameOf(field)} differs`}
                choices={onlyAddedTo.has(field) ? additions : choices}
                value={shownPolicy(policyOf(policies, field), field)}
                onChange={(policy) => onField(field, policy)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a form of a person calls the field. */
function nameOf(field: PolicyField): string {
  if (field === 'place') return 'Place';
  if (field === 'organisation') return 'Group they belong to';
  if (field === 'photo') return 'Photo';
  if (field === 'custom') return 'Fields of the list’s own';
  return person.fields[field].label ?? field;
}

const shownPolicy = (policy: ImportPolicy, field: PolicyField): ImportPolicy =>
  policy === 'update' && onlyAddedTo.has(field) ? 'fill' : policy;
