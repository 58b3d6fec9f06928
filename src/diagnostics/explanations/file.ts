import type { fileEntries } from "../catalogue/file.ts";
import { type Explained, explain } from "./explanation.ts";

export const fileExplanations: Explained<typeof fileEntries> = {
  "file/unreadable": explain(
    "读不了的文件里的记录不会被统计。",
    "记录/2024-11.yaml 没有读取权限",
    "给自己读取权限，或请管文件的人改",
  ),
  "file/too-big": explain(
    "一所学校一年的记录不到1MB；超过16MB的多半不是记录。",
    "记录/全部.yaml（20MB）",
    "记录/2024-09.yaml、记录/2024-10.yaml……",
  ),
  "file/not-a-file": explain("只有普通文件里才有记录。", "记录/a.yaml 是管道或设备", "记录/a.yaml 是普通文件"),
  "file/no-match": explain(
    "“包含”里的一项没有找到文件，多半是名称打错，那些记录就漏掉了。",
    "包含: [教师.yaml, 纪录/*.yaml]",
    "包含: [教师.yaml, 记录/*.yaml]",
  ),
  "file/text-ending": explain(
    "记事本存盘时会在名称后面再加 .txt，Windows 平时不显示它，这个文件里的记录就全都没有读到。",
    "记录/2024-11.yaml.txt",
    "记录/2024-11.yaml",
  ),
  "file/folder": explain(
    "要写明读文件夹里的哪些文件。",
    "包含: [教师.yaml, 记录]",
    "包含: [教师.yaml, 记录/**/*.yaml]",
  ),
  "file/outside": explain(
    "学校的文件夹要能整个复制、存档，所以不读外面的文件。",
    "包含: [教师.yaml, ../别处/记录.yaml]",
    "包含: [教师.yaml, 记录/*.yaml]",
  ),
  "file/link-outside": explain(
    "链接指到外面，文件夹复制到别处就断了。",
    "记录/2024-11.yaml → /home/共享/2024-11.yaml",
    "把 2024-11.yaml 本身放进 记录/",
  ),
  "file/unreadable-folder": explain(
    "打不开的文件夹里的记录不会被统计。",
    "记录/ 没有读取权限",
    "给自己读取权限，或请管文件的人改",
  ),
  "file/not-included": explain(
    "term.yaml 没有列入的文件不参加统计，容易以为已经记上了。",
    "包含: [教师.yaml]                # 另有 记录.yaml",
    "包含: [教师.yaml, 记录.yaml]",
  ),
  "file/no-report": explain(
    "要生成哪些报告由 term.yaml 决定。",
    "学校: 云岭中心小学\n包含: [教师.yaml]",
    "学校: 云岭中心小学\n包含: [教师.yaml]\n报告:\n  - 名称: 培训项目总结",
  ),
  "file/same-report": explain(
    "两份报告同名，后一份会盖掉前一份。",
    "报告:\n  - 名称: 培训项目总结\n  - 名称: 培训项目总结",
    "报告:\n  - 名称: 培训项目总结",
  ),
};
