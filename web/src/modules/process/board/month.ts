/// The dates of a month's page, from a Monday to a Sunday: `2026-11` → 2026-10-26 to 2026-12-06.
export function weeksOf(month: string): string[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const before = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const cells = Math.ceil((before + days) / 7) * 7;
  return Array.from({ length: cells }, (_, cell) =>
    new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1 - before + cell))
      .toISOString()
      .slice(0, 10),
  );
}
