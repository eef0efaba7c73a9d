/** The page in view through the system's print dialog. A laptop without a printer says so. */
export async function printPage(
  landscape = false,
): Promise<'printed' | 'cancelled' | 'no-printer' | 'failed'> {
  const answer = await window.machine.ask('print.window', { landscape });
  return answer.outcome;
}
