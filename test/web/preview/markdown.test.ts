/** What an author writes is shown as it is meant, and never becomes an element of its own. */
import { describe, expect, it } from '@jest/globals';
import { markdownHtml } from '../../../web/preview/markdown.js';

describe('markdownHtml', () => {
  it.each([
    ['Press **Enter**.', '<p>Press <strong>Enter</strong>.</p>'],
    ['*5 minutes*', '<p><em>5 minutes</em></p>'],
    ['1. One\n2. Two', '<ol><li>One</li><li>Two</li></ol>'],
    ['3. Three', '<ol start="3"><li>Three</li></ol>'],
    ['- One\n\n  more', '<ul><li><p>One</p><p>more</p></li></ul>'],
    ['`a < b`', '<p><code>a &lt; b</code></p>'],
    ['```\nnet stop "x" & y\n```', '<pre><code>net stop &quot;x&quot; &amp; y</code></pre>'],
    ['> A note', '<blockquote><p>A note</p></blockquote>'],
    ['![The tab](tab.png)', '<p><span class="image">[The tab]</span></p>'],
    ['\\*.log \\_x', '<p>*.log _x</p>'],
  ])('%j', (source, html) => {
    expect(markdownHtml(source)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['<img src=x onerror="alert(1)">', '&lt;img'],
    ['a <b onclick="x">b</b>', '&lt;b onclick=&quot;x&quot;&gt;'],
    ['![" onload="x](y.png)', '[&quot; onload=&quot;x]'],
  ])('shows %j as text', (source, text) => {
    const html = markdownHtml(source);
    expect(html).toContain(text);
    expect(html).not.toMatch(/<(?!\/?(?:p|span|strong|em)\b)/);
    expect(html).not.toMatch(/<[^>]*\son\w+=/);
  });

  it.each([
    [
      '[a](https://learn.microsoft.com/x?a=1&b=2)',
      'href="https://learn.microsoft.com/x?a=1&amp;b=2"',
    ],
    ['[a](ms-settings:dateandtime)', 'href="ms-settings:dateandtime"'],
  ])('links %s', (source, attribute) => {
    expect(markdownHtml(source)).toContain(attribute);
  });

  it.each(['[a](javascript:alert(1))', '[a](data:text/html,x)', '[a](JaVaScRiPt:x)', '[a](//x.y)'])(
    'leaves the words of %s without a link',
    (source) => {
      expect(markdownHtml(source)).toBe('<p>a</p>');
    },
  );
});
