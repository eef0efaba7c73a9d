import { BareSegments } from '../../../ui/form/Choices';

export type View = 'picture' | 'table';

/** Shows the same as a picture or as a table. */
export function PictureOrTable({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  return (
    <BareSegments
      label="Show as"
      choices={[
        { value: 'picture', label: 'Picture' },
        { value: 'table', label: 'Table' },
      ]}
      value={view}
      onChange={onChange}
    />
  );
}
