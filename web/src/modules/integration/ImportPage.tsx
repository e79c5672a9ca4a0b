import { InboxOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Upload } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/api/client';
import { imports, type ImportRun } from '@/api/imports';
import { Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { ProblemAlert } from '@/shared/problems';
import { KeyedTable, type KeyedColumn } from '@/shared/table';
import { InstantText, PersonName, QuantityText } from '@/shared/Values';
import { ImportStatusTag } from './ImportStatusTag';

/// Brings in past orders from files; what came of each import stands below.
export function ImportPage() {
  const { t } = useTranslation('integration');
  const navigate = useNavigate();
  const open = (importId: string) => void navigate({ to: '/imports/$importId', params: { importId } });
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('list.title')} />
      <UploadPanel onStarted={open} />
      <Panel title={t('list.before')}>
        <KeyedTable<ImportRun>
          name="imports"
          queryKey={['imports', 'list']}
          load={imports.list}
          columns={columns}
          rowKey={run => run.importId}
          onOpen={run => open(run.importId)}
          exportable={false}
          emptyText={t('list.empty')}
          refetchInterval={5000}
        />
      </Panel>
    </>
  );
}

function UploadPanel({ onStarted }: { onStarted: (importId: string) => void }) {
  const { t } = useTranslation('integration');
  const [files, setFiles] = useState<File[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newIdempotencyKey());
  const choose = (added: File[]) => {
    key.current = newIdempotencyKey();
    setFiles(before => [...before.filter(one => !added.some(other => other.name === one.name)), ...added]);
  };
  const start = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { importId } = await imports.start(files, key.current);
      onStarted(importId);
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Panel title={t('upload.title')}>
      <p>{t('upload.explanation')}</p>
      <p className="quiet">{t('upload.columns')}</p>
      <Upload.Dragger
        multiple
        accept=".csv,.gz,.xlsx"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file, all) => {
          if (file === all[0]) choose(all);
          return false;
        }}
      >
        <InboxOutlined className="upload-icon" /> {t('upload.drop')}
      </Upload.Dragger>
      {files.length > 0 ? (
        <ul className="rows upload-files">
          {files.map(file => (
            <li key={file.name}>
              <span className="grow">{file.name}</span>
              <span className="quiet number">{sizeText(file.size)}</span>
              <Button
                type="link"
                size="small"
                disabled={busy}
                onClick={() => setFiles(files.filter(one => one !== file))}
              >
                {t('upload.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? <ProblemAlert problem={problem} /> : null}
      <div className="form-buttons">
        <Button type="primary" disabled={files.length === 0} loading={busy} onClick={() => void start()}>
          {busy ? t('upload.sending') : t('upload.start', { count: files.length })}
        </Button>
      </div>
    </Panel>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function useColumns(): KeyedColumn<ImportRun>[] {
  const { t } = useTranslation('integration');
  return useMemo(() => {
    return [
      {
        key: 'at',
        title: t('run.startedAt'),
        render: run => <InstantText value={run.createdAt} />,
        card: 'title',
      },
      {
        key: 'files',
        title: t('run.files'),
        render: run => <span className="wrap">{run.files.map(file => file.name).join(t('separator'))}</span>,
        card: 'wide',
      },
      { key: 'by', title: t('run.startedBy'), render: run => <PersonName name={run.startedByName} /> },
      {
        key: 'rows',
        title: t('file.rowsRead'),
        align: 'right',
        render: run => <QuantityText value={run.total.rowsRead} />,
      },
      {
        key: 'orders',
        title: t('run.ordersMade'),
        align: 'right',
        render: run => <QuantityText value={run.ordersMade} />,
      },
      {
        key: 'reported',
        title: t('file.rowsReported'),
        align: 'right',
        render: run => <QuantityText value={run.total.rowsReported} />,
      },
      {
        key: 'status',
        title: t('run.status'),
        render: run => <ImportStatusTag status={run.status} />,
        card: 'status',
      },
    ] satisfies KeyedColumn<ImportRun>[];
  }, [t]);
}
