import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { blocksOf, Markdown } from './Markdown';

describe('Markdown', () => {
  it('tells headings, paragraphs, steps and points apart', () => {
    const text = '# Head\nOne line\nand on.\n\n1. First\n2. Second\n- Point';
    expect(blocksOf(text)).toEqual([
      { kind: 'head', lines: ['Head'] },
      { kind: 'text', lines: ['One line', 'and on.'] },
      { kind: 'steps', lines: ['First', 'Second'] },
      { kind: 'points', lines: ['Point'] },
    ]);
  });

  it('sets bold and emphasis', () => {
    const { container } = render(<Markdown text="**做什么**：看 *两遍* 2 * 3" />);
    expect(container.querySelector('b')?.textContent).toBe('做什么');
    expect(container.querySelector('em')?.textContent).toBe('两遍');
    expect(container.textContent).toBe('做什么：看 两遍 2 * 3');
  });

  it('never makes markup of what was typed', () => {
    const { container } = render(<Markdown text={'<img src=x onerror=alert(1)>\n- <script>x</script>'} />);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('<img');
  });
});
