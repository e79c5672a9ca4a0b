import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { templates, type TemplateRow } from '@/api/templates';
import { PageLoading } from '@/app/ErrorPages';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed, useSentence } from '@/shared/problems';
import { usePermitted } from '@/shared/session';
import { useShortcut } from '@/shared/shortcuts';
import { NewTemplateDialog } from './NewTemplateDialog';
import { moved, useDragOrder } from './useDragOrder';
import { useConditionWords, useWords } from './useWords';
import { VersionTags } from './VersionTags';
import './style.css';

/// All templates in the order in which they are asked: the first one that fits an order is taken.
export function TemplateListPage() {
  const { t } = useTranslation('template');
  const navigate = useNavigate();
  const mayChange = usePermitted('process.template');
  const result = useQuery({ queryKey: ['process-templates'], queryFn: templates.list });
  const [adding, setAdding] = useState(false);
  const rows = result.data?.items ?? [];
  const order = useOrder(rows);
  const drag = useDragOrder((from, to) => order.mutate(moved(rows, from, to)));
  useShortcut('n', t('list.new'), () => setAdding(true), 'page', mayChange);
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  return (
    <>
      <PageHead
        title={t('list.title')}
        actions={
          mayChange ? (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('list.new')}
              <kbd>N</kbd>
            </Button>
          ) : null
        }
      />
      <p className="quiet">{t(mayChange ? 'list.hint' : 'list.hintReadOnly')}</p>
      <ol className="template-list">
        {rows.map((row, at) => (
          <li key={row.id} className={drag.classOf(at)} {...(mayChange ? drag.target(at) : {})}>
            <TemplateLine
              row={row}
              place={at + 1}
              {...(mayChange
                ? {
                    handle: drag.handle(at),
                    onMove: (by: number) => order.mutate(moved(rows, at, at + by)),
                    isLast: at === rows.length - 1,
                  }
                : {})}
            />
          </li>
        ))}
      </ol>
      <NewTemplateDialog
        open={adding}
        onClose={() => setAdding(false)}
        onMade={id =>
          void navigate({ to: '/process-templates/$templateId/edit', params: { templateId: id } })
        }
      />
    </>
  );
}

/// Shows the new order at once, and takes it back when the server refuses.
function useOrder(rows: TemplateRow[]) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation('template');
  const sentence = useSentence();
  return useMutation({
    mutationFn: (next: TemplateRow[]) => templates.order(next.map(row => row.id)),
    onMutate: next => client.setQueryData(['process-templates'], { items: next }),
    onSuccess: () => void message.success(t('list.ordered')),
    onError: failure => {
      client.setQueryData(['process-templates'], { items: rows });
      void message.error(sentence(failure));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['process-templates'] }),
  });
}

interface TemplateLineProps {
  row: TemplateRow;
  place: number;
  handle?: React.HTMLAttributes<HTMLElement>;
  onMove?: (by: number) => void;
  isLast?: boolean;
}

function TemplateLine({ row, place, handle, onMove, isLast }: TemplateLineProps) {
  const { t } = useTranslation('template');
  const { pick } = useWords();
  const name = pick(row.name);
  const conditions = useConditionWords(row.conditions);
  return (
    <>
      {handle ? (
        <span className="drag-handle" {...handle} aria-hidden>
          <HolderOutlined />
        </span>
      ) : null}
      <span className="place number">{place}</span>
      <div className="grow">
        <div className="line-title">
          <Link to="/process-templates/$templateId" params={{ templateId: row.id }}>
            {name}
          </Link>
          <span className="quiet">{row.code}</span>
          <VersionTags active={row.activeVersion} draft={row.draftNumber} />
        </div>
        <div>
          {t('list.for', { conditions })}
          <span className="quiet"> · {t('list.steps', { count: row.steps })}</span>
        </div>
      </div>
      {onMove ? (
        <div className="line-actions">
          <Button
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={t('list.up', { name })}
            disabled={place === 1}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={t('list.down', { name })}
            disabled={Boolean(isLast)}
            onClick={() => onMove(1)}
          />
        </div>
      ) : null}
    </>
  );
}
