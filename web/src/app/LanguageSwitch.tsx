import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { currentLanguage, switchLanguage } from '@/i18n';

/// Names the other language in itself.
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const other = currentLanguage() === 'zh-CN' ? 'en-US' : 'zh-CN';
  return (
    <Button
      type="text"
      lang={other}
      onClick={() => void switchLanguage(other)}
      aria-label={t('language.switch')}
    >
      {t('language.other')}
    </Button>
  );
}
