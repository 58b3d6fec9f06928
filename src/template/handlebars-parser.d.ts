// Only the parser of handlebars is used: it loads in a quarter of the time of the whole, which also compiles.
declare module "handlebars/dist/cjs/handlebars/compiler/base.js" {
  export const parse: typeof import("handlebars").parse;
}
