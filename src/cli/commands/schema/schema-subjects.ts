/** What `schema --for` takes, and the files that each describes. */
export const schemaSubjects = { 记录: "记录文件用的", 学期: "term.yaml 用的", 集团: "集团.yaml 用的" } as const;

export type SchemaSubject = keyof typeof schemaSubjects;
