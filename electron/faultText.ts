/** What a caught fault says of itself, whatever was thrown. */
export const faultText = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
