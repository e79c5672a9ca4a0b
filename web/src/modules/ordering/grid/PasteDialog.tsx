import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../draft/paste';
import { today } from '../draft/terms';

interface PasteDialogProps {
  open: boolean;
  mayPrice: boolean;
  onClose: () => void;
  onPaste: (block: string) => void;
}

/// A place to paste many lines into, with a word on how they are read. Pasting right into the grid does the same.
export function PasteDialog({ open, mayPrice, onClose, onPaste }: PasteDialogProps) {
  const { t } = useTranslation('ordering');
  const [block, setBlock] = useState('');
  const { lines, hadHeading } = linesOf(block, 'sku', today());
  const take = () => {
    onPaste(block);
    setBlock('');
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('paste.title')}
      okText={lines.length > 0 ? t('paste.take', { count: lines.length }) : t('paste.takeNothing')}
      okButtonProps={{ disabled: lines.length === 0 }}
      onOk={take}
      onCancel={onClose}
      width={680}
      destroyOnHidden
    >
      <p className="dialog-lead">{mayPrice ? t('paste.lead') : t('paste.leadNoPrice')}</p>
      <Input.TextArea
        autoFocus
        className="paste-area"
        rows={12}
        value={block}
        spellCheck={false}
        aria-label={t('paste.title')}
        placeholder={t('paste.example')}
        onChange={event => setBlock(event.target.value)}
      />
      <p className="quiet" role="status">
        {lines.length > 0
          ? [t('paste.found', { count: lines.length }), hadHeading ? t('paste.byHeading') : '']
              .filter(Boolean)
              .join(' ')
          : t('paste.nothing')}
      </p>
    </Modal>
  );
}
