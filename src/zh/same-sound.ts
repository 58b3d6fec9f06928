/** Characters that a Chinese keyboard offers for one another: each group is one syllable, mostly with its tone. */
const sounds =
  "级集极即及籍急 课克刻客棵颗科可 题提 座坐作做 讲奖 研言严沿岩 教叫较 论轮 坛谈 例立力利历励 市事式试是室势示世士 县现限线宪 校效笑 省生 优忧悠 " +
  "合和河核 格隔革 设社射 记计纪技寄继 案按暗岸 会汇惠绘 评平凭 磨魔模 交胶焦 流留 送宋颂 展斩 范犯饭 观官关 组祖阻 织知支之 指纸止 导倒岛 鼓古骨 " +
  "围为维唯 结节洁杰截 项象向相像 期其齐旗奇 中终钟 撤彻 销消削宵 享想响 沙纱杀 龙隆聋 坊方芳 网往 络落 修休 专砖 习席息 彰张章 文闻纹";

const groupsOf = new Map<string, Set<number>>();
for (const [group, characters] of sounds.split(" ").entries())
  for (const one of characters) groupsOf.set(one, (groupsOf.get(one) ?? new Set()).add(group));

const alike = (a: string, b: string): boolean =>
  a === b || [...(groupsOf.get(a) ?? [])].some((group) => groupsOf.get(b)?.has(group));

/** The one word that sounds like a typed one and has at least one character of it: 讲座 for 讲坐. */
export function sameSound<W extends string>(typed: string, words: readonly W[]): W | undefined {
  const heard = words.filter((word) => {
    const pairs = [...word].map((one, i) => [one, typed[i] ?? ""] as const);
    return word.length === typed.length && pairs.every(([a, b]) => alike(a, b)) && pairs.some(([a, b]) => a === b);
  });
  return heard.length === 1 ? heard[0] : undefined;
}
