import { connection } from './connection';
import { ApiProblem, NetworkLoss, type ProblemBody } from './problem';

/// The one place that speaks HTTP: session cookie, CSRF header, language, Idempotency-Key, ETag, problems.

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface RequestOptions {
  query?: Query;
  /// Sent as JSON; a FormData is sent as it is.
  body?: unknown;
  /// The version that was seen (`ETag`): the server answers 412 when it has moved on.
  ifMatch?: string | number | undefined;
  /// Keeps a repeated POST from doing its work twice. A fresh one is made when absent.
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
  /// For the session's own calls: a 401 is an answer here, not a lost session.
  ownsUnauthenticated?: boolean;
  /// The answer is a file, not JSON.
  anyType?: boolean;
}

export interface Answer<T> {
  data: T;
  etag: string | undefined;
  status: number;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

let language = 'zh-CN';
let sessionLost: () => void = () => undefined;

export function setRequestLanguage(next: string) {
  language = next;
}

/// Called when a request is refused because the session has ended.
export function onSessionLost(handler: () => void) {
  sessionLost = handler;
}

export function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find(part => part.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined;
}

export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

export function address(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === '') continue;
    if (Array.isArray(value)) value.forEach(one => search.append(key, String(one)));
    else search.append(key, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function headersFor(method: string, options: RequestOptions): Promise<Headers> {
  const accept = options.anyType ? '*/*' : 'application/json';
  const headers = new Headers({ Accept: accept, 'Accept-Language': language });
  if (options.body !== undefined && !(options.body instanceof FormData)) {
    headers.set('Content-Type', 'application/json');
  }
  if (options.ifMatch !== undefined) headers.set('If-Match', etagOf(options.ifMatch));
  if (method !== 'GET') {
    const token = cookie('XSRF-TOKEN') ?? (options.ownsUnauthenticated ? undefined : await repairCsrf());
    if (token) headers.set('X-XSRF-TOKEN', token);
  }
  if (method === 'POST') headers.set('Idempotency-Key', options.idempotencyKey ?? newIdempotencyKey());
  return headers;
}

function etagOf(version: string | number): string {
  const text = String(version);
  return text.includes('"') ? text : `"${text}"`;
}

/// Reading the session makes the server send the value again.
async function repairCsrf(): Promise<string | undefined> {
  await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' }).catch(() => undefined);
  return cookie('XSRF-TOKEN');
}

async function send(method: string, path: string, options: RequestOptions): Promise<Response> {
  const init: RequestInit = {
    method,
    headers: await headersFor(method, options),
    credentials: 'same-origin',
    cache: 'no-store',
  };
  if (options.body instanceof FormData) init.body = options.body;
  else if (options.body !== undefined) init.body = JSON.stringify(options.body);
  if (options.signal) init.signal = options.signal;
  try {
    return await fetch(address(path, options.query), init);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    connection.reportLost();
    throw new NetworkLoss(failure);
  }
}

async function problemOf(response: Response): Promise<ApiProblem | NetworkLoss> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    try {
      const body = (await response.json()) as ProblemBody;
      return new ApiProblem({ ...body, status: response.status });
    } catch {
      // fall through: an answer cut short
    }
  }
  if (response.status >= 502 && response.status <= 504) {
    connection.reportLost();
    return new NetworkLoss(response.status);
  }
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  return new ApiProblem({ status: response.status, ...(requestId ? { requestId } : {}) });
}

export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  const once = { ...options, idempotencyKey: options.idempotencyKey ?? newIdempotencyKey() };
  let response = await send(method, path, once);
  if (response.status === 403 && method !== 'GET') {
    const problem = await problemOf(response.clone());
    if (problem instanceof ApiProblem && problem.code.startsWith('csrf')) {
      await repairCsrf();
      response = await send(method, path, once);
    }
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && !options.ownsUnauthenticated) sessionLost();
    throw problem;
  }
  connection.reportReached();
  const data = await bodyOf<T>(response);
  return { data, etag: response.headers.get('ETag') ?? undefined, status: response.status };
}

/// A file that the program makes: its content and the name that it gave.
export async function download(path: string, query?: Query): Promise<{ name: string; content: Blob }> {
  const response = await send('GET', path, { ...(query ? { query } : {}), anyType: true });
  if (!response.ok) {
    if (response.status === 401) sessionLost();
    throw await problemOf(response);
  }
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const name = encoded ? decodeURIComponent(encoded) : (plain ?? path.split('/').at(-1) ?? 'file');
  return { name, content: await response.blob() };
}

async function bodyOf<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch (cutShort) {
    connection.reportLost();
    throw new NetworkLoss(cutShort);
  }
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await request<T>('GET', path, { ...(query ? { query } : {}), ...(signal ? { signal } : {}) })).data;
}

export async function post<T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> {
  return (await request<T>('POST', path, { ...options, body: body ?? {} })).data;
}

export async function put<T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
  return (await request<T>('PUT', path, { ...options, body })).data;
}

export async function remove(path: string, options: RequestOptions = {}): Promise<void> {
  await request<void>('DELETE', path, options);
}
