import type { AuditEntry } from '@/api/identity';
import type { Happening } from '@/shared/AuditList';

/// What was done at once by one person to one thing.
export interface AuditHappening extends Happening {
  subjectType: string;
  subjectId: string;
}

/// The trail has one row a field; what was done at once by one person to one thing is shown as one happening.
export function happeningsOf(
  entries: readonly AuditEntry[],
  title: (entry: AuditEntry) => string,
): AuditHappening[] {
  const result: AuditHappening[] = [];
  let before: AuditEntry | undefined;
  for (const entry of entries) {
    const same =
      before &&
      before.at === entry.at &&
      before.actorId === entry.actorId &&
      before.subjectId === entry.subjectId &&
      before.action === entry.action;
    const changes = entry.field ? [{ field: entry.field, from: entry.oldValue, to: entry.newValue }] : [];
    const last = result.at(-1);
    if (same && last) {
      result[result.length - 1] = { ...last, changes: [...(last.changes ?? []), ...changes] };
    } else {
      result.push({
        key: String(entry.id),
        at: entry.at,
        actorName: entry.actorName,
        title: title(entry),
        changes,
        reason: entry.reason,
        subjectType: entry.subjectType,
        subjectId: entry.subjectId,
      });
    }
    before = entry;
  }
  return result;
}
