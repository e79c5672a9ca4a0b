import { Select } from 'antd';
import { useMemo } from 'react';
import { currentLanguage } from '@/i18n';

/// Codes that browsers name but that are no countries.
const NO_COUNTRIES = new Set([
  'EU',
  'EZ',
  'UN',
  'XA',
  'XB',
  'XK',
  'QO',
  'ZZ',
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'IC',
  'TA',
]);

export interface CountrySelectProps {
  value?: string;
  onChange?: (code: string) => void;
  id?: string;
}

/// Countries and regions by ISO 3166 code, named in the page's language; China first.
export function CountrySelect({ value, onChange, id }: CountrySelectProps) {
  const language = currentLanguage();
  const options = useMemo(() => countries(language), [language]);
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      options={options}
      showSearch={{ optionFilterProp: 'search' }}
      onChange={code => code && onChange?.(code)}
    />
  );
}

function countries(language: string): { value: string; label: string; search: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const found = letters
    .flatMap(first => letters.map(second => first + second))
    .filter(code => !NO_COUNTRIES.has(code))
    .flatMap(code => {
      const label = names.of(code);
      return label ? [{ value: code, label, search: `${code} ${label}` }] : [];
    })
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return [...found.filter(one => one.value === 'CN'), ...found.filter(one => one.value !== 'CN')];
}
