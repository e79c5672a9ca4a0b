import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { DATA_SCOPES } from '@/api/common';
import { identity } from '@/api/identity';
import { usePermitted } from '@/shared/session';
import { InstantText } from '@/shared/Values';
import { usePermissionNames } from './RolesPage';
import { localName, useRoles, useTeams } from './useTeams';

/// In which module's texts the fields of a kind of thing are named.
const NAMESPACE: Record<string, string> = {
  Calendar: 'calendar',
  Customer: 'customer',
  HolidaySet: 'calendar',
  Product: 'catalog',
  Sku: 'catalog',
  Warehouse: 'inventory',
};
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const SPECIAL_DAY = /^(HOLIDAY|WORKDAY)(?: ([A-Z]+DAY))? (.+)$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/// The words of the audit trail: fields, values, actions and subjects as users know them.
export function useAuditTexts() {
  const { t } = useTranslation(['identity', 'calendar', 'customer', 'catalog', 'inventory']);
  const permissions = usePermissionNames().data?.items;
  const roles = useRoles(usePermitted('people.read')).data?.items;
  const teams = useTeams().data?.items;

  const fieldName = (subjectType: string, field: string) =>
    t([`audit.fields.${subjectType}.${field}`, `${NAMESPACE[subjectType] ?? 'identity'}:field.${field}`], {
      defaultValue: field.replace(/^days\//, ''),
    });
  const named = (
    code: string,
    all: readonly { code: string; nameZh: string; nameEn: string }[] | undefined,
  ) => {
    const found = all?.find(one => one.code === code);
    return found ? localName(found) : code;
  };
  const renderValue = (field: string, value: string): ReactNode => {
    if (value === 'true' || value === 'false') return t(`audit.${value}`);
    const special = field.startsWith('days/') ? SPECIAL_DAY.exec(value) : null;
    if (special) {
      const [, kind, weekday, name] = special;
      const sort = t(`calendar:day.kinds.${kind}`);
      return weekday
        ? t('calendar:audit.special', { sort, day: t(`calendar:weekday.${weekday}`), name })
        : t('calendar:audit.plain', { sort, name });
    }
    if (INSTANT.test(value)) return <InstantText value={value} />;
    const list = value.split(', ');
    if (field === 'permissions') return list.map(code => named(code, permissions)).join(t('separator'));
    if (field === 'roleCodes') return list.map(code => named(code, roles)).join(t('separator'));
    if (field === 'teamId') return teams?.find(team => team.id === value)?.name ?? value;
    if (UUID.test(value)) return <NameOfPerson id={value} />;
    if (field === 'scope' && (DATA_SCOPES as readonly string[]).includes(value)) return t(`scope.${value}`);
    if (field === 'level') return t(`customer:levels.${value}`, { defaultValue: value });
    if (field === 'defaultPayment') return t(`customer:payment.${value}`, { defaultValue: value });
    if (field === 'locale') return t(`locale.${value}`, { defaultValue: value });
    return value;
  };
  return {
    fieldName,
    renderValue,
    action: (action: string) => t(`audit.actions.${action}`, { defaultValue: action }),
    subject: (type: string) => t(`audit.subjects.${type}`, { defaultValue: type }),
    actor: (name: string | undefined) => (!name || name === 'system' ? t('audit.system') : name),
  };
}

function NameOfPerson({ id }: { id: string }) {
  const found = useQuery({
    queryKey: ['people', 'name', id],
    queryFn: async () => (await identity.person(id)).data,
    enabled: usePermitted('people.read'),
    staleTime: 10 * 60_000,
    retry: false,
  });
  return <>{found.data?.name ?? id}</>;
}
