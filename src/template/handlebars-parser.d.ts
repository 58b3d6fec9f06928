// Only the parser of handlebars is used. It loads in a quarter of the time of the whole.
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export const parse: typeof import("handlebars").parse;
}
