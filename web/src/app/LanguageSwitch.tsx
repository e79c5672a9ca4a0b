import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '@/i18n';

/// Names the other language in itself.
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const other = currentLanguage() === 'zh-CN' ? 'en-US' : 'zh-CN';
  const change = async () => {
    await switchLanguage(other);
    // The server's own sentences were read in the language before.
    await client.invalidateQueries({ predicate: query => query.queryKey[0] !== 'session' });
  };
  return (
    <Button type="text" lang={other} onClick={() => void change()} aria-label={t('language.switch')}>
      {t('language.other')}
    </Button>
  );
}
