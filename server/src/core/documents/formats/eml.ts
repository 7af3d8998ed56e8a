import type { ParsedFormat, Part, ReadInside } from '../format.ts';
import { layOut, plainPassage } from '../lay-out.ts';
import type { Mail } from '../mail/mail.ts';
import { markReplies } from '../mail/mark-replies.ts';
import { readBody } from '../mail/read-body.ts';
import { addStatements, noMetadata } from '../metadata.ts';

/** Mails, with each attachment as a source of its own. */
export const eml: ParsedFormat<'mail'> = { id: 'eml', extensions: ['.eml'], parser: 'mail', readParts };

function readParts(mail: Mail, _name: string, inside?: ReadInside): readonly Part[] {
  const { text, passages } = layOut([
    ...(mail.subject === null ? [] : [{ ...plainPassage, role: 'title' as const, text: mail.subject }]),
    ...[mail.from, mail.date].flatMap((it) =>
      it === null ? [] : [{ ...plainPassage, role: 'byline' as const, text: it }],
    ),
    ...markReplies(readBody(mail), mail.from),
  ]);
  const statements = (['subject', 'from', 'date', 'organization'] as const).flatMap((name) => {
    const field = ({ subject: 'title', from: 'author', date: 'date', organization: 'outlet' } as const)[name];
    return mail[name] === null ? [] : [{ field, value: mail[name], found: 'mail header' }];
  });
  const problems = mail.attachments.flatMap((it) =>
    it.parser === null ? [`attachment “${it.name}”: ${it.reason}`] : [],
  );
  const document = {
    format: 'eml',
    metadata: addStatements(noMetadata, statements),
    passages,
    markup: [],
    problems: passages.some((it) => it.role === 'body') || problems.length > 0 ? problems : ['the mail holds no text'],
  };
  return [{ name: null, document, text }, ...readAttachments(mail, inside)];
}

/** The documents attached, each by its file's name, with a number where two have one name. */
function readAttachments(mail: Mail, inside: ReadInside | undefined): readonly Part[] {
  const used = new Set<string>();
  return mail.attachments.flatMap((file) => {
    if (file.parser === null || !inside) return [];
    const stem = file.name.replace(/\.[^.]*$/, '') || 'attachment';
    return inside(file).map((part, i): Part => {
      const wanted = part.name === null ? stem : `${stem}-${part.name}`;
      let name = wanted;
      for (let count = 2; used.has(name); count++) name = `${wanted}-${count}`;
      used.add(name);
      const problems = i === 0 ? [...file.problems, ...part.document.problems] : part.document.problems;
      return { ...part, name, document: { ...part.document, problems } };
    });
  });
}
