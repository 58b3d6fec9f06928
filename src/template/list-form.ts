import { oncePer } from "../school/once-per.ts";

/** `{{#列名 …}}…{{/列名}}`: a list whose items have a form of their own. */
export const isOwnForm = ({ path }: hbs.AST.BlockStatement): boolean => path.original === "列名";

/** `{{#各项}}…{{/各项}}` in a form: told for each item of a group, while what stands around it is told once. */
export const isEachItem = ({ path }: hbs.AST.BlockStatement): boolean => path.original === "各项";

/** The name by which a form says how many items its group has. */
export const howMany = "几项";

/** The question of a block: the records of `{{#列名 "公开课"}}`. */
export const callOf = ({ path, params, hash, loc }: hbs.AST.BlockStatement): hbs.AST.SubExpression => ({
  type: "SubExpression",
  path,
  params,
  hash,
  loc,
});

/** How an item, or a part of one, is written. */
export interface FormPart {
  readonly program: hbs.AST.Program;
  /** The sign it ends with, which stands between items. */
  readonly mark: string | undefined;
  /** What it says is told once for all items that are equal in it. */
  readonly isShared: boolean;
  /** It prints how many items these are. */
  readonly saysHowMany: boolean;
}

/** A part of a form without the sign it ends with. */
export const readPart = oncePer((program: hbs.AST.Program): FormPart => {
  const last = program.body.at(-1);
  const [, text = "", mark] =
    last?.type === "ContentStatement"
      ? (/^([\s\S]*?)([，、；])\s*$/.exec((last as hbs.AST.ContentStatement).value) ?? [])
      : [];
  const body = mark === undefined ? program.body : [...program.body.slice(0, -1), { ...last!, value: text }];
  const names = body.map(printedName);
  return {
    program: mark === undefined ? program : { ...program, body },
    mark,
    isShared:
      names.includes(howMany) || body.some((node) => node.type === "BlockStatement" && isEachItem(node as never)),
    saysHowMany: names.includes(howMany),
  };
});

const printedName = (node: hbs.AST.Statement): string | undefined =>
  node.type === "MustacheStatement"
    ? ((node as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression).original
    : undefined;
