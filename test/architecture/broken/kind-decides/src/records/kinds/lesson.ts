export const lessonKind = defineKind({ label: "公开课" }) as Kind;
