import { useQueryClient } from '@tanstack/react-query';
import { Cascader } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { divisions, type Division } from '@/api/customers';

interface Option {
  value: string;
  label: string;
  isLeaf: boolean;
  children?: Option[];
}

/// A code begins with the code of what it lies in: `330106` → `['33', '3301', '330106']`; towns that lie directly in
/// a city have nine digits.
export function divisionPath(code: string | undefined): string[] {
  if (!code || !/^\d{2,12}$/.test(code)) return [];
  return [code.slice(0, 2), code.slice(0, 4), code].filter((part, at, all) => all.indexOf(part) === at);
}

export interface DivisionCascaderProps {
  value?: string | undefined;
  onChange?: (code: string | undefined, names: string[]) => void;
  /// Lets a province or a city be chosen, not only a district.
  anyLevel?: boolean;
  id?: string;
  disabled?: boolean;
}

/// Province, city, district (省市区), read level by level.
export function DivisionCascader({ value, onChange, anyLevel, id, disabled }: DivisionCascaderProps) {
  const { t } = useTranslation('shared');
  const client = useQueryClient();
  const [options, setOptions] = useState<Option[]>([]);
  const below = useCallback(
    (parent: string | undefined) =>
      client.fetchQuery({
        queryKey: ['divisions', parent ?? ''],
        queryFn: () => divisions.below(parent),
        staleTime: Infinity,
      }),
    [client],
  );
  const open = useCallback(
    async (path: string[]) => {
      const levels = await Promise.all([undefined, ...path.slice(0, -1)].map(below));
      let at = levels[levels.length - 1]?.map(optionOf) ?? [];
      for (let level = levels.length - 2; level >= 0; level--) {
        const children = at;
        at = (levels[level] ?? []).map(division =>
          division.code === path[level]
            ? { ...optionOf(division), isLeaf: false, children }
            : optionOf(division),
        );
      }
      setOptions(before => merge(before, at));
    },
    [below],
  );
  useEffect(() => {
    if (value) open(divisionPath(value)).catch(() => undefined);
  }, [value, open]);
  return (
    <Cascader<Option>
      {...(id ? { id } : {})}
      disabled={Boolean(disabled)}
      options={options}
      value={divisionPath(value)}
      changeOnSelect={Boolean(anyLevel)}
      placeholder={t('division.choose')}
      onOpenChange={opened => opened && options.length === 0 && void open([]).catch(() => undefined)}
      loadData={chosen => void load(chosen, below, setOptions)}
      showSearch={{ limit: 30 }}
      onChange={(path, chosen) => {
        const code = path?.at(-1) === undefined ? undefined : String(path.at(-1));
        onChange?.(
          code,
          (chosen ?? []).map(option => option.label),
        );
      }}
    />
  );
}

function optionOf({ code, name, leaf }: Division): Option {
  return { value: code, label: name, isLeaf: Boolean(leaf) };
}

async function load(
  chosen: Option[],
  below: (parent: string) => Promise<Division[]>,
  setOptions: (change: (before: Option[]) => Option[]) => void,
) {
  const last = chosen.at(-1);
  if (!last || last.children) return;
  const children = (await below(last.value).catch(() => [])).map(optionOf);
  setOptions(before => attach(before, last.value, children));
}

function attach(options: Option[], code: string, children: Option[]): Option[] {
  return options.map(option => {
    if (option.value === code) return children.length ? { ...option, children } : { ...option, isLeaf: true };
    return option.children ? { ...option, children: attach(option.children, code, children) } : option;
  });
}

function merge(before: Option[], after: Option[]): Option[] {
  const known = new Map(before.map(option => [option.value, option]));
  return after.map(option => {
    const children = known.get(option.value)?.children;
    if (option.children && children) return { ...option, children: merge(children, option.children) };
    return !option.children && children ? { ...option, children } : option;
  });
}
