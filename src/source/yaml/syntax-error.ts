import type { ErrorCode } from "yaml";

/** Our code for each of yaml's; the English words of yaml never reach a user. */
export const syntaxCodes = {
  ALIAS_PROPS: "source/unexpected",
  BAD_ALIAS: "source/unexpected",
  BAD_DIRECTIVE: "source/directive",
  BAD_DQ_ESCAPE: "source/bad-escape",
  BAD_INDENT: "source/bad-indent",
  BAD_PROP_ORDER: "source/tag",
  BAD_SCALAR_START: "source/unexpected",
  BLOCK_AS_IMPLICIT_KEY: "source/bad-indent",
  BLOCK_IN_FLOW: "source/block-in-brackets",
  DUPLICATE_KEY: "source/unexpected",
  IMPOSSIBLE: "source/unexpected",
  KEY_OVER_1024_CHARS: "source/bad-key",
  MISSING_CHAR: "source/missing-mark",
  MULTILINE_IMPLICIT_KEY: "source/missing-colon",
  MULTIPLE_ANCHORS: "source/unexpected",
  MULTIPLE_DOCS: "source/several-documents",
  MULTIPLE_TAGS: "source/tag",
  NON_STRING_KEY: "source/bad-key",
  RESOURCE_EXHAUSTION: "source/unexpected",
  TAB_AS_INDENT: "source/bad-indent",
  TAG_RESOLVE_FAILED: "source/tag",
  UNEXPECTED_TOKEN: "source/unexpected",
  BAD_COLLECTION_TYPE: "source/tag",
} as const satisfies Record<ErrorCode, string>;
