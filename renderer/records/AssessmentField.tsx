import { offeredCodes } from '../../shared/queries/listCodes';
import { useWorkbook } from '../store/useWorkbook';
import { AssessmentRing } from '../ui/AssessmentRing';
import { Segments } from '../ui/form/Choices';

interface AssessmentFieldProps {
  label: string;
  hint?: string;
  /** 1 to 5; null is not sure, which is not 3. */
  level: number | null;
  onChange: (level: number | null) => void;
}

/** The five levels side by side; a second press takes the choice off again. */
export function AssessmentField({ label, hint, level, onChange }: AssessmentFieldProps) {
  const levels = useWorkbook((workbook) => offeredCodes(workbook, 'assessment'));
  return (
    <Segments
      label={label}
      hint={hint}
      choices={levels.map(({ code, label: word }) => ({
        value: code,
        label: word,
        icon: <AssessmentRing level={Number(code)} />,
      }))}
      value={level === null ? null : String(level)}
      onChange={(value) => onChange(Number(value))}
      onClear={() => onChange(null)}
    />
  );
}
