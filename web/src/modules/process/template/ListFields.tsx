import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CheckItem, Names, StepLink } from '@/api/templates';
import { Labelled } from './Labelled';

interface CheckFieldsProps {
  checks: CheckItem[];
  at: string;
  onChange: (checks: CheckItem[], topic?: string) => void;
}

/// What has to be ticked before a person may complete the step.
export function CheckFields({ checks, at, onChange }: CheckFieldsProps) {
  const { t } = useTranslation('template');
  const add = () => {
    let number = checks.length + 1;
    while (checks.some(item => item.code === `check-${number}`)) number++;
    onChange([...checks, { code: `check-${number}`, text: {} }]);
  };
  return (
    <fieldset className="sub-fields">
      <legend>{t('field.checks')}</legend>
      {checks.map((item, place) => (
        <div className="list-line" key={item.code}>
          <TextPair
            names={item.text}
            at={`${at}/${place}/text`}
            longest={200}
            onChange={(text, language) =>
              onChange(
                checks.map(one => (one.code === item.code ? { ...one, text } : one)),
                `check.${item.code}.${language}`,
              )
            }
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('list.remove', { name: item.text?.zh ?? place + 1 })}
            onClick={() => onChange(checks.filter(one => one.code !== item.code))}
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add} disabled={checks.length >= 30}>
        {t('step.addCheck')}
      </Button>
    </fieldset>
  );
}

interface LinkFieldsProps {
  links: StepLink[];
  at: string;
  onChange: (links: StepLink[], topic?: string) => void;
}

/// 常见问题, 相关资源: what stands beside the step.
export function LinkFields({ links, at, onChange }: LinkFieldsProps) {
  const { t } = useTranslation('template');
  const put = (place: number, link: StepLink, topic: string) =>
    onChange(
      links.map((one, other) => (other === place ? link : one)),
      `link.${place}.${topic}`,
    );
  return (
    <fieldset className="sub-fields">
      <legend>{t('field.links')}</legend>
      {links.map((link, place) => (
        <div className="list-line" key={place}>
          <TextPair
            names={link.text}
            at={`${at}/${place}/text`}
            longest={60}
            onChange={(text, language) => put(place, { ...link, text }, language)}
          />
          <Labelled label={t('field.url')} at={`${at}/${place}/url`} required>
            {id => (
              <Input
                id={id}
                maxLength={500}
                value={link.url ?? ''}
                placeholder={t('field.urlHint')}
                onChange={event => put(place, { ...link, url: event.target.value }, 'url')}
              />
            )}
          </Labelled>
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('list.remove', { name: link.text?.zh ?? place + 1 })}
            onClick={() => onChange(links.filter((_, other) => other !== place))}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...links, { text: {}, url: '' }])}
        disabled={links.length >= 20}
      >
        {t('step.addLink')}
      </Button>
    </fieldset>
  );
}

interface TextPairProps {
  names: Names | undefined;
  at: string;
  longest: number;
  onChange: (names: Names, language: string) => void;
}

function TextPair({ names, at, longest, onChange }: TextPairProps) {
  const { t } = useTranslation('template');
  return (['zh', 'en'] as const).map(language => (
    <Labelled
      key={language}
      label={t(language === 'zh' ? 'field.textZh' : 'field.textEn')}
      at={`${at}/${language}`}
      required
    >
      {id => (
        <Input
          id={id}
          maxLength={longest}
          value={names?.[language] ?? ''}
          onChange={event => onChange({ ...names, [language]: event.target.value }, language)}
        />
      )}
    </Labelled>
  ));
}
