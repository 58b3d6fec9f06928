import type { Block, Picture, Volume } from "../outline/blocks.ts";
import type { Part } from "./part.ts";
import { pictureId, relationOf } from "./picture-drawing.ts";

/** The pictures of all outlines, each content once, in the order of their first use. */
export function pictureParts({ outlines }: Volume): readonly Part[] {
  const blocks = outlines.flatMap(({ body, annexes }) => [...body, ...annexes.flatMap((annex) => annex.blocks)]);
  const pictures = new Map(blocks.flatMap(picturesIn).map((picture) => [pictureId(picture), picture]));
  return [...pictures].map(([id, picture]) => ({
    path: `word/media/${id}.${picture.format}`,
    content: picture.bytes,
    relation: { id: relationOf(picture), type: "image" },
    isPacked: true,
  }));
}

const picturesIn = (block: Block): readonly Picture[] => (block.type === "pictures" ? block.pictures : []);
