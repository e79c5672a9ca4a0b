import { get, post, put, remove, request, type Page, type Query } from './client';
import type { DataScope } from './common';

export interface RoleName {
  code: string;
  name: string;
}

export interface SessionPerson {
  id: string;
  loginName: string;
  name: string;
  email?: string;
  phone?: string;
  locale: string;
  timeZone: string;
  teamId?: string;
  teamName?: string;
  regionCode?: string;
  scope: DataScope;
  roles: RoleName[];
  permissions: string[];
}

export interface Session {
  person: SessionPerson;
  demo: boolean;
}

export interface DemoAccount {
  loginName: string;
  password: string;
  name: string;
  roleCode: string;
  /// In Chinese.
  roleName: string;
}

export interface SessionState {
  authenticated: boolean;
  setupRequired: boolean;
  demo: boolean;
  demoAccounts?: DemoAccount[];
  version: string;
}

export interface Profile {
  locale: string;
  timeZone?: string;
  name?: string;
  email?: string;
  phone?: string;
}

export const session = {
  state: () => get<SessionState>('/api/session/state'),
  read: async () => (await request<Session>('GET', '/api/session', { ownsUnauthenticated: true })).data,
  logIn: (body: { loginName: string; password: string }) =>
    post<Session>('/api/session', body, { ownsUnauthenticated: true }),
  logOut: () => request<void>('DELETE', '/api/session', { ownsUnauthenticated: true }),
  logOutEverywhere: () => request<void>('DELETE', '/api/sessions', { ownsUnauthenticated: true }),
  saveProfile: (body: Profile) => put<Session>('/api/session/profile', body),
  changePassword: (body: { current: string; new: string }) => put<void>('/api/session/password', body),
  setUp: (body: { code: string; loginName: string; name: string; password: string }) =>
    post<void>('/api/setup', body, { ownsUnauthenticated: true }),
};

export interface Person {
  id: string;
  loginName: string;
  name: string;
  email?: string;
  phone?: string;
  locale?: string;
  timeZone?: string;
  teamId?: string;
  teamName?: string;
  /// The first digits of a division code: `33`, `3301`.
  regionCode?: string;
  /// Set for this person alone; absent when the roles decide.
  scope?: DataScope;
  effectiveScope?: DataScope;
  roles: RoleName[];
  roleCodes: string[];
  active: boolean;
  lockedUntil?: string;
  lastSeenAt?: string;
  createdAt?: string;
  updatedAt?: string;
  version: number;
}

export interface PersonFields {
  loginName: string;
  name: string;
  email?: string;
  phone?: string;
  locale?: string;
  timeZone?: string;
  teamId?: string;
  roleCodes: string[];
  regionCode?: string;
  scope?: DataScope;
  active: boolean;
  /// Only for a new person.
  password?: string;
}

export interface Team {
  id: string;
  name: string;
  leaderId?: string;
  leaderName?: string;
  regionCode?: string;
  active: boolean;
  /// Active people in it.
  members?: number;
  version: number;
}

export interface TeamFields {
  name: string;
  leaderId?: string;
  regionCode?: string;
  active: boolean;
}

export interface Role {
  code: string;
  name?: string;
  nameZh: string;
  nameEn: string;
  permissions: string[];
  scope: DataScope;
  builtIn: boolean;
  /// Nobody may change it: the administrator.
  fixed?: boolean;
  people?: number;
  version: number;
}

export interface RoleFields {
  nameZh: string;
  nameEn: string;
  permissions: string[];
  scope: DataScope;
}

export interface PermissionName {
  code: string;
  /// What it is about: the part of the code before the point.
  group?: string;
  name?: string;
  nameZh: string;
  nameEn: string;
}

export interface ApiToken {
  id: string;
  name: string;
  permissions: string[];
  state?: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  createdAt?: string;
  expiresAt?: string;
  lastUsedAt?: string;
  revokedAt?: string;
}

export interface IssuedToken {
  id: string;
  name: string;
  /// Shown once, never again.
  token: string;
  expiresAt?: string;
  permissions: string[];
}

/// One field that was changed, or (without a field) one action.
export interface AuditEntry {
  id: string | number;
  at: string;
  actorId?: string;
  actorName?: string;
  subjectType: string;
  subjectId: string;
  action: string;
  field?: string;
  oldValue?: string;
  newValue?: string;
  reason?: string;
}

export const identity = {
  people: (query: Query) => get<Page<Person>>('/api/people', query),
  person: (id: string) => request<Person>('GET', `/api/people/${id}`),
  addPerson: (body: PersonFields, idempotencyKey?: string) =>
    post<Person>('/api/people', body, { idempotencyKey }),
  changePerson: (id: string, body: PersonFields, ifMatch?: string | number) =>
    put<Person>(`/api/people/${id}`, body, { ifMatch }),
  resetPassword: (id: string, password: string, idempotencyKey?: string) =>
    post<void>(`/api/people/${id}/password`, { password }, { idempotencyKey }),
  logOutPerson: (id: string, idempotencyKey?: string) =>
    post<void>(`/api/people/${id}/logout`, undefined, { idempotencyKey }),
  teams: (query: Query = {}) => get<Page<Team>>('/api/teams', query),
  addTeam: (body: TeamFields, idempotencyKey?: string) => post<Team>('/api/teams', body, { idempotencyKey }),
  changeTeam: (id: string, body: TeamFields, ifMatch?: string | number) =>
    put<Team>(`/api/teams/${id}`, body, { ifMatch }),
  roles: () => get<Page<Role>>('/api/roles'),
  addRole: (body: RoleFields & { code: string }, idempotencyKey?: string) =>
    post<Role>('/api/roles', body, { idempotencyKey }),
  changeRole: (code: string, body: RoleFields, ifMatch?: string | number) =>
    put<Role>(`/api/roles/${encodeURIComponent(code)}`, body, { ifMatch }),
  removeRole: (code: string) => remove(`/api/roles/${encodeURIComponent(code)}`),
  permissions: () => get<Page<PermissionName>>('/api/permissions'),
  tokens: () => get<Page<ApiToken>>('/api/tokens'),
  issueToken: (body: { name: string; permissions: string[]; expiresAt?: string }, idempotencyKey?: string) =>
    post<IssuedToken>('/api/tokens', body, { idempotencyKey }),
  revokeToken: (id: string) => remove(`/api/tokens/${id}`),
  audit: (query: Query) => get<Page<AuditEntry>>('/api/audit', query),
};
