import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { useSentence } from '@/shared/problems';
import type { OrderSheet } from '../draft/OrderSheet';
import type { Refusal } from '../draft/Refusals';
import { useRefusals, useSheet, useTotals } from '../draft/useSheet';
import type { Cell } from '../grid/moves';

export interface Wrong {
  sentence: string;
  cell?: Cell;
  /// The order of the terms' fields in the page is not known here: the field's name is enough to find it.
  term?: string;
}

const SHOWN = 6;

/// Everything wrong: in the lines what can be told here, elsewhere what the server said.
export function wrongsOf(
  sheet: OrderSheet,
  say: (fault: string, code: string) => string,
  lineNo: (no: number, sentence: string) => string,
): Wrong[] {
  const local = sheet.faults().map(({ key, index, column, fault }) => ({
    sentence: lineNo(index + 1, say(fault, sheet.lines[index]?.sku ?? '')),
    cell: { key, column },
  }));
  const said = sheet.refusals.all
    .filter(one => one.source === 'save')
    .map(one => wrongOf(sheet, one, lineNo));
  const seen = new Set<string>();
  return [...said.filter(one => !one.cell), ...local, ...said.filter(one => one.cell)].filter(one => {
    if (seen.has(one.sentence)) return false;
    seen.add(one.sentence);
    return true;
  });
}

function wrongOf(sheet: OrderSheet, one: Refusal, lineNo: (no: number, sentence: string) => string): Wrong {
  if (one.key !== undefined && one.column) {
    const index = sheet.indexOf(one.key);
    return { sentence: lineNo(index + 1, one.sentence), cell: { key: one.key, column: one.column } };
  }
  const term = one.pointer
    .split('/')
    .slice(1, 3)
    .join('.')
    .replace(/^(?!shipTo)(\w+)\..*$/, '$1');
  return term ? { sentence: one.sentence, term } : { sentence: one.sentence };
}

interface WrongsProps {
  problem: unknown;
  strict: boolean;
  action?: ReactNode;
  onGo: (wrong: Wrong) => void;
}

/// Above the buttons: how much is wrong, each with a way to it.
export function Wrongs({ problem, strict, action, onGo }: WrongsProps) {
  const { t } = useTranslation('ordering');
  const sheet = useSheet();
  const sentence = useSentence();
  useRefusals();
  useTotals();
  const lineNo = (no: number, text: string) => t('form.inLine', { no, text });
  const wrongs = strict ? wrongsOf(sheet, (fault, code) => t(`fault.${fault}`, { code }), lineNo) : [];
  const isWhole = problem !== null && !(problem instanceof ApiProblem && problem.errors.length > 0);
  if (wrongs.length === 0 && !isWhole) return null;
  const requestId = problem instanceof ApiProblem && problem.status >= 500 ? problem.requestId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      className="wrongs"
      action={action}
      title={isWhole ? sentence(problem) : t('form.wrong', { count: wrongs.length })}
      description={
        wrongs.length > 0 ? (
          <ul>
            {wrongs.slice(0, SHOWN).map(wrong => (
              <li key={wrong.sentence}>
                {wrong.cell || wrong.term ? (
                  <Button type="link" onClick={() => onGo(wrong)}>
                    {wrong.sentence}
                  </Button>
                ) : (
                  wrong.sentence
                )}
              </li>
            ))}
            {wrongs.length > SHOWN ? <li>{t('form.wrongMore', { count: wrongs.length - SHOWN })}</li> : null}
          </ul>
        ) : requestId ? (
          t('form.requestId', { id: requestId })
        ) : undefined
      }
    />
  );
}
