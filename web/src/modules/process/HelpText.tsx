import { Fragment, type ReactNode } from 'react';

/// The little of Markdown that helps are written in: paragraphs, lists, bold, italics.
export function HelpText({ text }: { text: string }) {
  return (
    <div className="help-text">
      {blocksOf(text).map((block, index) =>
        block.kind === 'list' || block.kind === 'numbers' ? (
          <Items key={index} block={block} />
        ) : block.kind === 'head' ? (
          <h4 key={index}>{styled(block.lines[0] ?? '')}</h4>
        ) : (
          <p key={index}>{styled(block.lines.join(' '))}</p>
        ),
      )}
    </div>
  );
}

function Items({ block }: { block: Block }) {
  const items = block.lines.map((line, at) => <li key={at}>{styled(line)}</li>);
  return block.kind === 'numbers' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export interface Block {
  kind: 'text' | 'list' | 'numbers' | 'head';
  lines: string[];
}

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let apart = true;
  for (const line of text.split(/\r?\n/)) {
    const item = /^\s*(?:[-*]|(\d+)[.)])\s+(.*)$/.exec(line);
    const head = /^#{1,6}\s+(.*)$/.exec(line);
    const kind = head ? 'head' : item ? (item[1] ? 'numbers' : 'list') : 'text';
    const words = head?.[1] ?? item?.[2] ?? line.trim();
    const last = blocks.at(-1);
    if (words && !apart && last?.kind === kind && kind !== 'head') last.lines.push(words);
    else if (words) blocks.push({ kind, lines: [words] });
    apart = !words;
  }
  return blocks;
}

function styled(line: string): ReactNode {
  return line.split(/(\*\*.+?\*\*|\*[^*]+?\*)/).map((part, index) => {
    if (part.startsWith('**')) return <b key={index}>{part.slice(2, -2)}</b>;
    if (part.startsWith('*') && part.length > 2) return <em key={index}>{part.slice(1, -1)}</em>;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
