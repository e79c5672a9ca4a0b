import { get, post, put, request, type Page } from './client';

/// Templates of process sheets.

export interface Names {
  zh?: string;
  en?: string;
}

export const MILESTONES = [
  'SUBMITTED',
  'CONFIRMED',
  'STOCK_COMPLETE',
  'PAID',
  'FIRST_SHIPPED',
  'ALL_SHIPPED',
  'ALL_DELIVERED',
  'COMPLETED',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/// Those that come and go with the order; a template names no others.
export const ORDER_OBSTACLES = ['STOCK_SHORT', 'AWAITING_PAYMENT'] as const;
/// The others are said by a person, and refused in a template.
export type Obstacle = (typeof ORDER_OBSTACLES)[number] | 'AWAITING_CUSTOMER' | 'FAILED' | 'OTHER';

export const OWNER_KINDS = ['ORDER_OWNER', 'TEAM', 'ROLE', 'PERSON'] as const;
export type OwnerKind = (typeof OWNER_KINDS)[number];

export interface TemplateOwner {
  kind?: OwnerKind;
  title?: Names;
  teamId?: string;
  roleCode?: string;
  personId?: string;
}

export const DURATION_UNITS = ['MINUTE', 'HOUR', 'DAY', 'WEEK'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface Expected {
  amount?: number;
  unit?: DurationUnit;
}

export interface CheckItem {
  code: string;
  text?: Names;
}

export interface StepLink {
  text?: Names;
  url?: string;
}

/// In working minutes.
export interface Escalation {
  remindBeforeMinutes?: number;
  supervisorAfterMinutes?: number;
  administratorAfterMinutes?: number;
}

/// A step as it is written, perhaps unfinished.
export interface TemplateStep {
  code: string;
  name?: Names;
  owner?: TemplateOwner;
  expected?: Expected;
  dependsOn: string[];
  startsOn?: Milestone;
  byHand?: boolean;
  completesOn?: Milestone;
  obstacles: Obstacle[];
  checks: CheckItem[];
  help?: Names;
  links: StepLink[];
  remarkRequired?: boolean;
  escalation?: Escalation;
}

export const ORDER_TYPES = ['STANDARD', 'MADE_TO_ORDER', 'PURCHASED', 'SERVICE'] as const;
export const PRIORITIES = ['NORMAL', 'URGENT', 'VIP'] as const;

/// An empty list fits every order; regions are beginnings of division codes.
export interface Conditions {
  orderTypes: (typeof ORDER_TYPES)[number][];
  priorities: (typeof PRIORITIES)[number][];
  regions: string[];
  categories: string[];
}

export interface TemplateForm {
  name: Names;
  conditions: Conditions;
  steps: TemplateStep[];
}

export interface TemplateRow {
  id: string;
  code: string;
  name: Names;
  conditions: Conditions;
  activeVersion?: number;
  draftNumber?: number;
  steps: number;
  updatedAt: string;
  version: number;
}

export type VersionStatus = 'DRAFT' | 'ACTIVE' | 'RETIRED';

export interface TemplateVersion {
  number: number;
  status: VersionStatus;
  note?: string;
  madeByName: string;
  madeAt: string;
  activatedAt?: string;
  form: TemplateForm;
}

/// What is wrong with a draft, or doubtful.
export interface Finding {
  code: string;
  field: string;
  detail: string;
  warning: boolean;
}

export interface Template {
  id: string;
  code: string;
  activeVersion?: number;
  draftNumber?: number;
  shown: TemplateVersion;
  findings: Finding[];
  version: number;
}

export interface ActivationPreview {
  draftNumber: number;
  /// Sheets that are not finished, by the version they were made by.
  running: { version: number; sheets: number }[];
  findings: Finding[];
}

const PATH = '/api/process-templates';

export const templates = {
  list: () => get<Page<TemplateRow>>(PATH),
  read: (id: string) => get<Template>(`${PATH}/${id}`),
  history: (id: string) => get<Page<TemplateVersion>>(`${PATH}/${id}/versions`),
  preview: (id: string) => get<ActivationPreview>(`${PATH}/${id}/activation-preview`),
  create: (body: { code: string; name: Names } & Partial<TemplateForm>, idempotencyKey?: string) =>
    post<Template>(PATH, body, { idempotencyKey }),
  copy: (id: string, body: { code: string; name: Names }, idempotencyKey?: string) =>
    post<Template>(`${PATH}/${id}/copy`, body, { idempotencyKey }),
  saveDraft: (id: string, body: TemplateForm, ifMatch: number) =>
    put<Template>(`${PATH}/${id}/draft`, body, { ifMatch }),
  discardDraft: async (id: string, ifMatch: number) =>
    (await request<Template>('DELETE', `${PATH}/${id}/draft`, { ifMatch })).data,
  activate: (id: string, note: string, ifMatch: number, idempotencyKey?: string) =>
    post<Template>(`${PATH}/${id}/activate`, { note }, { ifMatch, idempotencyKey }),
  retire: (id: string, reason: string, ifMatch: number, idempotencyKey?: string) =>
    post<Template>(`${PATH}/${id}/retire`, { reason }, { ifMatch, idempotencyKey }),
  order: (ids: string[]) => put<Page<TemplateRow>>(`${PATH}/order`, { ids }),
};
