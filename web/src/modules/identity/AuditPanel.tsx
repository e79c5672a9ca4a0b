import { useTranslation } from 'react-i18next';
import { identity } from '@/api/identity';
import { AuditList } from '@/shared/AuditList';
import { Panel } from '@/shared/Facts';
import { useAuditTexts } from './auditTexts';
import { happeningsOf } from './happenings';

export interface AuditPanelProps {
  subjectId: string;
  /// As the trail names it: `Customer`, `Product`.
  subjectType: string;
}

/// Who changed this entity, for those who may read the audit trail.
export function AuditPanel({ subjectId, subjectType }: AuditPanelProps) {
  const { t } = useTranslation('identity');
  const texts = useAuditTexts();
  return (
    <Panel title={t('audit.changes')}>
      <AuditList
        queryKey={['audit', subjectId]}
        load={async cursor => {
          const page = await identity.audit({ subjectId, cursor, limit: 30 });
          const items = happeningsOf(page.items, entry => texts.action(entry.action));
          return { items, ...(page.next ? { next: page.next } : {}) };
        }}
        fieldName={field => texts.fieldName(subjectType, field)}
        renderValue={texts.renderValue}
      />
    </Panel>
  );
}
