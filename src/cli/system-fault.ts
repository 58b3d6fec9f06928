import { Refusal } from "./refusal.ts";

/** The system's code of a failed file operation. If there is none, it is a bug, which is thrown again. */
export function faultCode(thrown: unknown): string {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (typeof code !== "string" || !/^E[A-Z0-9]+$/.test(code)) throw thrown;
  return code;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "文件不存在",
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "这个盘是只读的",
  EBUSY: "正被别的程序占用",
  EISDIR: "这是文件夹，不是文件",
  ENOTDIR: "路径中间有一段是文件，不是文件夹",
  EEXIST: "同名的文件挡住了文件夹",
  ENOSPC: "磁盘满了",
  EDQUOT: "磁盘配额用完了",
  EFBIG: "超过了系统允许的文件大小",
  ENAMETOOLONG: "名称太长",
  ELOOP: "链接绕成了圈",
  EMFILE: "打开的文件太多",
  ENFILE: "打开的文件太多",
  ENOMEM: "内存不够",
  ENOTPLAIN: "这不是普通文件",
  ENXIO: "这不是普通文件",
};

/** Why the system refused, in Chinese. */
export const faultReason = (code: string): string => reasons[code] ?? `系统代号 ${code}`;

/** The refusal for a file that could not be written; `elsewhere` says how to choose another place. */
export function cannotWrite(thrown: unknown, shown: string, elsewhere = "，或用 --out 写到别的文件夹"): Refusal {
  const code = faultCode(thrown);
  const full = ["ENOSPC", "EDQUOT", "EFBIG"].includes(code);
  const blocked = ["EISDIR", "EEXIST", "ENOTDIR", "ENAMETOOLONG"].includes(code);
  const first = full ? "清理出空间再运行" : blocked ? "把它移走，或换一个名称" : "检查权限";
  const hint = `请${first}${elsewhere}。`;
  return new Refusal(`写不了“${shown}”：${faultReason(code)}`, hint);
}

/** The refusal for a file or folder that could not be read. */
export const cannotRead = (thrown: unknown, shown: string): Refusal =>
  new Refusal(`读不了“${shown}”：${faultReason(faultCode(thrown))}`);
