import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '@/api/templates';
import { Markdown } from '@/shared/Markdown';
import { Labelled } from './Labelled';

interface HelpFieldsProps {
  help: Names | undefined;
  at: string;
  onChange: (help: Names, topic: string) => void;
}

/// What a newcomer has to know, in both languages, with a look at how it will be shown.
export function HelpFields({ help, at, onChange }: HelpFieldsProps) {
  const { t } = useTranslation('template');
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  return (
    <fieldset className="sub-fields">
      <legend>
        {t('field.help')}
        <Segmented
          size="small"
          value={shown}
          options={[
            { value: 'write' as const, label: t('help.write') },
            { value: 'preview' as const, label: t('help.preview') },
          ]}
          onChange={setShown}
        />
      </legend>
      <div className="field-grid">
        {(['zh', 'en'] as const).map(language => (
          <Labelled key={language} label={t(`help.${language}`)} at={`${at}/${language}`}>
            {id =>
              shown === 'write' ? (
                <Input.TextArea
                  id={id}
                  maxLength={10_000}
                  autoSize={{ minRows: 4, maxRows: 20 }}
                  placeholder={t('help.hint')}
                  value={help?.[language] ?? ''}
                  onChange={event =>
                    onChange({ ...help, [language]: event.target.value }, `help.${language}`)
                  }
                />
              ) : (
                <div className="help-preview">
                  <Markdown text={help?.[language] ?? ''} />
                </div>
              )
            }
          </Labelled>
        ))}
      </div>
    </fieldset>
  );
}
