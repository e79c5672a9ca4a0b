import { AppstoreOutlined, DeleteOutlined, DownloadOutlined, StarOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Input, Popover, Tooltip } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/api/client';
import { useSentence } from '../problems';
import type { FilterValues, KeyedColumn } from './columns';
import { exportRows, MAX_EXPORTED } from './exportRows';
import type { View } from './views';

/// Saved views, column choice and export of a list.

interface ViewsProps {
  views: View[];
  filters: FilterValues;
  onOpen: (view: View) => void;
  onSave: (name: string) => void;
  onDrop: (name: string) => void;
}

export function ViewsButton({ views, filters, onOpen, onSave, onDrop }: ViewsProps) {
  const { t } = useTranslation('shared');
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const current = views.find(
    view => JSON.stringify(sorted(view.filters)) === JSON.stringify(sorted(filters)),
  );
  const save = () => {
    if (!name.trim()) return;
    onSave(name.trim());
    setName('');
  };
  const content = (
    <div className="popover-list">
      {views.length === 0 ? <div className="quiet">{t('table.noViews')}</div> : null}
      {views.map(view => (
        <div key={view.name} className="popover-row">
          <Button
            type="text"
            className="grow"
            onClick={() => {
              onOpen(view);
              setOpen(false);
            }}
          >
            {view.name}
          </Button>
          <Button
            type="text"
            aria-label={t('table.dropView', { name: view.name })}
            icon={<DeleteOutlined />}
            onClick={() => onDrop(view.name)}
          />
        </div>
      ))}
      <div className="popover-row foot">
        <Input
          value={name}
          maxLength={40}
          placeholder={t('table.viewName')}
          aria-label={t('table.viewName')}
          onChange={event => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button onClick={save} disabled={!name.trim()}>
          {t('table.saveView')}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button icon={<StarOutlined />} aria-label={t('table.views')}>
        {current?.name ?? t('table.views')}
      </Button>
    </Popover>
  );
}

function sorted(filters: FilterValues): [string, string][] {
  return Object.entries(filters).sort(([left], [right]) => left.localeCompare(right));
}

interface ColumnsProps<R> {
  columns: readonly KeyedColumn<R>[];
  shown: string[];
  onChange: (columns: string[] | undefined) => void;
}

export function ColumnsButton<R>({ columns, shown, onChange }: ColumnsProps<R>) {
  const { t } = useTranslation('shared');
  const content = (
    <div className="popover-list">
      {columns.map(column => (
        <Checkbox
          key={column.key}
          className="popover-check"
          checked={shown.includes(column.key)}
          disabled={column.fixed}
          onChange={event =>
            onChange(event.target.checked ? [...shown, column.key] : shown.filter(key => key !== column.key))
          }
        >
          {column.title}
        </Checkbox>
      ))}
      <Button type="link" onClick={() => onChange(undefined)}>
        {t('table.resetColumns')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<AppstoreOutlined />} aria-label={t('table.columns')}>
        {t('table.columns')}
      </Button>
    </Popover>
  );
}

interface ExportProps<R> {
  name: string;
  columns: readonly KeyedColumn<R>[];
  load: (cursor: string | undefined, limit: number) => Promise<Page<R>>;
}

export function ExportButton<R>({ name, columns, load }: ExportProps<R>) {
  const { t } = useTranslation('shared');
  const { message } = App.useApp();
  const sentence = useSentence();
  const [rows, setRows] = useState<number | null>(null);
  const cancelled = useRef(false);
  const start = async () => {
    cancelled.current = false;
    setRows(0);
    try {
      const note = t('table.exportTruncated', { max: MAX_EXPORTED });
      const count = await exportRows(name, columns, load, setRows, () => cancelled.current, note);
      if (!cancelled.current) void message.success(t('table.exported', { count }));
    } catch (failure) {
      void message.error(sentence(failure));
    } finally {
      setRows(null);
    }
  };
  if (rows !== null) {
    return (
      <Button onClick={() => (cancelled.current = true)}>{t('table.exporting', { count: rows })}</Button>
    );
  }
  return (
    <Tooltip title={t('table.exportHint')}>
      <Button icon={<DownloadOutlined />} aria-label={t('table.export')} onClick={() => void start()}>
        {t('table.export')}
      </Button>
    </Tooltip>
  );
}
