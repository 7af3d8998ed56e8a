/** The scheme of texts that the server read from files that are no text; the language client asks the server for them. */
export const sourceScheme = 'sourceline-source';
