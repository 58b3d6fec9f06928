import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { photosIn } from "../../src/cli/files/open-photo.ts";
import { PhotoAlbum } from "../../src/photos/photo-album.ts";
import { exif, photo } from "../photos/make-photo.ts";
import { makeFolder } from "./make-folder.ts";

const place = { file: "记录.yaml", line: 3, column: 5 };
const size = { width: 30, height: 30 };

function schoolFolder(): string {
  const folder = makeFolder({ "学校/佐证/空.jpg": "", "别处/外.jpg": "abc" });
  writeFileSync(join(folder, "学校/佐证/甲.jpg"), photo(60, 40, exif(6)));
  return folder;
}

test("文件夹里的照片打得开，名称里的 .. 没有走出去也可以", () => {
  const folder = schoolFolder();
  const open = photosIn(join(folder, "学校"), join(folder, "学校"));
  for (const name of ["佐证/甲.jpg", "./佐证/../佐证/甲.jpg"]) {
    const found = open(name);
    if (typeof found === "string") expect.unreachable(found);
    expect(found.head(3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
    expect(found.whole()).toHaveLength(found.size);
  }
});

test("走出文件夹的、没有的、名称不成名称的，都算没有", () => {
  const folder = schoolFolder();
  const open = photosIn(join(folder, "学校"), join(folder, "学校"));
  symlinkSync(join(folder, "别处/外.jpg"), join(folder, "学校/佐证/链接.jpg"));
  symlinkSync(join(folder, "别处"), join(folder, "学校/链接"));
  symlinkSync("圈.jpg", join(folder, "学校/佐证/断.jpg"));
  const names = [
    "佐证/链接.jpg",
    "链接/外.jpg",
    "../别处/外.jpg",
    join(folder, "别处/外.jpg"),
    "佐证/断.jpg",
    "没有.jpg",
    "a\0.jpg",
  ];
  for (const name of names) expect(open(name), name).toBe("not there");
});

test("几个学期共用的上一级文件夹可以", () => {
  const folder = schoolFolder();
  mkdirSync(join(folder, "学期"));
  expect(photosIn(join(folder, "学期"), folder)("../学校/佐证/甲.jpg")).toMatchObject({ size: expect.any(Number) });
});

test("文件夹、没有权限的文件：说读不了", () => {
  const folder = schoolFolder();
  mkdirSync(join(folder, "学校/佐证/假.jpg"));
  const album = new PhotoAlbum(photosIn(join(folder, "学校"), join(folder, "学校")));
  expect(album.photo("佐证/假.jpg", size, place)).toBeUndefined();
  const denied = new PhotoAlbum(() => "unreadable");
  expect(denied.photo("佐证/甲.jpg", size, place)).toBeUndefined();
  expect([...album.takeFaults(), ...denied.takeFaults()].map(({ code }) => code)).toEqual([
    "photo/unreadable",
    "photo/unreadable",
  ]);
});

test("看过开头以后文件不见了：说读不了，不出错", async () => {
  const folder = schoolFolder();
  const album = new PhotoAlbum(photosIn(folder, folder));
  expect(album.photo("学校/佐证/甲.jpg", size, place)).toBeDefined();
  unlinkSync(join(folder, "学校/佐证/甲.jpg"));
  await album.develop();
  expect(album.photo("学校/佐证/甲.jpg", size, place)).toBeUndefined();
  expect(album.takeFaults().map(({ code }) => code)).toEqual(["photo/unreadable"]);
});

test("一张照片用许多次，只读一次、只缩小一次；另一个大小再缩小一次", async () => {
  const folder = schoolFolder();
  const open = photosIn(folder, folder);
  let reads = 0;
  const album = new PhotoAlbum((file) => {
    const found = open(file);
    if (typeof found === "string") return found;
    const whole = () => {
      reads++;
      return found.whole();
    };
    return { ...found, whole };
  });
  const ask = () => [1, 2, 3].map(() => album.photo("学校/佐证/甲.jpg", size, place)!);
  expect(ask().map(({ bytes }) => bytes.length)).toEqual([0, 0, 0]);
  expect(await album.develop()).toBe(true);
  const [first, ...others] = ask();
  expect(first!.bytes.length).toBeGreaterThan(100);
  expect(others.every((one) => one.bytes === first!.bytes)).toBe(true);
  expect(await album.develop()).toBe(false);
  album.photo("学校/佐证/甲.jpg", { width: 9, height: 9 }, place);
  await album.develop();
  expect(reads).toBe(2);
});
