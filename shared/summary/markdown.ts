import type { Words } from '../words/en.ts';
import type { Body, Entry } from './document-model.ts';
import { summaryDocument, type SummaryDocument } from './document.ts';
import { markdownInline } from './markdown-inline.ts';
import { markdownLine, markdownText } from './markdown-text.ts';
import type { SummaryView } from './view.ts';
import { yamlList, yamlText } from './yaml.ts';

/** The summary as CommonMark with YAML front matter: title, date, circle, attendees, tags. */
export function summaryMarkdown(view: SummaryView, words: Words): string {
  const doc = summaryDocument(view, words, 'iso');
  const blocks = [
    frontMatter(doc, view, words),
    `# ${markdownLine(doc.title)}`,
    ...bodyBlocks({ kind: 'facts', facts: doc.facts }),
    ...doc.sections.flatMap((section) => [
      `## ${markdownLine(section.heading)}`,
      ...section.bodies.flatMap(bodyBlocks),
    ]),
    `*${markdownLine(doc.audience)}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function frontMatter(doc: SummaryDocument, view: SummaryView, words: Words): string {
  return [
    '---',
    `title: ${yamlText(doc.title)}`,
    ...(doc.date === null ? [] : [`date: ${doc.date}`]),
    `circle: ${yamlText(view.circle)}`,
    ...(view.attendees === null ? [] : [`attendees:${yamlList(view.attendees)}`]),
    `tags:${yamlList(words.summary.tags)}`,
    '---',
  ].join('\n');
}

function bodyBlocks(body: Body): string[] {
  switch (body.kind) {
    case 'said':
    case 'remark':
      return [markdownText(body.text)];
    case 'facts':
      return [
        body.facts
          .map(({ term, detail }) => `- **${markdownLine(term)}**: ${markdownText(detail, '  ')}`)
          .join('\n'),
      ];
    case 'stages':
      return [
        body.stages
          .map(({ clock, title, detail }) => {
            const name = title === '' ? '' : `**${markdownLine(title)}**`;
            return `- ${[clock, name].filter(Boolean).join(' ')}: ${detail}`;
          })
          .join('\n'),
      ];
    case 'entries':
      return [body.entries.map(entryLine).join('\n')];
    case 'group':
      return [`### ${markdownLine(body.heading)}`, body.entries.map(entryLine).join('\n')];
    case 'table':
      return [
        body.rows
          .map(([person = '', ...cells]) => {
            const details = cells.map((cell, i) => `${body.head[i + 1] ?? ''}: ${cell}`);
            return `- **${markdownLine(person)}**: ${markdownLine(details.join(', '))}`;
          })
          .join('\n'),
      ];
  }
}

function entryLine(entry: Entry): string {
  const owner = entry.owner === null ? '' : `**${markdownLine(entry.owner)}**: `;
  const detail = entry.detail === null ? '' : ` (${markdownLine(entry.detail)})`;
  const text = (entry.inline ? markdownInline : markdownText)(entry.text, '  ');
  const box = !entry.task ? '' : entry.ticked === true ? '[x] ' : '[ ] ';
  return `- ${box}${owner}${text}${detail}`;
}
