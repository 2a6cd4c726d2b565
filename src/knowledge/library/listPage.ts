/** The starter library as one page of Markdown: `docs/library.md`. */
import type { Article, Method } from '../article.js';
import { platformName } from '../platform.js';

/** Grouped by topic, in the order in which they are given. */
export function listPage(articles: readonly Article[]): string {
  const topics = [...new Set(articles.map((article) => article.topic))].toSorted();
  const methods = new Set(articles.flatMap((article) => article.methods.map(({ id }) => id)));
  const sections = topics.map((topic) =>
    section(
      topic,
      articles.filter((article) => article.topic === topic),
    ),
  );
  return `# The starter library

${articles.length} articles with ${methods.size} different methods. Made by \`npm run -s library > docs/library.md\`.

${sections.join('\n')}`;
}

function section(topic: string, articles: readonly Article[]): string {
  return `## ${topic}\n\n${articles.map(entry).join('\n')}`;
}

function entry(article: Article): string {
  const codes = article.codes.length === 0 ? 'found by words' : article.codes.join(', ');
  const platforms =
    article.platforms.length === 0 ? 'any' : article.platforms.map(platformName).join(', ');
  return `### ${article.title}

- \`${article.id}\`, reviewed ${article.reviewed}, owner ${article.owner}
- Codes: ${codes}
- Windows: ${platforms}
- Methods: ${article.methods.map(methodLine).join('; ')}
- Sources: ${article.sources.length === 0 ? 'none' : article.sources.join(' ')}
`;
}

function methodLine({ title, cost }: Method): string {
  const needs = [
    `${cost.minutes} min`,
    ...(cost.administrator ? ['administrator'] : []),
    ...(cost.restart ? ['restart'] : []),
    ...(cost.risk === null ? [] : ['risky']),
    ...(cost.notOnCompanyPcs ? ['not on company PCs'] : []),
    ...(cost.when === null ? [] : [`when: ${cost.when}`]),
  ];
  return `${title} (${needs.join(', ')})`;
}
