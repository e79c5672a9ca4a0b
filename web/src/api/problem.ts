/// What the server answers when it refuses: RFC 9457 with a stable code and every field at fault.

export interface FieldError {
  code: string;
  /// JSON pointer into the request, empty for the whole.
  field: string;
  detail: string;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  code?: string;
  requestId?: string;
  errors?: FieldError[];
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: FieldError[];

  constructor(body: ProblemBody) {
    super(body.title || body.detail || `HTTP ${body.status}`);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code ?? `http.${body.status}`;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.requestId = body.requestId;
    this.errors = body.errors ?? [];
  }
}

/// The request did not reach the program, or its answer did not come back.
export class NetworkLoss extends Error {
  constructor(cause?: unknown) {
    super('network', { cause });
    this.name = 'NetworkLoss';
  }
}

/// `/lines/2/quantity` → `['lines', 2, 'quantity']`, as forms name their fields.
export function pathOfPointer(pointer: string): (string | number)[] {
  if (!pointer || pointer === '/') return [];
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

export function pointerOfPath(path: readonly (string | number)[]): string {
  return path.map(part => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
}

/// The sentences that belong to this field; with `below`, also those of fields inside it.
export function sentencesAt(problem: unknown, pointer: string, below = false): string[] {
  if (!(problem instanceof ApiProblem)) return [];
  return problem.errors
    .filter(e => e.field === pointer || (below && e.field.startsWith(pointer + '/')))
    .map(e => e.detail);
}
