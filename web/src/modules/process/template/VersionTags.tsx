import { useTranslation } from 'react-i18next';
import { ToneTag } from '@/shared/Tone';

/// Which version orders get, and whether another one is being written.
export function VersionTags({ active, draft }: { active?: number | undefined; draft?: number | undefined }) {
  const { t } = useTranslation('template');
  return (
    <>
      {active ? (
        <ToneTag tone="done">{t('version.inUse', { number: active })}</ToneTag>
      ) : (
        <ToneTag tone="waiting">{t('version.notInUse')}</ToneTag>
      )}
      {draft ? <ToneTag tone="progress">{t('version.draft', { number: draft })}</ToneTag> : null}
    </>
  );
}
