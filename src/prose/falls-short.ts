const amount = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+)\\s*个?(?:学时|学分|课时|节|次|篇|本|项|分(?!钟))";
const asked =
  "(?:学时|学分|课时|听课|听评课|公开课|研究课|节数|次数|课数|规定的|培训|研修|出勤|考勤|达标|标准|指标|定额)";
const not = "(?:未能?|没有?能?|尚未|还未|不曾|未曾|没曾)(?:全部|全程|按时|按期|如期|及时|足额|完全|能够?)?";

/** Words by which somebody falls short of what is asked, whatever it is: 没有听满6节, 尚未达标, 差2学时, 学时不足. */
const patterns = [
  `${not}(?:达标|合格|[修听上学写做][满够足]|够数)`,
  `${not}(?:完成|达到|达|做到|做满|满|够|参加|修完)[^，；。]{0,8}?(?:${amount}|${asked}(?!的(?!要求|任务|标准)))`,
  `(?:学时|学分|听课|听评课|节数|次数)[^，；。]{0,4}?${not}(?:完成|达到|修完)`,
  "不达标|不合格|未达标|没达标",
  `(?:(?<![相偏误])差|(?<!空)缺|欠|还少)了?\\s*${amount}|(?:少|漏|缺|欠)[听修](?!养)[了过]?\\s*${amount}`,
  `${asked}[^，；。]{0,6}?(?:不足|不够|不满|不到|偏少|太少|较少|欠缺|落后|最少|垫底)`,
  `(?:不足|不满|不到|少于|低于)\\s*${amount}[^，；。]{0,4}(?:${asked})`,
  `(?:缺席|缺勤|旷课|旷会)[^，；。]{0,4}${amount}`,
];
const short = new RegExp(patterns.join("|"));
/** 克服课时不足的困难: what was lacking is mended, and not by whoever is named. */
const mended =
  /(?:克服|弥补|解决|针对|面对|改变|改进|补上|补齐|补足)[^，；。]{0,10}(?:不足|不够|偏少|较少|太少|落后|欠缺)/g;

/** Whether a stretch of text says that somebody falls short. */
export const fallsShort = (text: string): boolean => short.test(text.replace(mended, ""));
