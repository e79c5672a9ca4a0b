import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';

/// Stands where a page is being built.
export function Soon() {
  const { t } = useTranslation('shared');
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('table.nothing')} />;
}
