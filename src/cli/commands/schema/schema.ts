import { oneOf } from "../../usage/one-of.ts";
import type { AddCommand } from "../command.ts";
import { type SchemaSubject, schemaSubjects } from "./schema-subjects.ts";
import type { SchemaOptions } from "./write-schema.ts";

const more = `
编辑器（装了 YAML 插件的 VS Code 等）读了它，会边写边提示每一项怎么写，并标出写错的地方。
写进文件后会告诉您，记录文件的第一行要加上什么。
退出码：0 正常，2 用法不对或文件写不了，3 程序自己出错。

例：yanxiu schema --out 记录.schema.json
    yanxiu schema --for 学期 --out 学期.schema.json`;

const usual: SchemaSubject = "记录";
const subjects = Object.keys(schemaSubjects) as SchemaSubject[];
const listed = subjects.map((subject) => `${subject}：${schemaSubjects[subject]}`).join("；");

/** `yanxiu schema` */
export const addSchemaCommand: AddCommand = (program, { terminal }) => {
  program
    .command("schema")
    .description("写出给编辑器用的说明（JSON Schema），编辑器据此提示和检查")
    .usage("[选项]")
    .option("--for <文件>", `${listed}（默认：${usual}）`, oneOf("--for", subjects), usual)
    .option("-o, --out <文件>", "写到这个 .json 文件（默认：显示在屏幕上）")
    .addHelpText("after", more)
    .action(async (options: SchemaOptions) => {
      const { writeSchema } = await import("./write-schema.ts");
      await writeSchema(options, terminal);
    });
};
