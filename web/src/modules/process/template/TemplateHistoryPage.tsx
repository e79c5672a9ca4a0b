import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateVersion, VersionStatus } from '@/api/templates';
import { PageLoading } from '@/app/ErrorPages';
import { Panel } from '@/shared/Facts';
import { PageHead } from '@/shared/PageHead';
import { LoadFailed } from '@/shared/problems';
import { ToneTag, type Tone } from '@/shared/Tone';
import { InstantText } from '@/shared/Values';
import { differencesOf } from './differences';
import { historyQuery } from './queries';
import { useDifferenceWords } from './useDifferenceWords';
import { useWords } from './useWords';
import './style.css';

const TONES: Record<VersionStatus, Tone> = { DRAFT: 'progress', ACTIVE: 'done', RETIRED: 'waiting' };

/// All versions of a template, each with what it changed against the one before, or against any other.
export function TemplateHistoryPage() {
  const { templateId = '' } = useParams({ strict: false });
  const { t } = useTranslation('template');
  const navigate = useNavigate();
  const { pick } = useWords();
  const result = useQuery(historyQuery(templateId));
  if (result.isPending) return <PageLoading />;
  if (result.isError) return <LoadFailed problem={result.error} onRetry={() => void result.refetch()} />;
  const versions = result.data.items;
  return (
    <>
      <PageHead
        title={t('history.title', { name: pick(versions[0]?.form.name) })}
        actions={
          <Button
            onClick={() => void navigate({ to: '/process-templates/$templateId', params: { templateId } })}
          >
            {t('editor.back')}
          </Button>
        }
      />
      {versions.map(version => (
        <Version key={version.number} version={version} all={versions} />
      ))}
    </>
  );
}

function Version({ version, all }: { version: TemplateVersion; all: readonly TemplateVersion[] }) {
  const { t } = useTranslation('template');
  const words = useWords();
  const earlier = all.filter(one => one.number !== version.number);
  const [against, setAgainst] = useState(() => earlier.find(one => one.number < version.number)?.number);
  const other = earlier.find(one => one.number === against);
  return (
    <Panel
      title={t('history.version', { number: version.number })}
      aside={<ToneTag tone={TONES[version.status]}>{t(`status.${version.status}`)}</ToneTag>}
      actions={
        earlier.length > 0 ? (
          <Select
            aria-label={t('history.against')}
            value={against ?? null}
            placeholder={t('history.against')}
            options={earlier.map(({ number }) => ({
              value: number,
              label: t('history.compared', { number }),
            }))}
            onChange={number => setAgainst(number ?? undefined)}
          />
        ) : null
      }
    >
      <p>
        {version.note ? (
          words.note(version.note, version.madeByName)
        ) : (
          <span className="quiet">{t('history.noNote')}</span>
        )}
        <span className="quiet">
          {' · '}
          {words.maker(version.madeByName)}
          <InstantText value={version.activatedAt ?? version.madeAt} />
        </span>
      </p>
      {other ? <Changes before={other} after={version} /> : null}
    </Panel>
  );
}

function Changes({ before, after }: { before: TemplateVersion; after: TemplateVersion }) {
  const { t } = useTranslation('template');
  const words = useDifferenceWords(before.form, after.form);
  const found = differencesOf(before.form, after.form);
  if (found.length === 0) return <p className="quiet">{t('history.same')}</p>;
  return (
    <ul className="differences">
      {found.map((difference, at) => (
        <li key={at}>{words(difference)}</li>
      ))}
    </ul>
  );
}
