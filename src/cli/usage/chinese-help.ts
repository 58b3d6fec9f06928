import type { Argument, HelpConfiguration, Option } from "commander";
import { displayWidth } from "../print/display-width.ts";
import { wrapChinese } from "../print/wrap-lines.ts";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Global Options:": "各个命令都能用的选项：",
  "Commands:": "命令：",
};

/** Commander's help in Chinese, aligned by what a terminal shows. Defaults and choices stand in the descriptions. */
export const chineseHelp = (width: number): HelpConfiguration => ({
  helpWidth: width,
  styleTitle: (title) => titles[title] ?? title,
  showGlobalOptions: true,
  visibleGlobalOptions: (command) => (command.parent?.options ?? []).filter(({ long }) => long !== "--version"),
  subcommandTerm: (command) => command.name(),
  optionDescription: (option: Option) => option.description,
  argumentDescription: (argument: Argument) => argument.description,
  displayWidth,
  boxWrap: (text, room) =>
    text
      .split("\n")
      .flatMap((line) => wrapChinese(line, room))
      .join("\n"),
});
