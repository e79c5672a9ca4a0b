import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { templates, type Names } from '@/api/templates';
import { Field } from '@/shared/Field';
import { FormDialog } from '@/shared/FormDialog';

interface NewTemplateDialogProps {
  open: boolean;
  /// The template to copy; a new one has no steps yet.
  copied?: { id: string; name: Names };
  onClose: () => void;
  onMade: (id: string) => void;
}

interface Values {
  code: string;
  name: Names;
}

export function NewTemplateDialog({ open, copied, onClose, onMade }: NewTemplateDialogProps) {
  const { t } = useTranslation('template');
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t(copied ? 'list.copy' : 'list.new')}
      initial={copied ? { name: copied.name } : {}}
      save={async (values, key) => {
        const made = copied
          ? await templates.copy(copied.id, values, key)
          : await templates.create(values, key);
        await client.invalidateQueries({ queryKey: ['process-templates'] });
        onMade(made.id);
      }}
      onClose={onClose}
    >
      <Field name="code" label={t('field.code')} extra={t('field.codeHint')} required>
        <Input maxLength={40} />
      </Field>
      <Field name={['name', 'zh']} label={t('field.nameZh')} required>
        <Input maxLength={60} />
      </Field>
      <Field name={['name', 'en']} label={t('field.nameEn')} required>
        <Input maxLength={60} />
      </Field>
    </FormDialog>
  );
}
