import { useQuery } from '@tanstack/react-query';
import { identity } from '@/api/identity';
import { currentLanguage } from '@/i18n';

export function useTeams() {
  return useQuery({
    queryKey: ['teams', 'choose'],
    queryFn: () => identity.teams({ limit: 200 }),
    staleTime: 60_000,
  });
}

export function useRoles(enabled = true) {
  return useQuery({ queryKey: ['roles'], queryFn: identity.roles, staleTime: 60_000, enabled });
}

/// In the language of the page, whatever the language was when the list was read.
export function localName(named: { nameZh: string; nameEn: string }): string {
  return currentLanguage() === 'en-US' ? named.nameEn : named.nameZh;
}
