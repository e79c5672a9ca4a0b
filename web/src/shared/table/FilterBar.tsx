import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Input, Select, type InputRef } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../useNarrow';
import { useShortcut } from '../shortcuts';
import type { Choice, Filter, FilterValues } from './columns';

const TYPING_MS = 300;

interface FilterBarProps {
  filters: readonly Filter[];
  values: FilterValues;
  onChange: (values: FilterValues) => void;
}

export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  const { t } = useTranslation('shared');
  const set = (changes: FilterValues) => onChange({ ...values, ...changes });
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const active = Object.keys(values).length > 0;
  const folding = narrow && filters.length > 1;
  const behind = filters.filter(filter => filter.kind !== 'search' && values[filter.key]).length;
  const shown = folding && !unfolded ? filters.filter(filter => filter.kind === 'search') : filters;
  return (
    <div className="filter-bar" role="search">
      {folding ? (
        <Button
          icon={<FilterOutlined />}
          aria-expanded={unfolded}
          className="unfold"
          onClick={() => setUnfolded(!unfolded)}
        >
          {behind > 0 ? t('table.filtersOn', { count: behind }) : t('table.filters')}
        </Button>
      ) : null}
      {shown.map(filter => (
        <OneFilter key={filter.key} filter={filter} values={values} set={set} />
      ))}
      {active ? (
        <Button type="link" className="clear-filters" onClick={() => onChange({})}>
          {t('table.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}

interface OneFilterProps {
  filter: Filter;
  values: FilterValues;
  set: (changes: FilterValues) => void;
}

function OneFilter({ filter, values, set }: OneFilterProps) {
  const value = values[filter.key];
  switch (filter.kind) {
    case 'elsewhere':
      return null;
    case 'search':
      return <SearchFilter filter={filter} value={value ?? ''} set={text => set({ [filter.key]: text })} />;
    case 'choice':
      return (
        <Select
          className="filter"
          style={{ minWidth: filter.width ?? 120 }}
          popupMatchSelectWidth={false}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={filter.label}
          placeholder={filter.label}
          value={value ?? null}
          options={filter.options}
          onChange={next => set({ [filter.key]: next ?? '' })}
        />
      );
    case 'remote':
      return <RemoteFilter filter={filter} value={value} set={next => set({ [filter.key]: next })} />;
    case 'flag':
      return (
        <Checkbox
          className="filter"
          checked={value === 'true'}
          onChange={event => set({ [filter.key]: event.target.checked ? 'true' : '' })}
        >
          {filter.label}
        </Checkbox>
      );
    case 'dates':
      return (
        <DatePicker.RangePicker
          className="filter"
          aria-label={filter.label}
          placeholder={[filter.label, '']}
          allowEmpty
          value={[value ? dayjs(value) : null, values[filter.toKey] ? dayjs(values[filter.toKey]) : null]}
          onChange={range =>
            set({
              [filter.key]: range?.[0]?.format('YYYY-MM-DD') ?? '',
              [filter.toKey]: range?.[1]?.format('YYYY-MM-DD') ?? '',
            })
          }
        />
      );
  }
}

interface SearchFilterProps {
  filter: Extract<Filter, { kind: 'search' }>;
  value: string;
  set: (text: string) => void;
}

function SearchFilter({ filter, value, set }: SearchFilterProps) {
  const { t } = useTranslation('shared');
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(value);
  const input = useRef<InputRef>(null);
  useShortcut('f', t('table.focusSearch'), () => input.current?.focus({ cursor: 'all' }), 'list');
  useEffect(() => {
    // The address changed from elsewhere (a view, "clear", back): show that.
    if (value !== typed.current) {
      typed.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const send = (next: string) => {
    clearTimeout(timer.current);
    typed.current = next.trim();
    set(next.trim());
  };
  return (
    <Input
      ref={input}
      className="filter search"
      style={{ width: filter.width ?? 260 }}
      prefix={<SearchOutlined />}
      allowClear
      maxLength={100}
      aria-label={filter.placeholder}
      placeholder={filter.placeholder}
      value={text}
      onChange={event => {
        const next = event.target.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => send(next), TYPING_MS);
      }}
      onPressEnter={() => send(text)}
    />
  );
}

interface RemoteFilterProps {
  filter: Extract<Filter, { kind: 'remote' }>;
  value: string | undefined;
  set: (value: string) => void;
}

function RemoteFilter({ filter, value, set }: RemoteFilterProps) {
  const [options, setOptions] = useState<Choice[]>([]);
  const [loading, setLoading] = useState(false);
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const load = useRef(filter.load);
  useEffect(() => {
    load.current = filter.load;
  });
  const search = (q: string) => {
    const mine = ++latest.current;
    setLoading(true);
    load
      .current(q)
      .then(found => mine === latest.current && setOptions(found))
      .catch(() => mine === latest.current && setOptions([]))
      .finally(() => mine === latest.current && setLoading(false));
  };
  useEffect(() => {
    if (value) search('');
    // The name of a value that came with the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value]);
  return (
    <Select
      className="filter"
      style={{ minWidth: filter.width ?? 140 }}
      popupMatchSelectWidth={false}
      allowClear
      loading={loading}
      aria-label={filter.label}
      placeholder={filter.label}
      value={value ?? null}
      options={options}
      showSearch={{
        filterOption: false,
        onSearch: q => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(q), TYPING_MS);
        },
      }}
      onOpenChange={open => open && options.length === 0 && search('')}
      onChange={next => set(next ?? '')}
    />
  );
}
