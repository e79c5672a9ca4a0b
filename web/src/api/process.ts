import { get, post, request, type Page, type Query } from './client';
import type { Money } from './common';
import type { OrderAction, OrderStage } from './orders';

/// Process sheets as the program speaks of them: `gendan.process` SheetView, TaskRow and `gendan.process.board`.

export const STEP_STATES = ['WAITING', 'READY', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'SKIPPED'] as const;
export type StepState = (typeof STEP_STATES)[number];

export type SheetStatus = 'OPEN' | 'SUSPENDED' | 'DONE' | 'CANCELLED';

export const LIGHTS = ['GREEN', 'YELLOW', 'RED', 'GREY'] as const;
export type Light = (typeof LIGHTS)[number];

/// What a person can say that stands in a step's way; the program itself finds the others.
export const SAID_OBSTACLES = ['AWAITING_CUSTOMER', 'FAILED', 'OTHER'] as const;
export type Obstacle = 'STOCK_SHORT' | 'AWAITING_PAYMENT' | (typeof SAID_OBSTACLES)[number];

export type StepAction =
  'START' | 'COMPLETE' | 'BLOCK' | 'UNBLOCK' | 'SKIP' | 'REPEAT' | 'TAKE' | 'HAND_OVER' | 'REMARK' | 'CHECK';

export interface AllowedStepAction {
  action: StepAction;
  allowed: boolean;
  reason?: string;
}

export interface StepOwner {
  kind: 'ORDER_OWNER' | 'TEAM' | 'ROLE' | 'PERSON';
  titleZh: string;
  titleEn: string;
  teamId?: string;
  teamName?: string;
  roleCode?: string;
  personId?: string;
  personName?: string;
  /// Why it is this person: the rule of dispatch and its reason.
  why?: string;
}

export interface WorkDuration {
  amount: number;
  unit: 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK';
}

export interface StepCheck {
  code: string;
  textZh: string;
  textEn: string;
  done: boolean;
  doneBy?: string;
  doneAt?: string;
}

export interface SheetStep {
  code: string;
  position: number;
  round: number;
  nameZh: string;
  nameEn: string;
  state: StepState;
  light: Light;
  late: boolean;
  owner: StepOwner;
  expected: WorkDuration;
  expectedMinutes: number;
  /// Working minutes until it is due, below zero when it is late; absent when it does not run.
  remainingMinutes?: number;
  plannedStart: string;
  plannedEnd: string;
  forecastStart: string;
  forecastEnd: string;
  readyAt?: string;
  startedAt?: string;
  doneAt?: string;
  doneBy?: string;
  dueAt?: string;
  obstacle?: Obstacle;
  obstacleText?: string;
  /// A path of these pages: what stands in the way.
  obstacleLink?: string;
  remark?: string;
  dependsOn: string[];
  startsOn?: string;
  completesOn?: string;
  checks: StepCheck[];
  helpZh?: string;
  helpEn?: string;
  links: { textZh: string; textEn: string; url: string }[];
  allowedActions: AllowedStepAction[];
}

export interface Sheet {
  orderId: string;
  orderNumber: string;
  customerName: string;
  templateId: string;
  templateVersion: number;
  templateNameZh: string;
  templateNameEn: string;
  status: SheetStatus;
  light: Light;
  stage: OrderStage;
  promisedOn?: string;
  plannedEnd: string;
  forecastEnd: string;
  createdAt: string;
  finishedAt?: string;
  /// The program's own clock, by which everything above is reckoned.
  now: string;
  criticalPath: string[];
  version: number;
  steps: SheetStep[];
}

export interface Task {
  orderId: string;
  orderNumber: string;
  customerName: string;
  /// 0 is served first.
  urgency: number;
  promisedOn?: string;
  position: number;
  code: string;
  nameZh: string;
  nameEn: string;
  state: StepState;
  light: Light;
  late: boolean;
  dueAt?: string;
  remainingMinutes?: number;
  obstacle?: Obstacle;
  obstacleText?: string;
  remark?: string;
  personId?: string;
  personName?: string;
  teamId?: string;
  teamName?: string;
  roleCode?: string;
  sheetVersion: number;
  allowedActions: AllowedStepAction[];
}

export interface TaskCounts {
  mine: number;
  mineLate: number;
  mineToday: number;
  teamQueue: number;
  teamLate: number;
  unowned: number;
}

/// What each command on a step takes.
export interface StepBodies {
  START: Record<string, never>;
  COMPLETE: { remark?: string };
  BLOCK: { obstacle: Obstacle; reason: string };
  UNBLOCK: { remark?: string };
  SKIP: { reason: string };
  REPEAT: { reason: string };
  TAKE: Record<string, never>;
  HAND_OVER: { personId: string | null; note: string };
  REMARK: { remark: string };
  CHECK: { check: string; done: boolean };
}

export interface StepCommand<A extends StepAction = StepAction> {
  orderId: string;
  code: string;
  action: A;
  body: StepBodies[A];
  /// The sheet's version that was seen.
  version: number;
}

const PATHS: Record<StepAction, string> = {
  START: 'start',
  COMPLETE: 'complete',
  BLOCK: 'block',
  UNBLOCK: 'unblock',
  SKIP: 'skip',
  REPEAT: 'repeat',
  TAKE: 'take',
  HAND_OVER: 'hand-over',
  REMARK: 'remark',
  CHECK: 'check',
};

/// The step that an order's card stands at.
export interface CardStep {
  position: number;
  code: string;
  nameZh: string;
  nameEn: string;
  state: StepState;
  late: boolean;
  dueAt?: string;
  obstacle?: Obstacle;
  personName?: string;
}

export interface BoardCard {
  orderId: string;
  orderNumber: string;
  customerName: string;
  amount: Money;
  stage: OrderStage;
  urgency: number;
  light: Light;
  promisedOn?: string;
  forecastEnd: string;
  /// Whether it ends after the promised day as things stand.
  behindPromise: boolean;
  stepsDone: number;
  stepsAll: number;
  step?: CardStep;
}

export interface BoardColumn {
  stage: OrderStage;
  /// Up to 1,001.
  count: number;
  cards: BoardCard[];
  next?: string;
}

export interface BoardMove {
  from: OrderStage;
  to: OrderStage;
  action: OrderAction;
}

export interface OrderBoard {
  now: string;
  columns: BoardColumn[];
  /// Where a card can be dragged, and which command that is.
  moves: BoardMove[];
}

export interface BoardTask {
  orderId: string;
  orderNumber: string;
  customerName: string;
  stage: OrderStage;
  urgency: number;
  promisedOn?: string;
  position: number;
  code: string;
  nameZh: string;
  nameEn: string;
  state: StepState;
  light: Light;
  late: boolean;
  dueAt?: string;
  obstacle?: Obstacle;
  sheetVersion: number;
}

export interface TeamLane {
  /// Absent for the queue.
  personId?: string;
  personName?: string;
  /// Up to 1,001.
  count: number;
  late: number;
  tasks: BoardTask[];
}

export interface TeamBoard {
  now: string;
  teamId: string;
  teamName: string;
  lanes: TeamLane[];
}

export interface GanttStep {
  position: number;
  code: string;
  nameZh: string;
  nameEn: string;
  state: StepState;
  late: boolean;
  plannedStart: string;
  plannedEnd: string;
  start: string;
  end: string;
}

export interface GanttRow {
  orderId: string;
  orderNumber: string;
  customerName: string;
  stage: OrderStage;
  urgency: number;
  light: Light;
  promisedOn?: string;
  plannedEnd: string;
  forecastEnd: string;
  behindPromise: boolean;
  steps: GanttStep[];
}

export interface PromisedDay {
  day: string;
  count: number;
  red: number;
  behindPromise: number;
}

export interface PromiseCalendar {
  now: string;
  today: string;
  days: PromisedDay[];
  /// Open orders that are promised for a day before this month, and those without a promised day.
  before: number;
  without: number;
}

export const process = {
  sheet: async (orderId: string) => (await request<Sheet>('GET', `/api/orders/${orderId}/sheet`)).data,
  do: (command: StepCommand, idempotencyKey?: string) =>
    post<Sheet>(
      `/api/orders/${command.orderId}/sheet/steps/${encodeURIComponent(command.code)}/${PATHS[command.action]}`,
      command.body,
      { ifMatch: command.version, idempotencyKey },
    ),
  tasks: (query: Query, signal?: AbortSignal) => get<Page<Task>>('/api/tasks', query, signal),
  counts: () => get<TaskCounts>('/api/tasks/counts'),
};

export const boards = {
  orders: (query: Query, signal?: AbortSignal) => get<OrderBoard>('/api/boards/orders', query, signal),
  cards: (stage: OrderStage, query: Query) =>
    get<Page<BoardCard>>('/api/boards/orders/cards', { ...query, stage }),
  team: (teamId: string, signal?: AbortSignal) => get<TeamBoard>('/api/boards/team', { teamId }, signal),
  gantt: (query: Query, signal?: AbortSignal) => get<Page<GanttRow>>('/api/boards/gantt', query, signal),
  calendar: (query: Query, signal?: AbortSignal) =>
    get<PromiseCalendar>('/api/boards/calendar', query, signal),
  day: (query: Query, signal?: AbortSignal) =>
    get<Page<BoardCard>>('/api/boards/calendar/orders', query, signal),
};
