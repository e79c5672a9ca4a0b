import { useTranslation } from 'react-i18next';
import type { ImportStatus } from '@/api/imports';
import { ToneTag, type Tone } from '@/shared/Tone';

const TONE: Record<ImportStatus, Tone> = {
  WAITING: 'waiting',
  CHECKING: 'progress',
  WRITING: 'progress',
  MATCHING: 'progress',
  DONE: 'done',
  REFUSED: 'problem',
  INTERRUPTED: 'problem',
};

export function ImportStatusTag({ status }: { status: ImportStatus }) {
  const { t } = useTranslation('integration');
  return <ToneTag tone={TONE[status]}>{t(`status.${status}`)}</ToneTag>;
}
