/** Deadlines, years and dates on the screen are Norwegian ones, wherever the computer thinks it is. */

const OSLO = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The date in Oslo at this moment, as `YYYY-MM-DD`. */
export function osloDate(now: Date): string {
  const parts = new Map(OSLO.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
