import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Progress } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imports, isRunning, type ImportRun, type ReportedRow } from '@/api/imports';
import { PageLoading } from '@/app/ErrorPages';
import { Facts, Panel } from '@/shared/Facts';
import { saveFile } from '@/shared/format';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed, useSentence } from '@/shared/problems';
import { KeyedTable, type KeyedColumn, type ListQuery } from '@/shared/table';
import { InstantText, MoneyText, PersonName, QuantityText } from '@/shared/Values';
import { ImportStatusTag } from './ImportStatusTag';

const route = getRouteApi('/shell/imports/$importId');
const POLL_MS = 1000;

/// How far an import is, what came of it, and every row that was not taken, with the reason.
export function ImportResultPage() {
  const { t } = useTranslation('integration');
  const { importId } = route.useParams();
  const result = useQuery({
    queryKey: ['imports', 'one', importId],
    queryFn: () => imports.read(importId),
    refetchInterval: query => (query.state.data && isRunning(query.state.data) ? POLL_MS : false),
  });
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  const run = result.data;
  return (
    <>
      <PageHead title={t('run.title')} aside={<ImportStatusTag status={run.status} />} />
      <RunProgress run={run} />
      {run.status === 'REFUSED' ? <Refused run={run} /> : null}
      {run.status === 'INTERRUPTED' ? (
        <Alert type="error" showIcon className="page-alert" title={t('run.interrupted')} />
      ) : null}
      {run.status === 'REFUSED' || run.rowsTotal === undefined ? null : (
        <>
          <Outcome run={run} />
          <Reconciliation run={run} />
        </>
      )}
      {isRunning(run) || run.status === 'REFUSED' ? null : <Reported run={run} />}
    </>
  );
}

function RunProgress({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  if (!isRunning(run)) return null;
  const percent = run.rowsTotal ? Math.floor((100 * run.rowsDone) / run.rowsTotal) : 0;
  return (
    <Panel title={t(`phase.${run.status}`)}>
      <Progress percent={percent} status="active" />
      <p className="quiet">
        {run.rowsTotal
          ? t('run.progress', {
              done: run.rowsDone.toLocaleString('en'),
              all: run.rowsTotal.toLocaleString('en'),
            })
          : t('run.counting')}
      </p>
    </Panel>
  );
}

function Refused({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  return (
    <Alert
      type="error"
      showIcon
      className="page-alert"
      title={t('run.refused')}
      description={
        <ul className="sentences">
          {(run.problems ?? []).map((one, index) => (
            <li key={index}>
              {[one.file, one.row ? t('reported.rowNumber', { row: one.row }) : ''].filter(Boolean).join(' ')}{' '}
              {one.detail}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Outcome({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  const number = (value: number) => <QuantityText value={value} />;
  return (
    <Panel
      title={t('run.outcome')}
      actions={
        run.ordersMade > 0 ? (
          <Link to="/orders" search={{ channel: 'IMPORT' } as never}>
            {t('run.showOrders')}
          </Link>
        ) : null
      }
    >
      <Facts
        facts={[
          { label: t('run.ordersMade'), value: number(run.ordersMade) },
          { label: t('run.returnsMade'), value: number(run.returnsMade) },
          { label: t('run.customersMade'), value: number(run.customersMade) },
          { label: t('run.productsMade'), value: number(run.productsMade) },
          run.ordersExtended ? { label: t('run.ordersExtended'), value: number(run.ordersExtended) } : null,
          run.returnsExtended
            ? { label: t('run.returnsExtended'), value: number(run.returnsExtended) }
            : null,
          run.linesMatched ? { label: t('run.linesMatched'), value: number(run.linesMatched) } : null,
          run.rowsRepeated ? { label: t('run.rowsRepeated'), value: number(run.rowsRepeated) } : null,
          { label: t('run.startedAt'), value: <InstantText value={run.createdAt} withSeconds /> },
          { label: t('run.finishedAt'), value: <InstantText value={run.finishedAt} withSeconds /> },
          { label: t('run.startedBy'), value: <PersonName name={run.startedByName} /> },
        ]}
      />
    </Panel>
  );
}

/// Read = imported + known + reported, in rows and in money, for each file and in all.
function Reconciliation({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  const currency = run.currency;
  const total = { ...run.total, name: t('file.total') };
  const files = run.files.length > 1 ? [...run.files, total] : run.files;
  const money = (amount: string) => <MoneyText value={{ amount, currency }} />;
  return (
    <Panel title={t('file.title')}>
      <div className="scroll-x">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th>{t('file.name')}</th>
              <th className="right">{t('file.rowsRead')}</th>
              <th className="right">{t('file.rowsImported')}</th>
              <th className="right">{t('file.rowsKnown')}</th>
              <th className="right">{t('file.rowsReported')}</th>
              <th className="right">{t('file.moneyRead')}</th>
              <th className="right">{t('file.moneyImported')}</th>
              <th className="right">{t('file.moneyKnown')}</th>
              <th className="right">{t('file.moneyReported')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(file => (
              <tr key={file.name} className={file === total ? 'total' : undefined}>
                <td>{file.name}</td>
                <td className="right">
                  <QuantityText value={file.rowsRead} />
                </td>
                <td className="right">
                  <QuantityText value={file.rowsImported} />
                </td>
                <td className="right">
                  <QuantityText value={file.rowsKnown} />
                </td>
                <td className="right">
                  <QuantityText value={file.rowsReported} />
                </td>
                <td className="right">{money(file.moneyRead)}</td>
                <td className="right">{money(file.moneyImported)}</td>
                <td className="right">{money(file.moneyKnown)}</td>
                <td className="right">{money(file.moneyReported)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('file.rule')}</p>
    </Panel>
  );
}

function Reported({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  const id = run.importId;
  const { message } = App.useApp();
  const sentence = useSentence();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const { name, content } = await imports.reportedAsCsv(id);
      saveFile(name, content, 'text/csv;charset=utf-8');
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setSaving(false);
    }
  };
  const load = useCallback((query: Partial<ListQuery>) => imports.reported(id, query), [id]);
  const currency = run.currency;
  const columns = useMemo<KeyedColumn<ReportedRow>[]>(
    () => [
      {
        key: 'file',
        title: t('reported.file'),
        width: 140,
        render: row => row.file,
        csv: row => row.file,
        card: 'title',
      },
      {
        key: 'row',
        title: t('reported.row'),
        width: 80,
        align: 'right',
        render: row => <span className="number">{row.row}</span>,
        csv: row => row.row,
        card: 'title',
      },
      {
        key: 'reason',
        title: t('reported.reason'),
        width: 420,
        render: row => <span className="wrap">{row.reason}</span>,
        csv: row => row.reason,
        card: 'wide',
      },
      {
        key: 'money',
        title: t('reported.money'),
        width: 110,
        align: 'right',
        render: row => <MoneyText value={{ amount: row.money, currency }} />,
        csv: row => row.money,
      },
      {
        key: 'raw',
        title: t('reported.raw'),
        render: row => (
          <code className="raw" title={row.raw}>
            {row.raw}
          </code>
        ),
        csv: row => row.raw,
        card: 'wide',
      },
    ],
    [t, currency],
  );
  return (
    <Panel
      title={t('reported.title')}
      aside={<span className="quiet">{t('reported.count', { count: run.total.rowsReported })}</span>}
      actions={
        run.total.rowsReported > 0 ? (
          <Button icon={<DownloadOutlined />} loading={saving} onClick={() => void save()}>
            {t('reported.save')}
          </Button>
        ) : null
      }
    >
      <p className="quiet">{t('reported.explanation')}</p>
      <Reasons run={run} />
      <KeyedTable<ReportedRow>
        name="reported"
        queryKey={['imports', 'reported', id]}
        load={load}
        columns={columns}
        rowKey={row => `${row.file} ${row.row}`}
        exportable={false}
        emptyText={t('reported.none')}
      />
    </Panel>
  );
}

/// How many rows were reported for what reason, and their money.
function Reasons({ run }: { run: ImportRun }) {
  const { t } = useTranslation('integration');
  if (run.reasons.length === 0) return null;
  return (
    <div className="scroll-x reasons">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('reported.reason')}</th>
            <th className="right">{t('reported.rows')}</th>
            <th className="right">{t('reported.money')}</th>
          </tr>
        </thead>
        <tbody>
          {run.reasons.map(reason => (
            <tr key={reason.code}>
              <td>{reason.sentence}</td>
              <td className="right">
                <QuantityText value={reason.rows} />
              </td>
              <td className="right">
                <MoneyText value={{ amount: reason.money, currency: run.currency }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
