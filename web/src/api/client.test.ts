import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeServer, problem, type FakeServer } from '@/testing/fakeServer';
import { address, get, onSessionLost, post, put, request, setRequestLanguage } from './client';
import { connection } from './connection';
import { ApiProblem, NetworkLoss, pathOfPointer, pointerOfPath, sentencesAt } from './problem';

let server: FakeServer;

beforeEach(() => {
  server = fakeServer();
  document.cookie = 'XSRF-TOKEN=c-1';
  setRequestLanguage('zh-CN');
});

afterEach(() => {
  onSessionLost(() => undefined);
  connection.reportReached();
});

describe('the client', () => {
  it('sends CSRF value, language, key and version with a change', async () => {
    server.on('PUT /api/customers/7', () => ({ body: { id: '7' }, headers: { ETag: '"4"' } }));
    server.on('POST /api/customers', () => ({ status: 201, body: { id: '8' } }));
    setRequestLanguage('en-US');
    const answer = await request<{ id: string }>('PUT', '/api/customers/7', {
      body: { name: 'A' },
      ifMatch: 3,
    });
    await post('/api/customers', { name: 'B' }, { idempotencyKey: 'k-1' });
    expect(answer.etag).toBe('"4"');
    const [change, creation] = server.asked;
    expect(change?.headers.get('X-XSRF-TOKEN')).toBe('c-1');
    expect(change?.headers.get('Accept-Language')).toBe('en-US');
    expect(change?.headers.get('If-Match')).toBe('"3"');
    expect(change?.body).toEqual({ name: 'A' });
    expect(creation?.headers.get('Idempotency-Key')).toBe('k-1');
  });

  it('reads without CSRF value and key', async () => {
    server.on('GET /api/customers', () => ({ body: { items: [] } }));
    await get('/api/customers', { q: '西湖', active: true, level: '', ownerId: undefined });
    const [asked] = server.asked;
    expect(asked?.query).toEqual({ q: '西湖', active: 'true' });
    expect(asked?.headers.has('X-XSRF-TOKEN')).toBe(false);
    expect(asked?.headers.has('Idempotency-Key')).toBe(false);
  });

  it('turns a problem into its sentences by field', async () => {
    server.on('POST /api/customers', () =>
      problem(422, 'value.required', '必填。', [
        { field: '/name', detail: '必填。' },
        { field: '/contacts/1/phone', detail: '电话不对。' },
      ]),
    );
    const failure = await post('/api/customers', {}).catch((one: unknown) => one);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect((failure as ApiProblem).status).toBe(422);
    expect((failure as ApiProblem).requestId).toBe('r-17');
    expect(sentencesAt(failure, '/name')).toEqual(['必填。']);
    expect(sentencesAt(failure, '/contacts/1')).toEqual([]);
    expect(sentencesAt(failure, '/contacts/1', true)).toEqual(['电话不对。']);
  });

  it('repairs the CSRF value once and sends the same request with the same key', async () => {
    let refused = 0;
    server.on('POST /api/orders', () =>
      refused++ === 0 ? problem(403, 'csrf.missing', '校验失败') : { body: {} },
    );
    server.on('GET /api/session', () => ({ body: {} }));
    await post('/api/orders', { customerId: '1' });
    const sent = server.to('POST /api/orders');
    expect(sent).toHaveLength(2);
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(sent[1]?.headers.get('Idempotency-Key'));
  });

  it('tells of an ended session, but not when the login itself is refused', async () => {
    let ended = 0;
    onSessionLost(() => ended++);
    server.on('GET /api/orders', () => problem(401, 'login.required', '请先登录。'));
    server.on('POST /api/session', () => problem(401, 'login.wrong', '不对'));
    await get('/api/orders').catch(() => undefined);
    expect(ended).toBe(1);
    await post('/api/session', {}, { ownsUnauthenticated: true }).catch(() => undefined);
    expect(ended).toBe(1);
  });

  it('reports a lost network and a gateway without answer, and that it is back', async () => {
    server.on('GET /api/orders', () => new TypeError('Failed to fetch'));
    await expect(get('/api/orders')).rejects.toBeInstanceOf(NetworkLoss);
    expect(connection.isLost()).toBe(true);
    server.on('GET /api/orders', () => ({ body: { items: [] } }));
    await get('/api/orders');
    expect(connection.isLost()).toBe(false);
    server.on('PUT /api/x', () => ({ status: 502, headers: { 'Content-Type': 'text/html' } }));
    await expect(put('/api/x', {})).rejects.toBeInstanceOf(NetworkLoss);
  });
});

describe('JSON pointers', () => {
  it('become the names of form fields and back', () => {
    expect(pathOfPointer('/lines/2/quantity')).toEqual(['lines', 2, 'quantity']);
    expect(pathOfPointer('')).toEqual([]);
    expect(pathOfPointer('/a~1b/c~0d')).toEqual(['a/b', 'c~d']);
    expect(pointerOfPath(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });
});

it('leaves out what is not asked for in an address', () => {
  expect(address('/api/x', { a: 1, b: null, c: ['p', 'q'] })).toBe('/api/x?a=1&c=p&c=q');
});
