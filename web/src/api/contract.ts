import type { components } from './generated';
import type {
  Calculation,
  CalendarFields,
  CalendarYear,
  HolidayFields,
  HolidaySet,
  WorkCalendar,
} from './calendar';
import type {
  Contact,
  Credit,
  CreditEntry,
  Customer,
  CustomerFields,
  CustomerRow,
  Division,
  Duplicate,
} from './customers';
import type {
  ApiToken,
  AuditEntry,
  IssuedToken,
  PermissionName,
  Person,
  PersonFields,
  Profile,
  Role,
  RoleFields,
  Session,
  SessionState,
  Team,
  TeamFields,
} from './identity';
import type { ImportRun, ReportedRow } from './imports';
import type {
  Order,
  OrderDraft,
  OrderResult,
  OrderRow,
  ParcelBody,
  PaymentBody,
  Preview,
  ReceiptBody as ParcelReceiptBody,
  TimelineEntry,
  Workbench,
} from './orders';
import type {
  BoardCard,
  GanttRow,
  OrderBoard,
  PromiseCalendar,
  Sheet,
  Task,
  TaskCounts,
  TeamBoard,
} from './process';
import type { Product, ProductFields } from './products';
import type { PickedSku } from './skus';
import type {
  CountBody,
  DriftReport,
  Movement,
  ReceiptBody,
  Shortage,
  StockRow,
  Warehouse,
  WarehouseFields,
} from './stock';
import type { ActivationPreview, Template, TemplateForm, TemplateRow, TemplateVersion } from './templates';

/// Holds what the pages believe of the API against what the program says of itself (docs/generated/openapi.json, from
/// which `npm run types` makes generated.ts). A field that was renamed, retyped or taken away on one side only does
/// not compile here. Whether a field may be absent is not compared: the program does not say so of every answer.

type Server = components['schemas'];

type Whole<T> = T extends readonly (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [K in keyof T]-?: Whole<NonNullable<T[K]>> }
    : NonNullable<T>;

/// The keys of what a page sends that the program does not know, at any depth.
type UnknownTo<Theirs, Ours> = Ours extends readonly (infer Mine)[]
  ? Theirs extends readonly (infer Item)[]
    ? UnknownTo<Item, Mine>
    : never
  : Ours extends object
    ? {
        [K in keyof Ours]-?: K extends keyof Theirs
          ? UnknownTo<NonNullable<Theirs[K]>, NonNullable<Ours[K]>>
          : K;
      }[keyof Ours]
    : never;

type Some<T> = T extends readonly (infer Item)[]
  ? Some<Item>[]
  : T extends object
    ? { [K in keyof T]?: Some<NonNullable<T[K]>> }
    : T;

/// What the program answers has all that the page reads.
type Reads<Page, Answer extends Whole<Page>> = [Page, Answer];

/// What the page sends is of the types the program takes, and nothing in it is unknown there.
type Sends<Body extends Some<Taken>, Taken> = [Body, Taken];

/// What the page sends has no field that the program would refuse.
type Known<Strange extends never> = Strange;

export type Contract = [
  Reads<OrderRow, Whole<Server['OrderSummary']>>,
  Reads<Order, Whole<Server['OrderView']>>,
  Reads<OrderResult, Whole<Server['OrderResult']>>,
  Reads<Preview, Whole<Server['Preview']>>,
  Reads<TimelineEntry, Whole<Server['TimelineEntry']>>,
  Reads<Workbench['tasks'], Whole<Server['Workbench']>['tasks']>,
  Sends<Whole<OrderDraft>, Whole<Server['OrderDraft']>>,
  Known<UnknownTo<Whole<Server['OrderDraft']>, Whole<OrderDraft>>>,
  Sends<Whole<PaymentBody>, Whole<Server['RecordPaymentRequest']>>,
  Known<UnknownTo<Whole<Server['RecordPaymentRequest']>, Whole<PaymentBody>>>,
  Sends<Whole<ParcelBody>, Whole<Server['ShipParcelRequest']>>,
  Known<UnknownTo<Whole<Server['ShipParcelRequest']>, Whole<ParcelBody>>>,
  Sends<Whole<ParcelReceiptBody>, Whole<Server['ConfirmReceiptRequest']>>,
  Known<UnknownTo<Whole<Server['ConfirmReceiptRequest']>, Whole<ParcelReceiptBody>>>,

  Reads<WorkCalendar, Whole<Server['CalendarView']>>,
  Reads<CalendarYear, Whole<Server['CalendarYear']>>,
  Reads<Calculation, Whole<Server['Calculation']>>,
  Reads<HolidaySet, Whole<Server['HolidaySet']>>,
  Sends<Whole<CalendarFields>, Whole<Server['CalendarForm']>>,
  Known<UnknownTo<Whole<Server['CalendarForm']>, Whole<CalendarFields>>>,
  Sends<Whole<HolidayFields>, Whole<Server['HolidayForm']>>,
  Known<UnknownTo<Whole<Server['HolidayForm']>, Whole<HolidayFields>>>,

  Reads<CustomerRow, Whole<Server['CustomerRow']>>,
  Reads<Customer, Whole<Server['CustomerView']>>,
  Reads<Contact, Whole<Server['CustomerView']>['contacts'][number]>,
  Reads<Duplicate, Whole<Server['Duplicate']>>,
  Reads<Credit, Whole<Server['CustomerCredit']>>,
  Reads<CreditEntry, Whole<Server['CustomerCreditEntry']>>,
  Reads<Division, Whole<Server['Division']>>,
  Sends<Whole<CustomerFields>, Whole<Server['CustomerForm']>>,
  Known<UnknownTo<Whole<Server['CustomerForm']>, Whole<CustomerFields>>>,

  Reads<Session, Whole<Server['SessionView']>>,
  Reads<SessionState, Whole<Server['SessionViewState']>>,
  Reads<Person, Whole<Server['PersonView']>>,
  Reads<Team, Whole<Server['TeamView']>>,
  Reads<Role, Whole<Server['RoleView']>>,
  Reads<PermissionName, Whole<Server['RolePermissionView']>>,
  Reads<ApiToken, Whole<Server['Tokens']>['items'][number]>,
  Reads<IssuedToken, Whole<Server['CreateTokenResult']>>,
  Reads<AuditEntry, Whole<Server['AuditEntry']>>,
  Sends<Whole<PersonFields>, Whole<Server['CreatePersonRequest'] & Server['ChangePersonRequest']>>,
  Known<UnknownTo<Whole<Server['CreatePersonRequest'] & Server['ChangePersonRequest']>, Whole<PersonFields>>>,
  Sends<Whole<TeamFields>, Whole<Server['CreateTeamRequest']>>,
  Known<UnknownTo<Whole<Server['CreateTeamRequest']>, Whole<TeamFields>>>,
  Sends<Whole<RoleFields>, Whole<Server['CreateRoleRequest']>>,
  Known<UnknownTo<Whole<Server['CreateRoleRequest']>, Whole<RoleFields>>>,
  Sends<Whole<Profile>, Whole<Server['ChangeProfileRequest']>>,
  Known<UnknownTo<Whole<Server['ChangeProfileRequest']>, Whole<Profile>>>,

  Reads<Product, Whole<Server['ProductView']>>,
  Reads<PickedSku, Whole<Server['PageSkuChoice']>['items'][number]>,
  Sends<Whole<ProductFields>, Whole<Server['ProductForm']>>,
  Known<UnknownTo<Whole<Server['ProductForm']>, Whole<ProductFields>>>,

  Reads<Sheet, Whole<Server['SheetView']>>,
  Reads<Task, Whole<Server['Task']>>,
  Reads<TaskCounts, Whole<Server['TaskListCounts']>>,
  Reads<OrderBoard, Whole<Server['OrderBoardView']>>,
  Reads<BoardCard, Whole<Server['BoardCard']>>,
  Reads<TeamBoard, Whole<Server['TeamBoardView']>>,
  Reads<GanttRow, Whole<Server['GanttBoardRow']>>,
  Reads<PromiseCalendar, Whole<Server['PromiseCalendarView']>>,

  Reads<StockRow, Whole<Server['StockRow']>>,
  Reads<Movement, Whole<Server['MovementRow']>>,
  Reads<Shortage, Whole<Server['ShortageRow']>>,
  Reads<Warehouse, Whole<Server['Warehouse']>>,
  Reads<DriftReport, Whole<Server['CheckLedgerReport']>>,
  Sends<Whole<WarehouseFields>, Whole<Server['WarehouseForm']>>,
  Known<UnknownTo<Whole<Server['WarehouseForm']>, Whole<WarehouseFields>>>,
  Sends<Whole<ReceiptBody>, Whole<Server['ReceiveStockRequest']>>,
  Known<UnknownTo<Whole<Server['ReceiveStockRequest']>, Whole<ReceiptBody>>>,
  Sends<Whole<CountBody>, Whole<Server['CountStockRequest']>>,
  Known<UnknownTo<Whole<Server['CountStockRequest']>, Whole<CountBody>>>,

  Reads<TemplateRow, Whole<Server['TemplateRow']>>,
  Reads<Template, Whole<Server['TemplateView']>>,
  Reads<TemplateVersion, Whole<Server['TemplateVersionView']>>,
  Reads<ActivationPreview, Whole<Server['TemplateActivationPreview']>>,
  Sends<Whole<TemplateForm>, Whole<Server['TemplateForm']>>,
  Known<UnknownTo<Whole<Server['TemplateForm']>, Whole<TemplateForm>>>,

  Reads<ImportRun, Whole<Server['ImportView']>>,
  Reads<ReportedRow, Whole<Server['ImportViewReportedRow']>>,
];
