import { queryOptions, useQuery } from '@tanstack/react-query';
import { session, type Session, type SessionPerson, type SessionState } from '@/api/identity';
import { ApiProblem } from '@/api/problem';
import type { PermissionCode } from '@/api/common';

/// Who is logged in. The shell reads it before any page is shown, so pages may count on it.

export const sessionStateQuery = queryOptions<SessionState>({
  queryKey: ['session', 'state'],
  queryFn: session.state,
  staleTime: 60_000,
});

export const sessionQuery = queryOptions<Session | null>({
  queryKey: ['session', 'person'],
  queryFn: async () => {
    try {
      return await session.read();
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 401) return null;
      throw failure;
    }
  },
  staleTime: 5 * 60_000,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

export function usePerson(): SessionPerson | null {
  return useSession()?.person ?? null;
}

/// True when the person has this permission (any of them, when several are given).
export function usePermitted(...codes: PermissionCode[]): boolean {
  const held = usePerson()?.permissions ?? [];
  return codes.some(code => held.includes(code));
}

/// The time zone in which instants are shown: the person's own, else the browser's.
export function useTimeZone(): string {
  return usePerson()?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai';
}
