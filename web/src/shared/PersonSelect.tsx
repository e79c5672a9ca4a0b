import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { identity } from '@/api/identity';
import { usePermitted, usePerson } from './session';

export interface PersonSelectProps {
  value?: string | undefined;
  onChange?: (id: string | undefined) => void;
  /// The name of the present value, for those who may not read the list of people.
  name?: string | undefined;
  id?: string;
  placeholder?: string;
}

/// Chooses a colleague. Who may not read the list of people can choose only themselves.
export function PersonSelect({ value, onChange, name, id, placeholder }: PersonSelectProps) {
  const me = usePerson();
  const mayRead = usePermitted('people.read');
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ['people', 'choose', q],
    queryFn: () => identity.people({ q, active: true, limit: 30 }),
    enabled: mayRead,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const options = (found.data?.items ?? []).map(person => ({ value: person.id, label: person.name }));
  if (me && !q && !options.some(one => one.value === me.id))
    options.unshift({ value: me.id, label: me.name });
  if (value && name && !q && !options.some(one => one.value === value))
    options.unshift({ value, label: name });
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      allowClear
      options={options}
      loading={found.isFetching}
      placeholder={placeholder}
      showSearch={mayRead ? { filterOption: false, onSearch: setTyped } : { optionFilterProp: 'label' }}
      onChange={next => onChange?.(next ?? undefined)}
    />
  );
}
