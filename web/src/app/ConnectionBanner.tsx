import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { connection } from '@/api/connection';

/// Says that the program cannot be reached, until it can again. Pages stay as they are.
export function ConnectionBanner() {
  const { t } = useTranslation('app');
  const lost = useSyncExternalStore(connection.subscribe, connection.isLost);
  if (!lost) return null;
  return (
    <div className="connection-banner" role="alert">
      <span>{t('connection.lost')}</span>
      <Button size="small" onClick={connection.retryNow}>
        {t('connection.retry')}
      </Button>
    </div>
  );
}
