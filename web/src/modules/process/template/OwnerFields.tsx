import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { OWNER_KINDS, type TemplateOwner } from '@/api/templates';
import { useRoles, useTeams } from '@/modules/identity/useTeams';
import { PersonSelect } from '@/shared/PersonSelect';
import { usePermitted } from '@/shared/session';
import { Labelled } from './Labelled';

interface OwnerFieldsProps {
  owner: TemplateOwner | undefined;
  at: string;
  onChange: (owner: TemplateOwner, topic?: string) => void;
}

/// Who does the step: a kind, then which team, role or person, and what the sheet calls it while nobody has taken it.
export function OwnerFields({ owner = {}, at, onChange }: OwnerFieldsProps) {
  const { t } = useTranslation('template');
  const teams = useTeams().data?.items ?? [];
  const roles = useRoles(usePermitted('people.read')).data?.items ?? [];
  const { kind, title } = owner;
  const titled = (zh: string | undefined, en: string | undefined) =>
    title?.zh || title?.en || !zh ? title : { zh, ...(en ? { en } : {}) };
  const choose = (next: TemplateOwner) => {
    const { title: named, ...rest } = next;
    onChange(named ? { ...rest, title: named } : rest);
  };
  const role = roles.find(one => one.code === owner.roleCode);
  return (
    <>
      <Labelled label={t('owner.kind')} at={[`${at}/kind`]} required>
        {id => (
          <Select
            id={id}
            value={kind ?? null}
            options={OWNER_KINDS.map(value => ({ value, label: t(`owner.${value}`) }))}
            onChange={value => choose({ kind: value!, ...(title ? { title } : {}) })}
          />
        )}
      </Labelled>
      {kind === 'TEAM' ? (
        <Labelled label={t('owner.TEAM')} at={`${at}/teamId`} required>
          {id => (
            <Select
              id={id}
              optionFilterProp="label"
              showSearch
              value={owner.teamId ?? null}
              options={teams.map(team => ({
                value: team.id,
                label: team.name,
                disabled: !team.active,
              }))}
              onChange={teamId => {
                const named = titled(teams.find(team => team.id === teamId)?.name, undefined);
                choose({ kind, ...(teamId ? { teamId } : {}), ...(named ? { title: named } : {}) });
              }}
            />
          )}
        </Labelled>
      ) : null}
      {kind === 'ROLE' ? (
        <Labelled label={t('owner.ROLE')} at={`${at}/roleCode`} required>
          {id => (
            <Select
              id={id}
              optionFilterProp="label"
              showSearch
              value={owner.roleCode ?? null}
              options={
                roles.length > 0
                  ? roles.map(one => ({ value: one.code, label: one.name }))
                  : owner.roleCode
                    ? [{ value: owner.roleCode, label: role?.name ?? owner.roleCode }]
                    : []
              }
              onChange={roleCode => {
                const found = roles.find(one => one.code === roleCode);
                const named = titled(found?.nameZh, found?.nameEn);
                choose({ kind, ...(roleCode ? { roleCode } : {}), ...(named ? { title: named } : {}) });
              }}
            />
          )}
        </Labelled>
      ) : null}
      {kind === 'PERSON' ? (
        <Labelled label={t('owner.PERSON')} at={`${at}/personId`} required>
          {id => (
            <PersonSelect
              id={id}
              value={owner.personId}
              name={title?.zh}
              onChange={personId =>
                choose({ kind, ...(personId ? { personId } : {}), ...(title ? { title } : {}) })
              }
            />
          )}
        </Labelled>
      ) : null}
      {(['zh', 'en'] as const).map(language => (
        <Labelled
          key={language}
          label={t(language === 'zh' ? 'owner.titleZh' : 'owner.titleEn')}
          at={`${at}/title/${language}`}
          required
        >
          {id => (
            <Input
              id={id}
              maxLength={40}
              value={title?.[language] ?? ''}
              onChange={event =>
                onChange(
                  { ...owner, title: { ...title, [language]: event.target.value } },
                  `title.${language}`,
                )
              }
            />
          )}
        </Labelled>
      ))}
    </>
  );
}
