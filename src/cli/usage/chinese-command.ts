import { Command, type Option } from "commander";
import { nearest } from "../../zh/nearest.ts";
import { Refusal } from "../refusal.ts";
import { commandMeant } from "./command-words.ts";

/**
 * Commander whose usage errors are Chinese. The methods below are the ones commander calls on each mistake; they
 * are not in its type declarations, so test/cli/chinese.test.ts makes every one of these mistakes.
 */
export class ChineseCommand extends Command {
  override createCommand(name?: string): ChineseCommand {
    const command = new ChineseCommand(name);
    return command.helpOption("-h, --help", "显示用法");
  }

  unknownCommand(): never {
    return this.refuseCommand(this.args[0] ?? "");
  }

  /** Refuses a name that no command has. */
  commandNamed(typed: string): Command {
    return this.commands.find((one) => [one.name(), ...one.aliases()].includes(typed)) ?? this.refuseCommand(typed);
  }

  private refuseCommand(typed: string): never {
    const names = this.commands.map((command) => command.name());
    const close = commandMeant(typed) ?? nearest(typed, names);
    const choice = `可用的命令：${names.join("、")}。`;
    throw new Refusal(`没有“${typed}”这个命令`, close ? `是否想用 ${close}？${choice}` : choice);
  }

  unknownOption(flag: string): never {
    const options = [...this.options, ...(this.parent?.options ?? [])];
    const flags = [...options.map((option) => option.long ?? option.flags), "--help"];
    const close = nearest(flag, flags);
    throw new Refusal(`没有“${flag}”这个选项`, close ? `是否想用 ${close}？` : this.seeHelp());
  }

  missingArgument(name: string): never {
    throw new Refusal(`缺少 <${name}>`, `请写成：${this.fullName()} ${this.usage()}`);
  }

  optionMissingArgument(option: Option): never {
    throw new Refusal(`${option.long} 后面缺少内容`, `请写成：${option.flags.replace(/^-\w, /, "")}`);
  }

  _excessArguments(received: readonly string[]): never {
    const extra = received.slice(this.registeredArguments.length).map((word) => `“${word}”`);
    const isTerm = this.registeredArguments.at(-1)?.name() === "学期文件";
    const several = isTerm ? "一次只写一份学期文件；几份一起出报告用 yanxiu batch。" : "";
    throw new Refusal(`多出了 ${extra.join("、")}`, `${several}名称里有空格时请用引号括起来。${this.seeHelp()}`);
  }

  private fullName(): string {
    return this.parent ? `${this.parent.name()} ${this.name()}` : this.name();
  }

  private seeHelp(): string {
    return `用法请看 ${this.fullName()} --help。`;
  }
}
