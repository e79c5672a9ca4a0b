import { Form } from 'antd';
import { useId, type ReactNode } from 'react';
import { useFindingsAt } from './findings';

export interface LabelledProps {
  label: string;
  /// Where the server speaks of it, such as `/steps/@packing/name/zh`.
  at: string | readonly string[];
  required?: boolean;
  hint?: string;
  wide?: boolean;
  children: (id: string) => ReactNode;
}

/// A field of the editor: its label, its input, and below what the server found at it.
export function Labelled({ label, at, required, hint, wide, children }: LabelledProps) {
  const id = useId();
  const { errors, warnings } = useFindingsAt(...(typeof at === 'string' ? [at] : at));
  const found = [...errors, ...warnings];
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={Boolean(required)}
      {...(wide ? { className: 'wide' } : {})}
      {...(errors.length > 0
        ? { validateStatus: 'error' as const }
        : warnings.length > 0
          ? { validateStatus: 'warning' as const }
          : {})}
      {...(found.length > 0 ? { help: found.join(' ') } : {})}
      {...(hint ? { extra: hint } : {})}
    >
      {children(id)}
    </Form.Item>
  );
}
