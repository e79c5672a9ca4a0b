import { Fragment, type ReactNode } from 'react';

/// The little of Markdown that helps are written in: headings, paragraphs, lists, **bold**, *emphasis*. All else stays
/// text, so nothing that is typed can become markup.
export function Markdown({ text }: { text: string }) {
  return (
    <div className="markdown">
      {blocksOf(text).map((block, index) => {
        switch (block.kind) {
          case 'head':
            return <h4 key={index}>{inline(block.lines.join(' '))}</h4>;
          case 'text':
            return <p key={index}>{inline(block.lines.join(' '))}</p>;
          case 'steps':
            return <ol key={index}>{block.lines.map(item)}</ol>;
          case 'points':
            return <ul key={index}>{block.lines.map(item)}</ul>;
        }
      })}
    </div>
  );
}

function item(line: string, at: number) {
  return <li key={at}>{inline(line)}</li>;
}

export interface Block {
  kind: 'head' | 'text' | 'steps' | 'points';
  lines: string[];
}

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let apart = true;
  for (const line of text.split(/\r?\n/)) {
    const [kind, words] = readLine(line);
    const last = blocks.at(-1);
    const continues = last?.kind === kind && kind !== 'head' && (kind !== 'text' || !apart);
    if (words && continues) last.lines.push(words);
    else if (words) blocks.push({ kind, lines: [words] });
    apart = !words;
  }
  return blocks;
}

function readLine(line: string): [Block['kind'], string] {
  const head = /^\s*#{1,6}\s+(.*)$/.exec(line);
  if (head) return ['head', head[1]!.trim()];
  const step = /^\s*\d+[.)]\s+(.*)$/.exec(line);
  if (step) return ['steps', step[1]!.trim()];
  const point = /^\s*[-*]\s+(.*)$/.exec(line);
  return point ? ['points', point[1]!.trim()] : ['text', line.trim()];
}

function inline(line: string): ReactNode {
  return line.split(/(\*\*.+?\*\*|\*[^*\s][^*]*\*)/).map((part, at) => {
    if (part.startsWith('**') && part.length > 4) return <b key={at}>{part.slice(2, -2)}</b>;
    if (part.startsWith('*') && part.length > 2) return <em key={at}>{part.slice(1, -1)}</em>;
    return <Fragment key={at}>{part}</Fragment>;
  });
}
