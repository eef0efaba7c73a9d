/** On every page of the sample year, so that nobody takes it for their own book. */
export function SampleStrip({ onLeave }: { onLeave: () => void }) {
  return (
    <div className="strip" data-kind="sample" role="note">
      <span className="grow">Sample workbook: nothing here is real</span>
      <button type="button" className="link" onClick={onLeave}>
        Leave the sample
      </button>
    </div>
  );
}
