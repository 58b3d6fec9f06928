import { defineMistake } from "../diagnostics/define-mistake.ts";

export const blockArgument = defineMistake("template/block-argument", "error", {
  message: (a: { name: string }) => `“{{#${a.name}}}”后面要有一个名称，而且只能有一个`,
  hint: (a) => `写成 {{#${a.name} 名称}}；带条件的加括号，如 {{#${a.name} (计数 "获奖")}}。`,
  why: "要写明看哪一个数有没有。",
  wrong: "{{#if}}有活动。{{/if}}",
  right: "{{#if 研修活动}}有活动。{{/if}}",
});

export const notPrintable = defineMistake("template/not-printable", "error", {
  message: (a: { name: string }) => `“${a.name}”是一组数据，不能直接印出`,
  hint: (a) => `逐项写：{{#each ${a.name}}}……{{/each}}。`,
  why: "一组数据要逐项印。",
  wrong: "{{要求名单}}",
  right: "{{#each 要求名单}}一项。{{/each}}",
});

export const notAList = defineMistake("template/not-a-list", "error", {
  message: (a: { name: string }) => `“${a.name}”不是一组数据，不能用 {{#each}}`,
  hint: (a) => `写成 {{#if ${a.name}}}……{{/if}}。`,
  why: "一句话没有各项可以逐一印。",
  wrong: "{{#each 主题}}一项。{{/each}}",
  right: "{{#if 主题}}有主题。{{/if}}",
});

export const noForm = defineMistake("template/no-form", "error", {
  message: (a: { kind: string; form: string | undefined }) =>
    a.form === undefined ? `“${a.kind}”没有写法，不能列名` : `“${a.kind}”没有叫“${a.form}”的写法`,
  hint: (a) => `写成 {{#列名 …}}……{{/列名}}，或在 文字/写法.md 里写一节“## ${a.kind}${a.form ? `·${a.form}` : ""}”。`,
  why: "每一项怎样写要先说定。",
  wrong: '{{列名 公开课 写法="很短"}}',
  right: "{{列名 公开课}}",
});

export const noGroup = defineMistake("template/no-group", "error", {
  message: () => "{{#各项}} 只能写在一项的写法里",
  hint: () => "写在 文字/写法.md 里，或 {{#列名 …}} 和 {{/列名}} 之间。",
  why: "它说的是名单里说在一起的几项，写法以外没有这样的几项。",
  wrong: "公开课有{{#各项}}{{执教}}、{{/各项}}。",
  right: "公开课有{{#列名 公开课}}{{#各项}}{{执教}}、{{/各项}}的《{{课名}}》，{{/列名}}。",
});

export const itemLeftOut = defineMistake("template/item-left-out", "warning", {
  message: (a: { kind: string; count: number }) => `“${a.kind}”有${a.count}项没有列出：写法里有的名称，这几项没有`,
  hint: () => "把不一定有的放进〔 〕，如〔{{等次}}〕。",
  why: "写法里有一个名称是空的，这一项就写不出来。",
  wrong: "{{#列名 公开课}}{{执教}}（{{证书号}}）{{/列名}}。",
  right: "{{#列名 公开课}}{{执教}}〔（{{证书号}}）〕{{/列名}}。",
});
