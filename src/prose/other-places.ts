import { defineMistake } from "../diagnostics/define-mistake.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { oncePer } from "../school/once-per.ts";
import type { School } from "../school/school.ts";
import type { ProseCheck } from "./define-prose-check.ts";
import { ownNames } from "./own-names.ts";
import { han, type Paragraph, placeOf, runningText } from "./prose-text.ts";

const otherPlace = defineMistake("prose/other-place", "warning", {
  oneFault: ["name"],
  message: (a: { name: string; school: string }) => `“${a.name}”不是本校、本地的名称，记录里也没有出现过`,
  hint: () => "从别处抄来的就改成自己的；确有往来的，先登记这次活动。",
  why: "别的学校、别的地方的名称，多半是从别处抄来忘了改。",
  wrong: "参照永宁小学的办法，落实各项制度。",
  right: "参照往年的办法，落实各项制度。",
});
const otherLevel = defineMistake("prose/other-level", "warning", {
  oneFault: ["word"],
  message: (a: { word: string; better: string }) => `“${a.word}”与学期文件“所在”里的县区对不上`,
  hint: (a) => `是否想写“${a.better}”？`,
  why: "本地是县，写成区，多半是从别处抄来的。",
  wrong: "按照区教研室的安排开展研修。",
  right: "按照县教研室的安排开展研修。",
});

const verbs =
  "参照|仿照|对照|前往|参观|走进|来自|考察|观摩|邀请|聘请|联合|学习|借助|借鉴|召开|结对|[赴到在去与和同跟及向由请是为对的]";
/** What may stand before a name: the start, a sign, or a word of going, meeting and the like. */
const before = `(?:^|[，。；：、！？“”‘’《》（）【】\\s\\u3000\\ue000\\ue001]|${verbs})`;
/** After these a 小学 is no name: 小学生, 小学语文. */
const goesOn = "生|语文|数学|英语|科学|体育|音乐|美术|道德|信息|心理|阶段|教育|课|部|段|高年级|低年级|中年级";
const going = "(?:前往|参观|走进|来自|考察|观摩|邀请|[赴到《])";
const schoolTypes =
  "中心小学|中心学校|中心校|实验小学|实验中学|实验学校|希望小学|外国语学校|外国语小学|附属小学|附属中学|初级中学|高级中学|中心幼儿园|机关幼儿园|第[一二三四五六七八九十]+(?:小学|中学|幼儿园)";
/** Proper names by their shape. A county needs an office or a comma after it to be told from 参加县级比赛. */
const shapes: readonly RegExp[] = [
  `(?<=${before})(${han}{2,8}?(?:${schoolTypes}))`,
  `(?<=${before})(${han}{2,5}?(?:小学|中学|幼儿园))(?!${goesOn})`,
  `(?<=^|[、“《（]|[在到赴与和]|前往)(${han}{2,3}?校区)`,
  `(?<=${going})(${han}{2,4}?学校)(?!${goesOn})`,
  `(?<=${before})(${han}{2,3}?[县市](?=教育|教研|教科|教师|进修|实验|第|名师|骨干|中小学|小学|中学|幼儿园|学校|[，。；、！？》”）]|的|$))`,
  `(?<=${before})(${han}{2,3}?区(?=教育局|教研室|教科|教师进修|进修学校|教师发展|实验小学|实验学校))`,
  `(?<=${before})(${han}{2,3}?[镇乡](?=中心|小学|中学|学校|幼儿园|初级|第[一二三]))`,
  `(?<=${before})(${han}{2,3}?(?:教师|教育|教研)(?:研训|研修|培训)?(?:博客|网站|论坛))`,
].map((shape) => new RegExp(shape, "g"));

/** Words that make it no proper name, wherever they stand in it. */
const generic = new RegExp(
  "(?:[个到我本各该全每几多两所此这那了的着过将把被让使给对从以及与和或等其另均都也还就再向由于]|中小)|(?:[新老主分名好优大]|全新|年)$|" +
    "学校.|兄弟|农村|乡村|山区|城区|城镇|城乡|集镇|乡镇|基层|义务|基础|结对|联盟|集团|共同体|薄弱|示范|基地|先进|优质|周边|外地|邻近|相邻|临近|对口|轮流|推行|统一|友好|姊妹|完全|九年|一贯|寄宿|重点|普通|民办|公办|现代|特色|平安|文明|和谐|书香|绿色|数字|智慧|家长|课改|试点|样本|规模|百所|首批|进修|党校|职业|特殊|高等|师范|" +
    "建设|参加|参与|参评|承办|获得|荣获|获评|评为|评选|推荐|推选|选送|代表|列入|接受|上报|报送|通过|组织|配合|迎接|依托|落实|根据|按照|围绕|成为|属于|立项|入选|申报|经过|担任|作为|面向|结合|促进|推动|提升|提高|加强|完善|健全|开展|举办|进行|坚持|实现|形成|营造|打造|创建|服务|引领|带动|支持|关心|热爱|了解|走出|深入|响应|对照|对接|贯彻|执行|遵照|争创|争取|迎来|开设|设立|设在|分布|分散|覆盖|辐射|适合|适应|针对|关于|有关|浅谈|试论|省级|市级|县级|区级|校级|国家|全国|城市|都市|超市|股市|地市|省市|县市|门市|地区|社区|学区|校区|片区|园区|市区|郊区|小区|辖区|景区|误区|教区|办学|同类|一般|有些|部分|其他|任何|整个|当地|所在|原来|附近|协作|实验区|交流|学习|活动|教学|教研|研修|培训|课堂|理念|经验|案例|课程|老师|教师|学生|校长|班级|年级",
);

/** No other school's, county's or town's name, unless the records mention it (domain.md 4.4). */
export const otherPlaces: ProseCheck = {
  needsRecords: true,
  *run(text, { school }) {
    for (const paragraph of runningText(text)) {
      for (const { at, name } of namesIn(paragraph)) {
        if (isOwn(name, school) || occursInRecords(name, school)) continue;
        yield otherPlace.at(paragraph.place(at, name.length), { name, school: school.name });
      }
      yield* officesElsewhere(paragraph, school);
    }
  },
};

function namesIn({ text }: Paragraph): { at: number; name: string }[] {
  const found = shapes.flatMap((shape) => [...text.matchAll(shape)].map((m) => withoutVerb(m.index, m[1]!)));
  const proper = found.filter(({ name }) => isProper(name));
  const ordered = proper.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return ordered.filter((one, i) => !ordered.slice(Math.max(0, i - 4), i).some((o) => one.at < o.at + o.name.length));
}

/** With a name of its own before the kind of place, and nothing in it that is said of any school. */
function isProper(name: string): boolean {
  const stem = stemOf(name);
  return stem.length >= 2 && !generic.test(stem) && !/中小学/.test(name) && verb.exec(stem)?.[0] !== stem;
}

const verb = new RegExp(`^(?:${verbs})`);

/** 赴永宁县 names 永宁县, but 和平小学 begins with its own name. */
function withoutVerb(at: number, name: string): { at: number; name: string } {
  const first = verb.exec(name)?.[0];
  if (first === undefined || stemOf(name).length - first.length < 2) return { at, name };
  return withoutVerb(at + first.length, name.slice(first.length));
}

const suffix = new RegExp(
  `(?:${schoolTypes}|小学|中学|幼儿园|学校|校区|[县市区镇乡]|(?:教师|教育|教研)(?:研训|研修|培训)?(?:博客|网站|论坛))$`,
);
const stemOf = (name: string): string => name.replace(suffix, "");

const wordsOf = oncePer(({ records }: School) =>
  JSON.stringify(records, (key, value) => (key === "origin" ? undefined : value)),
);

/** Whether the records mention it anywhere: units of outsiders, organisers, journals, places, titles. */
const occursInRecords = (word: string, school: School): boolean => wordsOf(school).includes(word);

/** The school, a campus or its place, in full or without the kind of school: 云岭小学 for 云岭中心小学. */
function isOwn(name: string, school: School): boolean {
  const { region, school: full } = school.settings;
  const places = [region?.province, region?.city, region?.county].filter((place) => place !== undefined);
  if (places.some((place) => name.endsWith(place) || place.endsWith(name))) return true;
  const inside = withoutPlaces(stemOf(name), places);
  const own = [full, ...ownNames(school)]
    .map((one) => withoutPlaces(stemOf(one), places))
    .filter((one) => one.length >= 2);
  return own.some((one) => inside.includes(one) || (inside.length >= 2 && one.includes(inside)));
}

function withoutPlaces(name: string, places: readonly string[]): string {
  return places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), name);
}

const office = "(?:教育局|教研室|教科室|教科院|教师进修学校|进修学校|教师发展中心)";
/** A county has no 区教研室 and a district no 县教研室. 学区 and 市、区 are no offices of another place. */
const otherOffices: { readonly [own: string]: RegExp } = {
  县: new RegExp(`(?<![学校片城社市县、各园地])区${office}`, "g"),
  区: new RegExp(`(?<![市区、各全])县${office}`, "g"),
};

/** 区教研室 in the text of a county's school, 县教育局 in that of a district's. */
function* officesElsewhere(paragraph: Paragraph, school: School): Iterable<Diagnostic> {
  const own = school.settings.region?.county?.at(-1) ?? "";
  const others = otherOffices[own];
  for (const found of others ? paragraph.text.matchAll(others) : []) {
    if (occursInRecords(found[0], school)) continue;
    const args = { word: found[0], better: own + found[0].slice(1) };
    yield otherLevel.at(placeOf(paragraph, found), args);
  }
}
