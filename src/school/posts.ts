import { existsOn, type Group, groupTypes, isOfType } from "../records/kinds/group.ts";
import type { Teacher } from "../records/kinds/teacher.ts";
import type { Day } from "../zh/dates.ts";
import { oncePer } from "./once-per.ts";
import type { School } from "./school.ts";

/** Who holds a post on a day: by 职务 on the roster, or in a group (domain.md 12.22). */
export const holdersOf = (word: string, day: Day, school: School): ReadonlySet<Teacher> => inSchool(school)(day)(word);

const inSchool = oncePer((school: School) =>
  oncePer((day: Day) => oncePer((word: string) => workOut(word, day, school))),
);

function workOut(word: string, day: Day, school: School): ReadonlySet<Teacher> {
  const { roster, records } = school;
  const meant = postMeant(word, school);
  const byRoster = roster.teachers.filter(({ post }) => partsOf(post).some((one) => meant.isHeld(one)));
  const inGroups = records.groups
    .filter((group) => existsOn(group, day))
    .flatMap((group) => [
      ...(meant.type !== undefined && isOfType(group, meant.type, school.settings) ? (group[meant.office] ?? []) : []),
      ...postsIn(group)
        .filter((one) => existsOn(one, day) && partsOf(one.post).some((part) => meant.isHeld(part)))
        .map(({ mention }) => mention),
    ]);
  return new Set([...byRoster, ...roster.people(inGroups, day)]);
}

/** Members of a group with a post; 组长 of a 备课组 is a 备课组长. */
const postsIn = (group: Group) =>
  (group.members ?? []).map((member) => ({
    ...member,
    post: member.post?.replace(/^(副?)组长$/, `$1${group.type}长`),
  }));

/** What a word for a post means: whether a written post is one, and whose office in which groups it is. */
type PostMeant =
  | { readonly type: undefined; isHeld(post: string): boolean }
  | { readonly type: string; readonly office: "leaders" | "deputies"; isHeld(post: string): boolean };

/** ‹类别›长 leads a group of that 类别, 组长 a 教研组; any other post is known by its ending. */
function postMeant(word: string, { settings }: School): PostMeant {
  const office = officesOf(groupTypes(settings)).find(({ words }) => words.includes(word));
  if (!office) return { type: undefined, isHeld: (post) => endsIn(post, word) };
  const { type, words } = office;
  if (type !== subjectGroup) return { ...office, isHeld: (post) => words.some((one) => endsIn(post, one)) };
  const others = officesOf(groupTypes(settings).filter((one) => one !== type)).flatMap((one) => one.words);
  // 语文组长 leads a 教研组, 三年级备课组长 and 党小组长 do not.
  const isOther = (post: string) => /小组组?长$/.test(post) || others.some((one) => post.endsWith(one));
  return { ...office, isHeld: (post) => words.some((one) => endsIn(post, one)) && !isOther(post) };
}

const subjectGroup = "教研组";

/** The words for who leads a group of a 类别, and for the deputies. */
const officesOf = (types: readonly string[]) =>
  types.flatMap((type) => {
    const short = type === subjectGroup;
    return [
      { type, office: "leaders" as const, words: [`${type}长`, `${type}组长`, ...(short ? ["组长"] : [])] },
      { type, office: "deputies" as const, words: [`副${type}长`, `${type}副组长`, ...(short ? ["副组长"] : [])] },
    ];
  });

/** 常务副校长 is no 校长. */
const endsIn = (post: string, word: string): boolean =>
  post.endsWith(word) && !post.slice(0, -word.length).includes("副");

/** 党支部书记兼校长（主持工作） is two posts. */
const partsOf = (post: string | undefined): readonly string[] =>
  (post ?? "")
    .replace(/[（(][^）)]*[）)]/g, "")
    .split(/[、，,；;/／\s]|兼任?/)
    .filter((one) => one !== "");

/** Whether a word for a post is one that a school uses: an office in a group, or held by somebody. */
export const isPost = (word: string, school: School): boolean =>
  postMeant(word, school).type !== undefined || postsOf(school).some(postMeant(word, school).isHeld);

/** All posts that are written on the roster and in groups. */
export const postsOf = oncePer(({ roster, records }: School): readonly string[] => {
  const written = [
    ...roster.teachers.map(({ post }) => post),
    ...records.groups.flatMap(postsIn).map(({ post }) => post),
  ];
  return [...new Set(written.flatMap(partsOf))];
});

/** Whether a word is the 类别 of a group: 教研组. */
export const isGroupType = (word: string, { records }: School): boolean =>
  records.groups.some(({ type }) => type === word);
