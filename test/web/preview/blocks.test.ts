/** The page in pieces, with each finding beside the piece that it is about. */
import { describe, expect, it } from '@jest/globals';
import type { SheetProblem } from '../../../src/preview/articleSheet.js';
import { blocksOf } from '../../../web/preview/blocks.js';
import { aPage } from '../../knowledge/article/aPage.js';

function problem(line: number): SheetProblem {
  return { line, column: 1, message: `line ${line}`, severity: 'error' };
}

function lineOf(text: string): number {
  return aPage.split('\n').indexOf(text) + 1;
}

describe('blocksOf', () => {
  it('cuts a page into fields, headings, steps and paragraphs, with their lines', () => {
    const page = [
      '---',
      'id: x',
      'title: "A: b"',
      'sources:',
      '  - https://x',
      '---',
      '',
      'What is wrong.',
      '',
      '## Do it {#do-it}',
      '',
      '*5 minutes*',
      '',
      '### All versions',
      '',
      '#### First',
      '',
      '1. One',
      '2. Two',
      '',
      '> A note',
    ];
    const blocks = blocksOf(page.join('\n'), []).map(
      ({ from, to, kind, html }) => `${from}-${to} ${kind} ${html}`,
    );
    expect(blocks).toEqual([
      '2-2 field <b>id</b> x',
      '3-3 title A: b',
      '4-5 field <b>sources</b> <br>- https://x',
      '8-8 text <p>What is wrong.</p>',
      '10-10 method Do it <code>do-it</code>',
      '12-12 text <p><em>5 minutes</em></p>',
      '14-14 group All versions',
      '16-16 stage First',
      '18-18 step <ol><li>One</li></ol>',
      '19-19 step <ol start="2"><li>Two</li></ol>',
      '21-21 text <blockquote><p>A note</p></blockquote>',
    ]);
  });

  it.each([
    [1, 'id: clock-wrong'],
    [lineOf('topic: windows-update'), 'topic'],
    [lineOf('2. Press **Sync now**.'), 'Press <strong>Sync now'],
    [lineOf('2. Press **Sync now**.') + 1, 'Press <strong>Sync now'],
    [9999, 'Restart the PC'],
  ])('puts a problem of line %i beside %s', (line, words) => {
    const [beside, ...others] = blocksOf(aPage, [problem(line)]).filter(
      ({ problems }) => problems.length > 0,
    );
    expect(others).toEqual([]);
    expect(beside?.html.replace(/<\/?b>/g, '').replace('id ', 'id: ')).toContain(words);
  });

  it.each([
    ['', 'This page is empty.'],
    ['---\nid: x', 'id: x'],
    ['# Only a heading', 'Only a heading'],
    ['\uFEFF---\r\nid: x\r\n---\r\n', '<b>id</b> x'],
  ])('shows what there is of %j, and loses no problem', (source, words) => {
    const blocks = blocksOf(source, [problem(1), problem(7)]);
    expect(blocks.map(({ html }) => html).join()).toContain(words);
    expect(blocks.flatMap(({ problems }) => problems)).toHaveLength(2);
  });

  it('writes no element that the author wrote', () => {
    const page = '---\nid: <script>x</script>\ntitle: <b>\n---\n\n## <i>x</i> {#<u>}\n';
    const html = blocksOf(page, [])
      .map((block) => block.html)
      .join();
    expect(html.replaceAll(/<\/?(?:b|code|span)(?: class="not-shown")?>/g, '')).not.toContain('<');
    expect(html).not.toContain('<b>,');
  });
});
