import { useTranslation } from 'react-i18next';
import { identity } from '@/api/identity';
import { AuditList } from '@/shared/AuditList';
import { Panel } from '@/shared/Facts';
import { happeningsOf } from './happenings';

export interface AuditPanelProps {
  subjectId: string;
  /// Whose texts name the fields: `customer` for `customer:field.name`.
  namespace: string;
}

/// Who changed this entity, for those who may read the audit trail.
export function AuditPanel({ subjectId, namespace }: AuditPanelProps) {
  const { t } = useTranslation(['identity', namespace]);
  return (
    <Panel title={t('audit.changes')}>
      <AuditList
        queryKey={['audit', subjectId]}
        load={async cursor => {
          const page = await identity.audit({ subjectId, cursor, limit: 30 });
          return {
            items: happeningsOf(page.items, entry =>
              t(`audit.actions.${entry.action}`, { defaultValue: entry.action }),
            ),
            ...(page.next ? { next: page.next } : {}),
          };
        }}
        fieldName={field => t(`${namespace}:field.${field}`, { defaultValue: field })}
      />
    </Panel>
  );
}
