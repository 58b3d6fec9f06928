const listOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Surnames of two characters. */
const doubleSurnames = new Set(
  listOf(`
  欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 轩辕 钟离 闻人 澹台 公冶 宗政 濮阳
  淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 司空 亓官 司寇 端木 巫马 公西 漆雕 乐正 公良 拓跋 谷梁 百里 东郭 南门
  呼延 羊舌 微生 梁丘 左丘 东门 西门 南宫 独孤 赫连 万俟 第五 纳兰 完颜
`),
);

/** The surname of a name: 欧阳薇 has one of two characters. */
export const surnameOf = (name: string): string => {
  const characters = [...name];
  const two = characters.slice(0, 2).join("");
  return characters.length > 2 && doubleSurnames.has(two) ? two : characters[0]!;
};

/** Words of school reports that begin with a surname, so that somebody may be called so. */
const commonWords = new Set(
  listOf(`
  安定 安静 安康 安宁 安全 安心 包容 白雪 白云 常规 常青 常识 常态 成长 成功 成果 成就 成绩 成立 程度 程序 从容
  单元 单一 党员 丁香 东方 东风 杜绝 方案 方便 方程 方法 方略 方向 方圆 方针 方正 丰富 丰收 富强 富有 高等 高度
  高端 高峰 高级 高考 高明 高尚 高校 高兴 高远 高中 耿直 关爱 关键 关心 关注 管理 国庆 海燕 海洋 何时 何为 和美
  和睦 和平 和谐 洪亮 花园 华丽 华夏 黄河 黄金 黄山 纪律 纪念 季节 简报 简单 简明 江河 江南 江山 金融 金星 经典
  经过 经济 经验 康复 孔子 乐观 乐于 雷锋 雷雨 黎明 力行 力量 连续 廉洁 梁山 林海 凌晨 凌云 柳树 龙舟 路程 路径
  路线 马力 马路 马上 满分 满意 满足 梅花 孟子 明亮 明确 宁静 农业 欧洲 平安 平等 平均 平时 平台 平稳 齐全 强调
  强化 强大 青年 青春 区别 全部 全国 全面 全校 全员 任教 任课 任务 容易 荣光 荣誉 沙龙 商量 尚未 申报 申请 沈阳
  施教 施行 时代 时光 时间 时刻 时期 时尚 史诗 史料 石榴 水平 舒畅 舒适 司机 宋词 苏州 谈话 唐诗 陶瓷 陶冶 田径
  田野 田园 童话 童年 童趣 童心 万一 汪洋 王国 王子 危机 危险 卫生 温度 温暖 温情 温柔 温馨 文采 文化 文集 文件
  文静 文明 文学 文献 文艺 文章 武术 夏季 夏天 相关 相互 向导 向前 向上 向往 向阳 项目 谢师 谢意 辛苦 辛勤 幸福
  熊猫 许可 许诺 许多 宣传 薛涛 严格 严谨 严密 严肃 阳光 杨柳 杨树 叶子 应对 应用 英雄 英语 尤其 游戏 游览 于是
  余地 余额 元旦 元素 原则 云端 云南 展示 张开 张力 张贴 张扬 章程 章节 郑重 钟声 周到 周刊 周密 周末 周年 周期
  周全 周围 祝福 祝贺 祝愿 庄严 庄稼 卓越 宗旨 祖国 左右
`),
);

export const isCommonWord = (name: string): boolean => commonWords.has(name);

const titles = listOf("老师 教师 同志 校长 园长 主任 组长 书记");
const before = [...titles, ...listOf("负责人 主讲 主持 主备 执教 执笔 指导 由")];
const after = [...titles, ...listOf("主讲 主持 主备 执教 执笔 指导 撰写 负责 获 荣获")];
const chinese = /\p{Script=Han}/u;
const isEdge = (character: string | undefined) => character === undefined || !chinese.test(character);

/**
 * Whether a common word between two texts is somebody's name: alone in its cell, beside what people do or are called, or
 * beside another name in a list. 高峰老师, 由高峰执教, 高峰的《搭石》, 林秋野和高峰; not 教学的高峰 and not 文明、友善.
 */
export function standsForPerson(left: string, right: string, names: Iterable<string>): boolean {
  if (left.trim() === "" && right.trim() === "") return true;
  if (titles.some((word) => right.startsWith(word)) || /^的?.{0,5}《/.test(right)) return true;
  if (isBesideName(left, right, names)) return true;
  const ends = before.some((word) => left.endsWith(word));
  const begins = after.some((word) => right.startsWith(word));
  if (!(ends || isEdge([...left].at(-1))) || !(begins || isEdge([...right][0]))) return false;
  return ends || begins || right.startsWith("（");
}

function isBesideName(left: string, right: string, names: Iterable<string>): boolean {
  const [, previous] = /^([\s\S]*?)[、，和与及带]\s*$/.exec(left) ?? [];
  const [, next] = /^\s*[、，和与及带]([\s\S]*)$/.exec(right) ?? [];
  return [...names].some((name) => previous?.endsWith(name) || next?.startsWith(name));
}
