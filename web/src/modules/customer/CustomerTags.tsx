import { useTranslation } from 'react-i18next';
import { CUSTOMER_LEVELS, type CustomerRow } from '@/api/customers';
import { ToneTag } from '@/shared/Tone';
import { Nothing } from '@/shared/Values';

/// Blacklisted and inactive: what must be seen wherever a customer is shown.
export function CustomerFlags({
  customer,
}: {
  customer: Pick<CustomerRow, 'blacklisted' | 'blacklistReason' | 'active'>;
}) {
  const { t } = useTranslation('customer');
  return (
    <>
      {customer.blacklisted ? (
        <ToneTag tone="problem" {...(customer.blacklistReason ? { title: customer.blacklistReason } : {})}>
          {t('blacklisted')}
        </ToneTag>
      ) : null}
      {customer.active ? null : <ToneTag tone="waiting">{t('inactive')}</ToneTag>}
    </>
  );
}

export function LevelText({ level }: { level: string | undefined }) {
  const { t } = useTranslation('customer');
  if (!level) return <Nothing />;
  const known = (CUSTOMER_LEVELS as readonly string[]).includes(level);
  return (
    <span className={level === 'VIP' ? 'strong' : undefined}>{known ? t(`levels.${level}`) : level}</span>
  );
}
