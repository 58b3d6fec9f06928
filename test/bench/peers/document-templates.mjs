// Libraries that fill a template of Word: each is loaded when asked for, and then fills the same text and tables.
import { readFileSync } from "node:fs";

/** By name: how its template marks values, and what fills one from the path of the template. */
export const documentTemplates = {
  docxtemplater: { syntax: "braces", load: loadDocxtemplater },
  "easy-template-x": { syntax: "braces", load: loadEasyTemplate },
  carbone: { syntax: "carbone", load: loadCarbone },
  "docx-templates": { syntax: "commands", load: loadDocxTemplates },
};

async function loadDocxtemplater() {
  const { default: Docxtemplater } = await import("docxtemplater");
  const { default: PizZip } = await import("pizzip");
  return async (path, data) => {
    const document = new Docxtemplater(new PizZip(readFileSync(path)), { paragraphLoop: true });
    document.render(data);
    return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  };
}

async function loadEasyTemplate() {
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  return (path, data) => handler.process(readFileSync(path), data);
}

async function loadCarbone() {
  const { default: carbone } = await import("carbone");
  return (path, data) =>
    new Promise((done, fail) => {
      carbone.render(path, data, (error, bytes) => (error ? fail(error) : done(bytes)));
    });
}

async function loadDocxTemplates() {
  const { createReport } = await import("docx-templates");
  // Without its sandbox it is quickest.
  return (path, data) =>
    createReport({ template: readFileSync(path), data, cmdDelimiter: ["{", "}"], noSandbox: true });
}
