import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { get, type Page } from '@/api/client';
import { fakeServer, problem, type FakeServer } from '@/testing/fakeServer';
import { onAPhone, show } from '@/testing/page';
import { KeyedTable, type KeyedColumn } from '.';

interface Row {
  id: string;
  name: string;
  amount: string;
}

const columns: KeyedColumn<Row>[] = [
  { key: 'name', title: '名称', fixed: true, render: row => row.name, csv: row => row.name, card: 'title' },
  { key: 'amount', title: '金额', align: 'right', render: row => row.amount, csv: row => row.amount },
  { key: 'id', title: '编号', optional: true, render: row => row.id, csv: row => row.id },
];

let server: FakeServer;
let opened: string[];

function table() {
  return (
    <KeyedTable<Row>
      name="things"
      queryKey={['things']}
      load={query => get<Page<Row>>('/api/things', query)}
      columns={columns}
      filters={[
        { kind: 'search', key: 'q', placeholder: '搜索' },
        { kind: 'flag', key: 'short', label: '只看缺货' },
      ]}
      rowKey={row => row.id}
      onOpen={row => opened.push(row.id)}
      emptyText="还没有东西"
      pageSize={2}
    />
  );
}

function textOf(blob: Blob): Promise<string> {
  return new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

beforeEach(() => {
  opened = [];
  const all: Row[] = [1, 2, 3, 4, 5].map(n => ({ id: `t${n}`, name: `东西 ${n}`, amount: `${n}00` }));
  server = fakeServer().on('GET /api/things', ({ query }) => {
    const found = all.filter(row => !query.q || row.name.includes(query.q));
    const from = Number(query.cursor ?? 0);
    const to = from + Number(query.limit);
    return { body: { items: found.slice(from, to), ...(to < found.length ? { next: String(to) } : {}) } };
  });
});

afterEach(() => onAPhone(false));

describe('the list', () => {
  it('pages forth and back by cursor, with the place in the address', async () => {
    const user = userEvent.setup();
    const { router } = show(table());
    await screen.findByText('东西 1');
    await user.click(screen.getByRole('button', { name: /下一页/ }));
    await screen.findByText('东西 3');
    expect(router.state.location.search).toEqual({ cursor: '2' });
    await user.click(screen.getByRole('button', { name: /下一页/ }));
    await screen.findByText('东西 5');
    expect(screen.getByRole('button', { name: /下一页/ })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: /上一页/ }));
    await screen.findByText('东西 3');
    await user.click(screen.getByRole('button', { name: /上一页/ }));
    await screen.findByText('东西 1');
    expect(router.state.location.search).not.toHaveProperty('cursor', '2');
  });

  it('filters by the address and starts at the first page again', async () => {
    const user = userEvent.setup();
    const { router } = show(table(), { at: '/here?cursor=2' });
    await screen.findByText('东西 3');
    await user.type(screen.getByPlaceholderText('搜索'), '5');
    await screen.findByText('东西 5');
    expect(screen.queryByText('东西 3')).toBeNull();
    expect(router.state.location.search).toEqual({ q: '5' });
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    await screen.findByText('东西 1');
    expect(screen.getByPlaceholderText('搜索')).toHaveProperty('value', '');
  });

  it('says when nothing matches, and when there is nothing at all', async () => {
    const user = userEvent.setup();
    show(table(), { at: '/here?q=zzz' });
    await screen.findByText('没有符合筛选条件的数据');
    server.on('GET /api/things', () => ({ body: { items: [] } }));
    await user.click(screen.getAllByRole('button', { name: '清除筛选' })[0]!);
    await screen.findByText('还没有东西');
  });

  it('shows a failure with a way to try again, and a missing permission as such', async () => {
    const user = userEvent.setup();
    server.on('GET /api/things', () => problem(500, 'internal.error', '程序出错'));
    show(table());
    await screen.findByText('程序出错');
    expect(screen.getByText(/r-17/)).toBeTruthy();
    server.on('GET /api/things', () => problem(403, 'permission.missing', '您没有此操作的权限'));
    await user.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('没有权限');
  });

  it('keeps a named view with its filters and columns', async () => {
    const user = userEvent.setup();
    const first = show(table(), { at: '/here?short=true' });
    await screen.findByText('东西 1');
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(await screen.findByRole('checkbox', { name: '编号' }));
    expect(await screen.findByRole('columnheader', { name: '编号' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '视图' }));
    await user.type(await screen.findByPlaceholderText('视图名称'), '缺货的');
    await user.click(screen.getByRole('button', { name: '保存当前筛选' }));
    first.unmount();

    const { router } = show(table());
    await screen.findByText('东西 1');
    await user.click(screen.getByRole('button', { name: '视图' }));
    await user.click(await screen.findByRole('button', { name: '缺货的' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ short: 'true' }));
    expect(screen.getByRole('columnheader', { name: '编号' })).toBeTruthy();
  });

  it('exports all that is filtered, page after page', async () => {
    const user = userEvent.setup();
    let saved: Blob | undefined;
    URL.createObjectURL = blob => {
      saved = blob as Blob;
      return 'blob:x';
    };
    URL.revokeObjectURL = () => undefined;
    show(table());
    await screen.findByText('东西 1');
    await user.click(screen.getByRole('button', { name: '导出' }));
    await screen.findByText('已导出 5 行');
    const text = await textOf(saved!);
    expect(text.split('\r\n')).toHaveLength(7);
    expect(text).toContain('名称,金额,编号');
    expect(text).toContain('东西 5,500,t5');
  });

  it('is walked and opened with the keyboard', async () => {
    const user = userEvent.setup();
    show(table());
    await screen.findByText('东西 1');
    const rows = screen.getAllByRole('row').filter(row => within(row).queryByText(/东西/));
    rows[0]!.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows[1]);
    await user.keyboard('{Enter}');
    expect(opened).toEqual(['t2']);
  });

  it('turns into cards on a phone', async () => {
    const user = userEvent.setup();
    onAPhone(true);
    show(table());
    const card = (await screen.findByText('东西 1')).closest('li');
    expect(screen.queryByRole('table')).toBeNull();
    expect(within(card!).getByText('金额')).toBeTruthy();
    await user.click(within(card!).getByRole('link'));
    expect(opened).toEqual(['t1']);
  });
});
