export const lessonKind = defineKind({ label: "公开课" });
