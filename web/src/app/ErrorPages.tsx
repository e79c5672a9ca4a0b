import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button, Result, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem, NetworkLoss } from '@/api/problem';
import { useSentence } from '@/shared/problems';

export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <Result
      icon={<span />}
      title={t('notFound.title')}
      subTitle={t('notFound.content')}
      extra={<Link to="/workbench">{t('notFound.home')}</Link>}
    />
  );
}

/// What is shown instead of a page that failed, with the request's number when there is one.
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const sentence = useSentence();
  const requestId = error instanceof ApiProblem ? error.requestId : undefined;
  const message = error instanceof Error ? error.message : '';
  const isStale = /dynamically imported module|Importing a module script failed/.test(message);
  return (
    <Result
      icon={<span />}
      title={isStale ? t('failed.updated') : t('failed.title')}
      subTitle={
        <>
          {isStale ? null : <div>{sentence(error)}</div>}
          {requestId ? <div className="quiet">{t('failed.requestId', { id: requestId })}</div> : null}
          {!isStale && !(error instanceof ApiProblem) && !(error instanceof NetworkLoss) ? (
            <div className="quiet">{message}</div>
          ) : null}
        </>
      }
      extra={
        <Button
          type="primary"
          onClick={() => {
            if (isStale) return location.reload();
            reset();
            void router.invalidate();
          }}
        >
          {isStale ? t('failed.reload') : t('failed.retry')}
        </Button>
      }
    />
  );
}

export function PageLoading() {
  return (
    <Skeleton
      active
      title={{ width: 180 }}
      paragraph={{ rows: 10, width: '100%' }}
      className="page-loading"
    />
  );
}
