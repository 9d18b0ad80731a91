package florin.bot.files.reading;

import java.util.Locale;

/** What a file is, judged by its content and never by its name. */
public enum FileKind {
  XLSX,
  XLS,
  CSV,
  PDF,
  /** Excel's binary workbook: a ZIP with records instead of XML. */
  XLSB,
  /** OpenDocument: ods, odt and their kin. */
  OPEN_DOCUMENT,
  /** Word, PowerPoint, Outlook and what else lives in Microsoft's containers. */
  OFFICE_DOCUMENT,
  /** Excel 4 and older, which had no container around the sheet. */
  OLD_EXCEL,
  /** Any archive: zip, gzip, 7z, rar, tar, bzip2, xz. */
  ARCHIVE,
  IMAGE,
  WEB_PAGE,
  XML,
  EMPTY,
  OTHER;

  /** The text key of the sentence that turns this kind away, e.g. {@code file.kind.web-page}. */
  public String refusalKey() {
    return "file.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
