/** Words that some program would obey instead of showing them. Each is shown as it is, or without what is obeyed. */
export const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><b onmouseover="alert(1)">',
  '</style><style>*{display:none}</style>',
  '[click](command:workbench.action.quit)',
  '[click](javascript:alert(1))',
  '![](https://tracker.example/pixel.png)',
  '<https://tracker.example/>',
  'https://tracker.example/plain',
  '`code` **bold** _slant_ ~~gone~~ # heading',
  '| a | b |',
  '{>>critic<<} {++added++} {--gone--}',
  '<!-- source: other --> --> <!--',
  '[^wire] [@wire]',
  '=HYPERLINK("https://tracker.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\u202egnp.exe\u202c',
  '\u2066hidden\u2069',
  'a\u0000b\u0007c\u001b[31mred',
  'line\u2028break\u0085next',
  '$(touch /tmp/x) `touch /tmp/x`',
  '&lt;b&gt; &amp;',
  ']]></w:t></w:r>',
  '\ud800',
];

/** Characters that turn the direction of text, and controls but for line ends. */
export const obeyed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** A source whose title, outlet and text are hostile, all of it in passages with the figure that a draft has. */
export function hostileSource(words: string): string {
  const quoted = JSON.stringify(words).replaceAll('\u2028', ' ');
  const text = words.replace(/[\r\n\u0085\u2028]/g, ' ');
  return `---\ntitle: ${quoted}\noutlet: ${quoted}\nauthor: ${quoted}\nurl: ${JSON.stringify(`javascript:alert(1)//${words}`)}\ndate: 2025-10-02\n---\n\nThe council sold 75 buses ${text} in Ardle, Mayor ${text} Ada Brennick said.\n`;
}
