const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!);

const trace = /<span class="trace"[^>]*>((?:<span class="line">(?:[^<]|<(?!\/span>)[^>]*>)*<\/span>)*)<\/span>/g;

/** What stands beside each figure, line by line. */
export const tracesIn = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(trace)].map(([, lines]) =>
    [...lines!.matchAll(/<span class="line">(.*?)<\/span>/gs)].map(([, line]) => unescaped(line!)),
  );

/** What is read in the text itself; a paragraph, a heading, a cell on a line each. */
export const visibleText = (html: string): string =>
  unescaped(
    html
      .replace(/^.*?<main[^>]*>/s, "")
      .replace(/<\/main>.*$/s, "")
      .replace(trace, "")
      .replace(/<br>|<\/(p|h\d|td|th|li|caption|figcaption)>/g, "\n"),
  );
