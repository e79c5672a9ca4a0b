import { afterEach } from 'vitest';

/// A server for tests, at the fetch boundary: answers what the test laid down, and remembers what was asked.

export interface Asked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

export interface Answered {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

type Handler = (asked: Asked) => Answered | Promise<Answered> | Error;

const realFetch = globalThis.fetch;

export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly handlers = new Map<string, Handler>();

  /// `on('GET /api/customers', asked => ({ body: … }))`; an Error stands for a lost network.
  on(endpoint: string, handler: Handler): this {
    this.handlers.set(endpoint, handler);
    return this;
  }

  to(endpoint: string): Asked[] {
    return this.asked.filter(one => `${one.method} ${one.path}` === endpoint);
  }

  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input), 'http://localhost');
    const text = typeof init.body === 'string' ? init.body : undefined;
    const one: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(init.headers),
      body: text ? (JSON.parse(text) as unknown) : init.body,
    };
    this.asked.push(one);
    const handler = this.handlers.get(`${one.method} ${one.path}`);
    const answer = handler ? await handler(one) : problem(404, 'path.unknown', 'Nothing there.');
    if (answer instanceof Error) throw answer;
    const { status = 200, body, headers = {} } = answer;
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': type, ...headers },
    });
  };
}

export function problem(
  status: number,
  code: string,
  detail: string,
  errors: { field: string; detail: string }[] = [],
): Answered {
  const all = errors.length > 0 ? errors.map(e => ({ code, ...e })) : [{ code, field: '', detail }];
  return { status, body: { status, code, title: detail, detail, requestId: 'r-17', errors: all } };
}

export function fakeServer(): FakeServer {
  const server = new FakeServer();
  globalThis.fetch = server.fetch as typeof fetch;
  return server;
}

afterEach(() => {
  globalThis.fetch = realFetch;
});
