const chinese = "[一二三四五六七八九十]{1,3}";
const pattern = new RegExp(
  `^(?:第?${chinese}、|[（(](?:${chinese}|\\d{1,2})[）)]|${chinese}[.．]|\\d{1,2}(?:、|[.．](?!\\d))|[①-⑳])\\s*(?=\\S)`,
);

/** The number somebody typed before a heading, 一、 （一） 1. （1） ①, with the spaces after it; empty without one. */
export const headingNumber = (heading: string): string => pattern.exec(heading)?.[0] ?? "";
