package florin.export;

import java.util.Locale;

/** The sorts of file entries are written as. */
public enum ExportFormat {
  /** A workbook with typed cells. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** One line a posting, as the spreadsheet program of the reader's country opens it. */
  CSV("text/csv"),
  /** Double entry in plain text, as hledger reads it. */
  JOURNAL("text/plain");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a file name of this sort ends with, without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
