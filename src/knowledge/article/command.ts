/** Commands that people should be able to copy, found where they stand in the middle of a sentence. */
const command = new RegExp(
  [
    String.raw`\bnet (?:stop|start|use|user) \w+`,
    String.raw`\b(?:sfc|dism|ipconfig|slmgr|dsregcmd|gpupdate|rd|rmdir)(?:\.exe|\.vbs)? ?/\w+`,
    String.raw`\bw32tm ?/\w+`,
    String.raw`\bchkdsk (?:/|\w:)`,
    String.raw`\bnetsh \w+ \w+`,
    String.raw`\b(?:ren|del|move|copy|xcopy) \S*[\\%]\S*`,
    String.raw`\breg (?:add|delete|import) `,
    String.raw`\bsc (?:config|stop|start|sdset) \w+`,
    String.raw`\b(?:cscript|regsvr32|icacls|takeown|bcdedit|bootrec|wmic) \S+`,
  ].join('|'),
  'i',
);

/** The beginning of a command in this text, or null. */
export function commandIn(text: string): string | null {
  return command.exec(text)?.[0] ?? null;
}
