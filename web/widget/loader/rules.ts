/** The rules of a stylesheet without comments or braces in strings. */
export function rulesOf(text: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += Number(text[at] === '{') - Number(text[at] === '}');
    if (text[at] === '}' && depth === 0) {
      rules.push(text.slice(begin, at + 1).trim());
      begin = at + 1;
    }
  }
  return rules;
}
