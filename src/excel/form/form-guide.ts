import type { FormSheet } from "./form-sheets.ts";

/** The name of the page that explains; a reader leaves such a sheet aside. */
export const guideName = "说明";

/** The page that explains a form: its title (云岭中心小学2024学年语文组登记表), how to fill it in, and what each sheet is for. */
export function formGuide(title: string, sheets: readonly FormSheet[]): string[][] {
  const hasNames = sheets.some(({ nameIn }) => nameIn !== undefined);
  const rules = [
    "一种记录一张工作表，一行写一条。工作表名和列名不要改；用不上的工作表和列，空着就行。",
    "列名后有 * 的必填。鼠标停在列名上，会显示这一列怎么写，并有例子。",
    "点一下格子，右边有箭头的，可以从列表里选。人名、组名也可以自己写；几个人用顿号隔开，如“许知行、沈一舟”。",
    "写“参加”“听课人”时，可以写全员、教研组名或校区名，代表当天的全体成员。校外的人，姓名照写，单位写在旁边的单位一列，如“主讲单位”。",
    "日期写成 2024-09-12 这样，年、月、日都要有。",
    "不知道的、没有的，空着，不要估计。",
    ...(hasNames ? ["有的工作表已经印好姓名：没有可填的那几行不必删，只有姓名的行不算记录。"] : []),
    "行不够，就在中间插入行；写错的行，清空就行。中间有空行不要紧。",
    "工作表加了保护，没有密码，只为防止误改列名；要改版面，先在“审阅”里撤销工作表保护。",
    "自己另加的工作表，名称前加 #，里面的内容就不当作记录。",
    "填好后交给负责汇总的人，放进学校文件夹的“登记”里，用 yanxiu check 核查；写错的，会指出是哪张工作表的哪一格。",
  ];
  return [
    [title],
    ...rules.map((rule, i) => [`${i + 1}. ${rule}`]),
    [""],
    ["各工作表登记什么"],
    ...sheets.map(({ name, summary }) => [`${name}：${summary}`]),
  ];
}
