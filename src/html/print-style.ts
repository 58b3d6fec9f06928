/** How the page prints: A4 with the margins, type and page numbers of GB/T 9704-2012; tables of annexes lie across. */
export const printStyle = `@page {
  size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-right { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", serif; }
}
@page :left { @bottom-right { content: none; } @bottom-left { content: "— " counter(page) " —"; font: 14pt SimSun, "宋体", serif; } }
@page landscape { size: A4 landscape; margin: 28mm 37mm 26mm 35mm; }
@media print {
  :root { --page: #fff; --ink: #000; --quiet: #000; --line: #000; --shade: #fff; color-scheme: light; }
  body { font: 16pt/28.95pt FangSong, "仿宋", FangSong_GB2312, "仿宋_GB2312", STFangsong, serif; }
  main { max-width: none; padding: 0; }
  nav, .skip, .trace, .figure:focus + .trace, .chart details { display: none; }
  .draft { position: fixed; top: -12mm; left: 0; right: 0; max-width: none; padding: 0; font-size: 10.5pt; }
  .figure { text-decoration: none; }
  h1 { font: bold 22pt/30pt STZhongsong, "华文中宋", SimSun, serif; margin: 0 0 28.95pt; }
  h2, h3, h4, h5 { font-size: 16pt; line-height: 28.95pt; margin: 0; break-after: avoid; text-indent: 2em; }
  h2 { font-weight: normal; font-family: SimHei, "黑体", sans-serif; }
  h3 { font-weight: normal; font-family: KaiTi, "楷体", STKaiti, serif; }
  .page, .annex h2 { text-indent: 0; font: bold 22pt/30pt STZhongsong, "华文中宋", SimSun, serif; margin: 14pt 0; }
  article > p { margin: 0; }
  article + article, .annex, .page { break-before: page; border: 0; margin-top: 0; padding-top: 0; }
  .annex.landscape { page: landscape; }
  .annex .label { font: 16pt SimHei, "黑体", sans-serif; }
  .signature { margin-right: 4em; break-inside: avoid; break-before: avoid; }
  .scroll { overflow: visible; }
  table { min-width: 0 !important; font-size: 10.5pt; line-height: 1.3; }
  th, td { padding: 1pt 3pt; }
  .frame, .signers, .note, figcaption { font-size: 10.5pt; line-height: 1.5; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .chart svg { width: 130mm; max-width: none; }
  .pictures { grid-template-columns: 1fr; }
  .pictures.of4 { grid-template-columns: 1fr 1fr; }
  .pictures img { max-height: 95mm; }
}
`;
