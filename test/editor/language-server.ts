// yaml-language-server as an editor runs it: a process, spoken to over stdio.
import { type ChildProcess, spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const server = resolve("node_modules/yaml-language-server");

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Finding {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly message: string;
}
export interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

/** What the editor has set under `yaml`: nothing comes from the network, and `schemas` by file name. */
const settings = (schemas: { readonly [schema: string]: string }) => ({
  schemas,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
  completion: true,
  hover: true,
  validate: true,
});

export class LanguageServer {
  private readonly process: ChildProcess;
  private readonly yaml: object;
  private readonly waiting = new Map<number | string, (message: Message) => void>();
  private readonly findings = new Map<string, (found: readonly Finding[]) => void>();
  private received = Buffer.alloc(0);
  private lastId = 0;
  private version = 0;

  /** `schemas`: the schema's address and the files it is for, as in an editor's settings. */
  constructor(schemas: { readonly [schema: string]: string } = {}) {
    this.yaml = settings(schemas);
    this.process = spawn(process.execPath, [join(server, "bin/yaml-language-server"), "--stdio"]);
    this.process.stdout?.on("data", (bytes: Buffer) => this.receive(bytes));
  }

  /** Its own words are English here, so that a test sees which words are ours. */
  async start(folder: string): Promise<void> {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "school" }];
    const completionItem = { snippetSupport: true, documentationFormat: ["markdown"] };
    const textDocument = {
      completion: { completionItem },
      publishDiagnostics: {},
      hover: { contentFormat: ["markdown"] },
    };
    const capabilities = { workspace: { configuration: true, workspaceFolders: true }, textDocument };
    const rootUri = pathToFileURL(folder).href;
    const processId = process.pid;
    await this.request("initialize", {
      processId,
      rootUri,
      workspaceFolders,
      capabilities,
      locale: "en",
    });
    this.notify("initialized", {});
  }

  stop(): void {
    this.process.kill();
  }

  /** Opens a text as a file and answers what is flagged in it. */
  open(file: string, text: string): Promise<readonly Finding[]> {
    const uri = pathToFileURL(file).href;
    const found = new Promise<readonly Finding[]>((answer) => this.findings.set(decodeURIComponent(uri), answer));
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: ++this.version, text } });
    return found;
  }

  /** Opens a text with a `|` where the caret is, and answers what is offered there. */
  async complete(file: string, marked: string): Promise<readonly Completion[]> {
    const result = (await this.atCaret("textDocument/completion", file, marked)) as { items: Completion[] } | null;
    return result?.items ?? [];
  }

  /** What is shown at the `|` of a text. */
  async hover(file: string, marked: string): Promise<string> {
    const result = (await this.atCaret("textDocument/hover", file, marked)) as { contents: { value: string } } | null;
    return result?.contents.value ?? "";
  }

  private async atCaret(method: string, file: string, marked: string): Promise<unknown> {
    const before = marked.slice(0, marked.indexOf("|")).split("\n");
    await this.open(file, marked.replace("|", ""));
    const uri = pathToFileURL(file).href;
    const position: Position = { line: before.length - 1, character: before.at(-1)!.length };
    const result = await this.request(method, { textDocument: { uri }, position });
    this.notify("textDocument/didClose", { textDocument: { uri } });
    return result;
  }

  private request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.lastId;
    this.send({ id, method, params });
    return new Promise((answer, refuse) =>
      this.waiting.set(id, ({ result, error }) => (error ? refuse(new Error(error.message)) : answer(result))),
    );
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params });
  }

  private send(message: Message): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.process.stdin?.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes]);
    for (;;) {
      const headEnd = this.received.indexOf("\r\n\r\n");
      const length = Number(
        /Content-Length: (\d+)/.exec(this.received.toString("latin1", 0, Math.max(headEnd, 0)))?.[1],
      );
      if (headEnd < 0 || this.received.length < headEnd + 4 + length) return;
      const body = this.received.toString("utf8", headEnd + 4, headEnd + 4 + length);
      this.received = this.received.subarray(headEnd + 4 + length);
      this.take(JSON.parse(body));
    }
  }

  private take(message: Message): void {
    if (message.method === undefined) this.waiting.get(message.id!)?.(message);
    else if (message.method === "textDocument/publishDiagnostics") {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Finding[] };
      this.findings.get(decodeURIComponent(uri))?.(diagnostics);
    } else if (message.id !== undefined) this.send({ id: message.id, result: this.answer(message) });
  }

  private answer({ method, params }: Message): unknown {
    if (method !== "workspace/configuration") return null;
    return (params as { items: { section?: string }[] }).items.map(({ section }) =>
      section === "yaml" ? this.yaml : null,
    );
  }
}
