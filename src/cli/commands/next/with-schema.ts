import { relative, resolve, sep } from "node:path";

/** The text of a file that moves from one folder to another: the path to its schema in its first lines still leads there. */
export const withSchema = (text: string, from: string, to: string): string =>
  text.replace(/(# yaml-language-server: \$schema=)(\.\.?\/\S+)/, (_, mark: string, path: string) => {
    const moved = relative(to, resolve(from, path)).split(sep).join("/");
    return `${mark}${moved.startsWith(".") ? moved : `./${moved}`}`;
  });
