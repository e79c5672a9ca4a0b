import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customers, type CustomerFields } from '@/api/customers';

const TYPING_MS = 500;

/// While a new customer is typed: those who may be the same one.
export function DuplicateNotice({ fields }: { fields: CustomerFields }) {
  const { t } = useTranslation('customer');
  const name = fields.name?.trim() ?? '';
  const taxNumber = fields.taxNumber?.trim() ?? '';
  const phone = fields.phone?.trim() ?? '';
  const typed = JSON.stringify({
    ...(name.length >= 2 ? { name } : {}),
    ...(taxNumber.length >= 6 ? { taxNumber } : {}),
    ...(phone.length >= 6 ? { phone } : {}),
  });
  const [asked, setAsked] = useState('{}');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['customers', 'duplicates', asked],
    queryFn: () => customers.duplicates(JSON.parse(asked) as { name?: string }),
    enabled: asked !== '{}',
    staleTime: 30_000,
  });
  const duplicates = asked === '{}' ? [] : (found.data?.items ?? []);
  if (duplicates.length === 0) return null;
  return (
    <Alert
      className="wide form-notice"
      type="warning"
      showIcon
      title={t('duplicate.title')}
      description={
        <ul className="sentences">
          {duplicates.map(one => (
            <li key={one.code}>
              {one.id ? (
                <Link to="/customers/$customerId" params={{ customerId: one.id }} target="_blank">
                  {one.code} {one.name}
                </Link>
              ) : (
                <span>
                  {one.code} {one.name}
                </span>
              )}{' '}
              <span className="quiet">
                {t(`duplicate.reasons.${one.reason}`)}
                {one.ownerName ? t('duplicate.owner', { name: one.ownerName }) : ''}
              </span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
