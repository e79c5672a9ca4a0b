import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Input } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import { post, put } from '@/api/client';
import { useCommand } from '@/api/command';
import { ORDER_STAGES } from '@/api/orders';
import { fakeServer, problem, type FakeServer } from '@/testing/fakeServer';
import { show } from '@/testing/page';
import { AuditList } from './AuditList';
import { divisionPath } from './DivisionCascader';
import { EditForm } from './EditForm';
import { Field } from './Field';
import { FormDialog } from './FormDialog';
import { ReasonDialog } from './ReasonDialog';
import { useShortcut } from './shortcuts';
import { StageTag } from './Tone';
import { InstantText, MoneyText, PersonName, QuantityText } from './Values';

let server: FakeServer;

beforeEach(() => {
  server = fakeServer();
  document.cookie = 'XSRF-TOKEN=c-1';
});

describe('values', () => {
  it('are shown the same everywhere', async () => {
    show(
      <>
        <MoneyText value={{ amount: '-1200', currency: 'CNY' }} warnNegative />
        <MoneyText value={{ amount: '5', currency: 'CNY' }} signed />
        <QuantityText value="1500.5000" unit="件" />
        <InstantText value="2026-11-22T17:30:05Z" />
        <PersonName name={undefined} />
        <PersonName name="李建国" active={false} />
      </>,
    );
    expect((await screen.findByText('-¥1,200.00')).className).toContain('tone-problem');
    expect(screen.getByText('+¥5.00')).toBeTruthy();
    expect(screen.getByText(/1,500\.5/).textContent).toBe('1,500.5 件');
    expect(screen.getByText('2026-11-23 01:30').getAttribute('title')).toBe(
      '2026-11-23 01:30:05 (Asia/Shanghai)',
    );
    expect(screen.getByText('–')).toBeTruthy();
    expect(screen.getByText('李建国').className).toContain('inactive');
  });

  it('name every stage of an order with its tone', async () => {
    show(ORDER_STAGES.map(stage => <StageTag key={stage} stage={stage} />));
    expect((await screen.findByText('备货中')).className).toContain('progress');
    expect(screen.getByText('已完成').className).toContain('done');
    expect(screen.getByText('草稿').className).toContain('waiting');
    expect(document.querySelectorAll('.tone-tag')).toHaveLength(ORDER_STAGES.length);
  });
});

interface Thing {
  name: string;
  note?: string;
}

function thingForm(saved: (thing: Thing) => void, version = 1) {
  return (
    <EditForm<Thing, Thing>
      draftKey="thing.1"
      version={version}
      initial={{ name: '旧名' }}
      save={values => put<Thing>('/api/things/1', values, { ifMatch: version })}
      onSaved={saved}
      onCancel={() => undefined}
    >
      <Field name="name" label="名称" required>
        <Input />
      </Field>
      <Field name="note" label="备注">
        <Input />
      </Field>
    </EditForm>
  );
}

describe('a form', () => {
  it('shows what the server refuses beside the field, and keeps what was typed', async () => {
    const user = userEvent.setup();
    server.on('PUT /api/things/1', () =>
      problem(422, 'text.bad', '', [
        { field: '/name', detail: '名称已被使用。' },
        { field: '', detail: '现在不能修改。' },
      ]),
    );
    show(thingForm(() => undefined));
    const name = await screen.findByLabelText('名称');
    await user.clear(name);
    await user.type(name, '新名');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('名称已被使用。');
    expect(screen.getByText('现在不能修改。')).toBeTruthy();
    expect(name).toHaveProperty('value', '新名');
    expect(name.getAttribute('aria-invalid')).toBe('true');
  });

  it('warns before leaving with unsaved changes', async () => {
    const user = userEvent.setup();
    const { router } = show(thingForm(() => undefined));
    await user.type(await screen.findByLabelText('备注'), 'x');
    void router.navigate({ to: '/there' as never });
    await user.click(await screen.findByRole('button', { name: '留在本页' }));
    expect(router.state.location.pathname).toBe('/here');
    void router.navigate({ to: '/there' as never });
    await user.click(await screen.findByRole('button', { name: '放弃修改并离开' }));
    await screen.findByText('THERE');
  });

  it('gives back after a reload what was not saved, unless the thing has changed since', async () => {
    const user = userEvent.setup();
    const first = show(thingForm(() => undefined));
    await user.type(await screen.findByLabelText('备注'), '没保存的');
    first.unmount();
    const second = show(thingForm(() => undefined));
    await screen.findByText('已找回上次没有保存的内容。');
    expect(screen.getByLabelText('备注')).toHaveProperty('value', '没保存的');
    second.unmount();
    show(thingForm(() => undefined, 2));
    expect(await screen.findByLabelText('备注')).toHaveProperty('value', '');
  });

  it('is free to leave once saved, and saves with Ctrl+S', async () => {
    const user = userEvent.setup();
    const saved: Thing[] = [];
    server.on('PUT /api/things/1', ({ body }) => ({ body }));
    const { router } = show(thingForm(thing => saved.push(thing)));
    await user.type(await screen.findByLabelText('备注'), 'y');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(saved).toEqual([{ name: '旧名', note: 'y' }]));
    expect(server.asked[0]?.headers.get('If-Match')).toBe('"1"');
    void router.navigate({ to: '/there' as never });
    await screen.findByText('THERE');
  });

  it('says when somebody else has changed the thing', async () => {
    const user = userEvent.setup();
    server.on('PUT /api/things/1', () => problem(412, 'version.stale', '内容已被他人修改。'));
    show(thingForm(() => undefined));
    await user.type(await screen.findByLabelText('备注'), 'z');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('内容已被他人修改。');
    expect(screen.getByLabelText('备注')).toHaveProperty('value', 'z');
  });
});

describe('a dialog', () => {
  it('sends the same key again after a lost network, and another one for other values', async () => {
    const user = userEvent.setup();
    let answers = 0;
    server.on('POST /api/things', () =>
      answers++ === 0 ? new TypeError('away') : problem(422, 'x', '不行'),
    );
    show(
      <FormDialog<Thing>
        open
        title="新东西"
        initial={{}}
        save={(values, key) => post('/api/things', values, { idempotencyKey: key })}
        onClose={() => undefined}
      >
        <Field name="name" label="名称" required>
          <Input />
        </Field>
      </FormDialog>,
    );
    const name = await screen.findByLabelText('名称');
    await user.type(name, 'A');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('连不上服务器，内容没有提交，已填写的都还在。');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('不行');
    await user.type(name, 'B');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(server.to('POST /api/things')).toHaveLength(3));
    const keys = server.to('POST /api/things').map(one => one.headers.get('Idempotency-Key'));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('asks for a reason and stays open until it was taken', async () => {
    const user = userEvent.setup();
    const reasons: string[] = [];
    let closed = 0;
    show(
      <ReasonDialog
        open
        title="取消订单"
        suggestions={['客户改期']}
        onSubmit={async reason => {
          reasons.push(reason);
          if (reasons.length === 1) await post('/api/refused', {});
        }}
        onClose={() => closed++}
      />,
    );
    server.on('POST /api/refused', () => problem(409, 'order.shipped', '订单已发货，不能取消。'));
    await user.click(await screen.findByRole('button', { name: '确定' }));
    await screen.findByText('请写明原因，便于以后追溯。');
    expect(reasons).toEqual([]);
    await user.click(screen.getByRole('button', { name: '客户改期' }));
    await user.click(screen.getByRole('button', { name: '确定' }));
    await screen.findByText('订单已发货，不能取消。');
    expect(closed).toBe(0);
    await user.click(screen.getByRole('button', { name: '确定' }));
    await waitFor(() => expect(closed).toBe(1));
    expect(reasons).toEqual(['客户改期', '客户改期']);
  });
});

function CommandButton() {
  const command = useCommand<{ n: number }, unknown>({
    run: (input, key) => post('/api/go', input, { idempotencyKey: key }),
  });
  return <button onClick={() => command.mutate({ n: 1 })}>{command.status}</button>;
}

it('a command keeps its key until it was answered, then takes another one', async () => {
  const user = userEvent.setup();
  let answers = 0;
  server.on('POST /api/go', () => (answers++ === 0 ? new TypeError('away') : { body: {} }));
  show(<CommandButton />);
  await user.click(await screen.findByRole('button', { name: 'idle' }));
  await user.click(await screen.findByRole('button', { name: 'error' }));
  await user.click(await screen.findByRole('button', { name: 'success' }));
  await waitFor(() => expect(server.to('POST /api/go')).toHaveLength(3));
  const keys = server.to('POST /api/go').map(one => one.headers.get('Idempotency-Key'));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

it('the audit list tells who changed what from what to what, and why', async () => {
  const user = userEvent.setup();
  const one = (n: number) => ({
    key: String(n),
    at: '2026-11-22T01:00:00Z',
    actorName: '王晓梅',
    title: `修改 ${n}`,
    changes: [{ field: 'level', from: 'NORMAL', to: 'VIP' }],
    reason: '年度评级',
  });
  show(
    <AuditList
      queryKey={['audit']}
      load={async cursor => (cursor ? { items: [one(2)] } : { items: [one(1)], next: 'n' })}
      fieldName={() => '等级'}
      renderValue={(_, value) => (value === 'NORMAL' ? '普通' : value)}
    />,
  );
  await screen.findByText('修改 1');
  expect(screen.getByText('普通').tagName).toBe('DEL');
  expect(screen.getByText('VIP').tagName).toBe('INS');
  expect(screen.getByText('原因：年度评级')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '加载更多' }));
  await screen.findByText('修改 2');
});

function Shortcuts({ ran }: { ran: string[] }) {
  useShortcut('n', '新建', () => ran.push('n'));
  useShortcut('g o', '订单', () => ran.push('g o'), 'go');
  useShortcut('mod+s', '保存', () => ran.push('save'));
  return <input aria-label="text" />;
}

it('shortcuts run from anywhere but while typing, sequences included', async () => {
  const user = userEvent.setup();
  const ran: string[] = [];
  show(<Shortcuts ran={ran} />);
  const input = await screen.findByLabelText('text');
  await user.keyboard('n');
  await user.keyboard('go');
  expect(ran).toEqual(['n', 'g o']);
  await user.click(input);
  await user.keyboard('n');
  expect(ran).toEqual(['n', 'g o']);
  await user.keyboard('{Control>}s{/Control}');
  expect(ran).toEqual(['n', 'g o', 'save']);
});

it('a division code begins with the code of what it lies in', () => {
  expect(divisionPath('330106')).toEqual(['33', '3301', '330106']);
  expect(divisionPath('3301')).toEqual(['33', '3301']);
  expect(divisionPath('441900003')).toEqual(['44', '4419', '441900003']);
  expect(divisionPath('33')).toEqual(['33']);
  expect(divisionPath(undefined)).toEqual([]);
});
